import type { LocalDate } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import type { FortnightGoal } from './fortnight-goal.type';

const GOALS = `
select *, encounters >= "targetEncounters" as "isAchieved" from (
  select id, starts_on as "startsOn", ends_on as "endsOn", focus_groups as "focusGroups", arenas, times, target_encounters as "targetEncounters",
    (select count(*)::int from encounter e where e.organisation_id = g.organisation_id and e.date between g.starts_on and g.ends_on) as encounters,
    (select count(*)::int from field_session s where s.organisation_id = g.organisation_id and s.date between g.starts_on and g.ends_on and not s.is_cancelled) as sessions
  from fortnight_goal g where organisation_id = $1 and starts_on between $2 and $3) goal
order by "startsOn"`;

/** Reads an organisation's goals that begin from the one day to the other, both included, with what came of each, in one statement; earliest first. */
export const readFortnightGoals = (query: Query, organisationId: string | null, from: LocalDate, to: LocalDate): Promise<readonly FortnightGoal[]> =>
  query<FortnightGoal>('fortnight-goals', GOALS, [organisationId, from, to]);
