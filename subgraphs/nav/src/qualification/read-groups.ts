import { Agency } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { isKeptOut, type Query } from '@brobygger/subgraph-kit';
import { IS_TAKEN } from './open-place';
import { FEWEST, type QualificationGroup } from './qualification-group.entity';

/** $1 the organisation, $2 the worker, $3 whether of NAV, $4 the one that is asked for. */
const GROUPS = `
select g.id, g.run_by_id as "runById", g.run_by as "runBy", g.name, g.starts_on::text as "startsOn", g.ends_on::text as "endsOn",
  g.capacity, case when g.run_by_id = $1 then (
    select count(*) from qualification_enrolment e
    where e.group_id = g.id and ${IS_TAKEN} and not ${isKeptOut({ youth: 'e.youth_id', person: '$2' })})::int end as participants
from qualification_group g
where (g.run_by_id = $1 or $3) and ($4::uuid is null or g.id = $4)
order by g.starts_on desc, g.id desc`;

/**
 * The groups that the asker's organisation runs, and to a NAV office all of them, or the one with the id, newest first. How many take part
 * only who runs it is told: an office would tell by a number of one that another office has referred somebody. Nobody from whom the asker
 * is kept counts (ADR 0025).
 */
export async function readGroups(
  query: Query,
  { caller }: Hop,
  groupId: string | null = null,
): Promise<readonly QualificationGroup[]> {
  const values = [caller.organisationId, caller.personId, caller.agency === Agency.NAV, groupId];
  const rows = await query<QualificationGroup>('qualification-groups', GROUPS, values);
  return rows.map((group) => ({
    ...group,
    freePlaces: group.participants === null ? null : group.capacity - group.participants,
    isTooSmall: group.participants === null ? null : group.participants < FEWEST,
  }));
}
