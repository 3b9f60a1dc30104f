import { DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, OwnerParts, Recorded } from '@brobygger/subgraph-kit';
import { Homelessness } from './homelessness.entity';
import type { RecordHomelessnessInput } from './homelessness.input';

/** Keeps whether youths have a place to live, as they say it. */
export interface HomelessnessService {
  /** What was said before stands in the history of the organisation; the newest is what is so. */
  record(author: Author, input: RecordHomelessnessInput): Promise<Recorded>;
}

export const createHomelessnessService = ({ recorder }: Pick<OwnerParts, 'recorder'>): HomelessnessService => ({
  record: (author, { youthId, isHomeless }) =>
    recorder.onServedYouth(author, youthId, DataCategory.OUTREACH_HOMELESS, async (transaction) => {
      const { organisationId, at } = author;
      const id = newId();
      await transaction.insert(Homelessness, { id, youthId, organisationId, isHomeless, toldOn: osloDate(at) });
      return { id, youthId };
    }),
});
