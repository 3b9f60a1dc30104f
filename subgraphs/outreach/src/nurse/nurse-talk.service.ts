import { newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { NurseTalk, type NurseTalkTheme } from './nurse-talk.entity';

/** Records talks with the nurse. */
export interface NurseTalkService {
  record(author: Author, input: { readonly youthId: string; readonly themes: readonly NurseTalkTheme[] }): Promise<Recorded>;
}

export const createNurseTalkService = ({ recorder }: { readonly recorder: Recorder }): NurseTalkService => ({
  record: (author, { youthId, themes }) =>
    recorder.onServedYouth(author, youthId, async (transaction) => {
      const id = newId();
      await transaction.insert(NurseTalk, { id, youthId, organisationId: author.organisationId, date: osloDate(author.at), themes: [...themes] });
      return { id, youthId };
    }),
});
