import { newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { requireAge } from '../../age/age-limits';
import { NurseTalk } from './nurse-talk.entity';
import type { RecordNurseTalkInput } from './nurse-talk.input';

/** Records talks with the nurse. */
export interface NurseTalkService {
  /** Refuses who is not of 22B's ages (INV22). The age is the population register's. */
  record(author: Author, input: RecordNurseTalkInput): Promise<Recorded>;
}

export const createNurseTalkService = ({ recorder }: { readonly recorder: Recorder }): NurseTalkService => ({
  record: (author, input) =>
    recorder.onServedYouthOfAge(author, input.youthId, async (transaction, birthDate) => {
      const date = osloDate(author.at);
      requireAge('KONTAKTSENTER_22B', birthDate, date);
      const id = newId();
      await transaction.insert(NurseTalk, { ...input, id, organisationId: author.organisationId, date });
      return { id, youthId: input.youthId };
    }),
});
