import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { HomeSituation } from './home-situation.entity';
import type { RecordHomeSituationInput } from './home-situation.input';

/** Records how youths live. */
export interface HomeSituationService {
  /** What was recorded before stays. @throws BAD_USER_INPUT for a day in the future */
  record(author: Author, input: RecordHomeSituationInput): Promise<Recorded>;
}

export const createHomeSituationService = ({ recorder }: { readonly recorder: Recorder }): HomeSituationService => ({
  record: (author, { youthId, kind, since = null }) =>
    recorder.onServedYouth(author, youthId, DataCategory.HOUSING_FOLLOW_UP, async (transaction) => {
      const today = osloDate(author.at);
      if (since !== null && since > today) {
        throw createError('BAD_USER_INPUT', '`input.since` is in the future', { argument: 'input.since' });
      }
      const id = newId();
      const { organisationId } = author;
      await transaction.insert(HomeSituation, { id, youthId, organisationId, kind, since: since ?? today });
      return { id, youthId };
    }),
});
