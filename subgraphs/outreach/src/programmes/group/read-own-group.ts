import { createError, isId, osloDate, type LocalDate } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { isKeptOut, isListedFor, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { GroupEvaluation } from './group-evaluation.entity';
import type { GroupMembership } from './group-membership.entity';
import type { OwnGroupMeeting, OwnGroupMember } from './own-group-lists.type';

const OWN = 'select g.id as group_id from youth_group g where g.organisation_id = $1 and g.id = $2';

// As a caseload: nobody from whom the asker is kept, and without a stated reason nobody who is assigned to others.
const MEMBERS = `
select own.group_id as "groupId", coalesce((
  select json_agg(json_build_object('id', m.id, 'youthId', m.youth_id, 'organisationId', m.organisation_id, 'kind', m.kind,
    'groupId', m.group_id, 'broughtByPeer', m.brought_by_peer, 'startedOn', m.started_on, 'endedOn', m.ended_on,
    'countedGender', m.gender, 'countedDistrict', m.district) order by m.started_on, m.id)
  from group_membership m where m.group_id = own.group_id and m.started_on <= $3::date and (m.ended_on is null or $3::date <= m.ended_on)
    and ${isListedFor({ youth: 'm.youth_id', organisation: '$1', person: '$4', hasReason: '$5', at: '$6' })}), '[]') as rows
from (${OWN}) own`;

/** The asker, and the group that is asked about. */
interface AskedGroup extends Pick<SubgraphContext, 'hop' | 'at'> {
  readonly groupId: string;
}

/**
 * Who was in a group of the asker's organisation on a day, or is today. Whom a row is about is decided by its labels.
 * @throws NOT_FOUND for a group that the organisation does not run
 */
export async function readGroupMembers(
  query: Query,
  { hop, at, groupId, on }: AskedGroup & { readonly on: LocalDate | null },
): Promise<readonly OwnGroupMember[]> {
  const { caller, statedReason } = hop;
  const more = [on ?? osloDate(at), caller.personId, statedReason !== undefined, at];
  const rows = await rowsOfGroup<GroupMembership>(query, ['group-members', MEMBERS], hop, groupId, more);
  return rows.map((membership) => {
    const { id, youthId, organisationId } = membership;
    return { membershipId: id, youthId, organisationId, youth: { __typename: 'Youth', id: youthId }, membership };
  });
}

const MEETINGS = `
select own.group_id as "groupId", coalesce((
  select json_agg(json_build_object('id', m.id, 'date', m.date, 'activity', m.activity, 'themes', m.themes, 'attended', (
    select count(*) from group_attendance a where a.meeting_id = m.id and not ${isKeptOut({ youth: 'a.youth_id', person: '$3' })}))
    order by m.date desc, m.id desc)
  from group_meeting m where m.group_id = own.group_id), '[]') as rows
from (${OWN}) own`;

/**
 * The meetings of a group, newest first, with their themes. Nobody from whom the asker is kept counts.
 * @throws NOT_FOUND for a group that the organisation does not run
 */
export const readGroupMeetings = (query: Query, hop: Hop, groupId: string): Promise<readonly OwnGroupMeeting[]> =>
  rowsOfGroup(query, ['group-meetings', MEETINGS], hop, groupId, [hop.caller.personId]);

const EVALUATIONS = `
select own.group_id as "groupId", coalesce((
  select json_agg(json_build_object('id', e.id, 'groupId', e.group_id, 'date', e.date, 'participants', e.participants, 'offer', e.offer,
    'effect', e.effect, 'experience', e.experience) order by e.date desc)
  from group_evaluation e where e.group_id = own.group_id), '[]') as rows
from (${OWN}) own`;

/**
 * What the participants of a group made of it, newest first.
 * @throws NOT_FOUND for a group that the organisation does not run
 */
export const readGroupEvaluations = (query: Query, hop: Hop, groupId: string): Promise<readonly GroupEvaluation[]> =>
  rowsOfGroup(query, ['group-evaluations', EVALUATIONS], hop, groupId, []);

async function rowsOfGroup<Row>(
  query: Query,
  [name, text]: readonly [name: string, text: string],
  { caller }: Hop,
  groupId: string,
  more: readonly unknown[],
): Promise<readonly Row[]> {
  const [group] = isId(groupId)
    ? await query<{ readonly rows: readonly Row[] }>(name, text, [caller.organisationId, groupId, ...more])
    : [];
  if (group === undefined) throw createError('NOT_FOUND', 'your organisation has no such group');
  return group.rows;
}
