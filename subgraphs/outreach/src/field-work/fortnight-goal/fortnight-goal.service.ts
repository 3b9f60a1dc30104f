import { newId, plus, ruleViolated, type LocalDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';

/** The days from the first to the last of a fortnight. */
const LAST_DAY = { days: 13 };
const FIRST_DAY = { days: -13 };

/** What a team sets out to do. */
export interface PlannedFortnight {
  readonly startsOn: LocalDate;
  readonly focusGroups?: readonly string[] | undefined;
  readonly arenas?: readonly string[] | undefined;
  readonly times?: readonly string[] | undefined;
  readonly targetEncounters?: number | null | undefined;
}

/** Sets the goals that a team works by, a fortnight at a time. */
export interface FortnightGoalService {
  /** Of 14 days, none in two goals (INV18). A goal from the same day on is replaced. */
  set(author: Author, fortnight: PlannedFortnight): Promise<{ readonly id: string; readonly isChanged: boolean }>;
}

export const createFortnightGoalService = ({
  dataSource,
}: {
  readonly dataSource: DataSource;
}): FortnightGoalService => ({
  set: ({ organisationId }, fortnight) =>
    dataSource.transaction(async (transaction) => {
      // One goal of an organisation at a time: two that overlap must not both look before either is set.
      await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
        `fortnight-goal/${organisationId}`,
      ]);
      const known = await findInTheWay(transaction, organisationId, fortnight.startsOn);
      if (known !== null && known.startsOn !== fortnight.startsOn) {
        throw ruleViolated('INV18', '`input.startsOn`: a day of the fortnight has a goal already', 'input.startsOn');
      }
      const id = known?.id ?? newId();
      await upsert(transaction, { id, organisationId }, fortnight);
      return { id, isChanged: known !== null };
    }),
});

/** A goal that shares a day with the fortnight. There are at most two of them, and one alone if it begins on the same day. */
async function findInTheWay(
  transaction: EntityManager,
  organisationId: string,
  startsOn: LocalDate,
): Promise<{ readonly id: string; readonly startsOn: LocalDate } | null> {
  const [known] = (await transaction.query(
    'select id, starts_on as "startsOn" from fortnight_goal where organisation_id = $1 and starts_on between $2 and $3 limit 1',
    [organisationId, plus(startsOn, FIRST_DAY), plus(startsOn, LAST_DAY)],
  )) as { id: string; startsOn: LocalDate }[];
  return known ?? null;
}

async function upsert(
  transaction: EntityManager,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
  { startsOn, focusGroups = [], arenas = [], times = [], targetEncounters = null }: PlannedFortnight,
): Promise<void> {
  await transaction.query(
    `insert into fortnight_goal (id, organisation_id, starts_on, ends_on, focus_groups, arenas, times, target_encounters)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set focus_groups = excluded.focus_groups, arenas = excluded.arenas,
       times = excluded.times, target_encounters = excluded.target_encounters`,
    [id, organisationId, startsOn, plus(startsOn, LAST_DAY), focusGroups, arenas, times, targetEncounters],
  );
}
