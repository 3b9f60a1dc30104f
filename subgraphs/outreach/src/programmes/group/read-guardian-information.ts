import { createError, isId, type LocalDate } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import type { GuardianInformation } from './guardian-information.type';

/** A group, and both the first and the last day that is told of. */
export interface GuardianQuestion {
  readonly groupId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

// Themes and attendance are not even read (INV29).
const INFORMATION = `
select g.weekday, g.meeting_hours as "meetingHours", coalesce((
  select json_agg(json_build_object('date', m.date, 'activity', m.activity) order by m.date, m.id)
  from group_meeting m where m.group_id = g.id and m.date between $3::date and $4::date), '[]') as activities
from youth_group g where g.organisation_id = $1 and g.id = $2`;

/**
 * What the guardians may be told of a group of the organisation.
 * @throws NOT_FOUND for a group that the organisation does not run
 */
export async function readGuardianInformation(
  query: Query,
  organisationId: string | null,
  { groupId, from, to }: GuardianQuestion,
): Promise<GuardianInformation> {
  if (to < from) throw createError('BAD_USER_INPUT', '`to` must not be before `from`', { argument: 'to' });
  const [information] = isId(groupId)
    ? await query<GuardianInformation>('guardian-information', INFORMATION, [organisationId, groupId, from, to])
    : [];
  if (information === undefined) throw createError('NOT_FOUND', 'your organisation has no such group');
  return information;
}
