import { newId, osloDate } from '@brobygger/domain';
import type { Author, Recorded, Recorder } from '@brobygger/subgraph-kit';
import { categoryOfGoal, LifeAreaGoal } from './life-area-goal.entity';
import type { SetLifeAreaGoalInput } from './life-area-goal.input';

/** Keeps what youths of the programme work towards. */
export interface LifeAreaGoalService {
  /** Adds to what was set before, so that it shows how far the youth has come. */
  set(author: Author, input: SetLifeAreaGoalInput): Promise<Recorded>;
}

export const createLifeAreaGoalService = ({ recorder }: { readonly recorder: Recorder }): LifeAreaGoalService => ({
  set(author, input) {
    const category = categoryOfGoal(input.area);
    return recorder.onServedYouth(author, input.youthId, category, async (transaction) => {
      const { organisationId, at: recordedAt } = author;
      const id = newId();
      const setOn = osloDate(recordedAt);
      await transaction.insert(LifeAreaGoal, { ...input, id, organisationId, category, setOn, recordedAt });
      return { id, youthId: input.youthId };
    });
  },
});
