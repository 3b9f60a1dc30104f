import { createError, DataCategory, newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { IndependencePlan } from './independence-plan.entity';
import type { WriteIndependencePlanInput } from './independence-plan.input';

/** Writes plans for youths to live alone. */
export interface IndependencePlanService {
  /** A plan that is written anew stands beside those before. @throws BAD_USER_INPUT for a day that has passed */
  write(author: Author, input: WriteIndependencePlanInput): Promise<Recorded>;
}

export const createIndependencePlanService = ({
  recorder,
}: {
  readonly recorder: Recorder;
}): IndependencePlanService => ({
  write: (author, { youthId, goals, milieuTherapy = [], summary = null, movesOutOn = null }) =>
    recorder.onServedYouth(author, youthId, DataCategory.HOUSING_FOLLOW_UP, async (transaction) => {
      const writtenOn = osloDate(author.at);
      if (movesOutOn !== null && movesOutOn < writtenOn) {
        throw createError('BAD_USER_INPUT', '`input.movesOutOn` has passed', { argument: 'input.movesOutOn' });
      }
      const id = newId();
      const { organisationId } = author;
      const plan = { goals, milieuTherapy, summary, movesOutOn, writtenOn };
      await transaction.insert(IndependencePlan, { id, youthId, organisationId, ...plan });
      return { id, youthId };
    }),
});
