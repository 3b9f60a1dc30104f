import { inYear, type AskedYear, type YearReader } from '../../yearly/year-reader';
import type { FortnightGoal } from './fortnight-goal.entity';

/** As one JSON value: a driver takes longer over the columns of many rows. */
export const GOALS = `
select coalesce(json_agg(goal order by "startsOn"), '[]') as goals from (
  select id, starts_on as "startsOn", ends_on as "endsOn", focus_groups as "focusGroups", arenas, times,
    target_encounters as "targetEncounters",
    met.encounters, held.sessions, met.encounters >= target_encounters as "isAchieved"
  from fortnight_goal g
  cross join lateral (
    select count(*) as encounters from encounter e
    where e.organisation_id = g.organisation_id and e.date between g.starts_on and g.ends_on
      and e.removed_in is null) met
  cross join lateral (
    select count(*) as sessions from field_session s
    where s.organisation_id = g.organisation_id and s.date between g.starts_on and g.ends_on and not s.is_cancelled) held
  where ${inYear('starts_on')}) goal`;

/**
 * Reads an organisation's goals that begin in a year with what came of each, in one statement; earliest first. Each reader has an own
 * name for it: what it puts around the statement is its own, and one name is prepared once.
 */
export async function readFortnightGoals(
  years: YearReader,
  { organisationId, year }: AskedYear,
  name = 'fortnight-goals',
): Promise<readonly FortnightGoal[]> {
  const { goals } = await years.read<{ readonly goals: readonly FortnightGoal[] }>(name, GOALS, {
    organisationId,
    year,
  });
  return goals;
}
