import { newId, plus, ruleViolated, type LocalDate } from '@brobygger/domain';
import { holdLock, replaceRow, type Author } from '@brobygger/subgraph-kit';
import { Between, type DataSource, type EntityManager } from 'typeorm';
import { FortnightGoal } from './fortnight-goal.entity';
import type { SetFortnightGoalInput } from './fortnight-goal.input';

/** The days from the first to the last of a fortnight. */
const LAST_DAY = { days: 13 };
const FIRST_DAY = { days: -13 };

/** Sets the goals that a team works by, a fortnight at a time. */
export interface FortnightGoalService {
  /** Of 14 days, none in two goals (INV18). A goal from the same day on is replaced. */
  set(author: Author, input: SetFortnightGoalInput): Promise<{ readonly id: string; readonly isChanged: boolean }>;
}

export const createFortnightGoalService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): FortnightGoalService => ({
  set: ({ organisationId }, { focusGroups = [], arenas = [], times = [], targetEncounters = null, ...input }) =>
    dataSource.transaction(async (transaction) => {
      const { startsOn } = input;
      // One goal of an organisation at a time: two that overlap must not both look before either is set.
      await holdLock(transaction, `fortnight-goal/${organisationId}`);
      const known = await findInTheWay(transaction, organisationId, startsOn);
      if (known !== null && known.startsOn !== startsOn) {
        throw ruleViolated('INV18', '`input.startsOn`: a day of the fortnight has a goal already', 'input.startsOn');
      }
      const goal = {
        ...input,
        id: known?.id ?? newId(),
        organisationId,
        endsOn: plus(startsOn, LAST_DAY),
        focusGroups,
        arenas,
        times,
        targetEncounters,
      };
      const id = await replaceRow(transaction, FortnightGoal, goal);
      return { id, isChanged: known !== null };
    }),
});

/** A goal that shares a day with the fortnight. There are at most two of them, and one alone if it begins on the same day. */
const findInTheWay = (
  transaction: EntityManager,
  organisationId: string,
  startsOn: LocalDate,
): Promise<FortnightGoal | null> =>
  transaction.findOneBy(FortnightGoal, {
    organisationId,
    startsOn: Between(plus(startsOn, FIRST_DAY), plus(startsOn, LAST_DAY)),
  });
