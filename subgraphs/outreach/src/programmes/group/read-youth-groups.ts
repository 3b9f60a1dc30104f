import type { Hop } from '@brobygger/hop-token';
import { isKeptOut, type Query } from '@brobygger/subgraph-kit';
import type { OwnYouthGroup } from './youth-group.type';

const GROUPS = `
select g.id, g.kind, g.weekday, g.meeting_hours as "meetingHours", g.started_on as "startedOn", g.ended_on as "endedOn",
  (select json_agg(json_build_object('name', l.name, 'employer', l.employer) order by l.place)
   from unnest(g.leader_names, g.leader_employers) with ordinality as l(name, employer, place)) as leaders,
  (select count(*) from group_membership m where m.group_id = g.id and (m.ended_on is null or m.ended_on = g.ended_on)
    and not ${isKeptOut({ youth: 'm.youth_id', person: '$3' })})::int as members,
  held.meetings, case when held.meetings > 0 then held.attendances::double precision / held.meetings end as "meanAttendance"
from youth_group g
cross join lateral (
  select count(distinct gm.id)::int as meetings, count(a.id)::int as attendances
  from group_meeting gm left join group_attendance a on a.meeting_id = gm.id
    and not ${isKeptOut({ youth: 'a.youth_id', person: '$3' })}
  where gm.group_id = g.id
) held
where g.organisation_id = $1 and ($2::uuid is null or g.id = $2)
order by g.started_on desc, g.id desc`;

/**
 * The groups of the asker's organisation, or the one of them with the id, newest first, each with its counts. Nobody from whom the asker is
 * kept counts (ADR 0025).
 */
export const readYouthGroups = (
  query: Query,
  { caller }: Hop,
  groupId: string | null = null,
): Promise<readonly OwnYouthGroup[]> =>
  query<OwnYouthGroup>('youth-groups', GROUPS, [caller.organisationId, groupId, caller.personId]);
