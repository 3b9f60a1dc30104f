import { newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { requireAge } from '../../age/age-limits';
import { NurseTalk } from './nurse-talk.entity';
import type { RecordNurseTalkInput } from './nurse-talk.input';

/** Records talks with the nurse. */
export interface NurseTalkService {
  /** Refuses who is not of 22B's ages (INV22). The birth date is looked at and not kept. */
  record(author: Author, input: RecordNurseTalkInput): Promise<Recorded>;
}

export const createNurseTalkService = ({ recorder }: { readonly recorder: Recorder }): NurseTalkService => ({
  record: (author, { birthDate, ...input }) =>
    recorder.onServedYouth(author, input.youthId, async (transaction) => {
      const date = osloDate(author.at);
      requireAge('KONTAKTSENTER_22B', birthDate, date);
      const id = newId();
      await transaction.insert(NurseTalk, { ...input, id, organisationId: author.organisationId, date });
      return { id, youthId: input.youthId };
    }),
});
