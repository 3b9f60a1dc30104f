import { Act, createError, DataCategory, isId } from '@brobygger/domain';
import { enterActs, isListedFor, type Author } from '@brobygger/subgraph-kit';
import type { DataSource, EntityManager } from 'typeorm';
import { isRunBy } from './open-place';
import type { QualificationParticipant } from './qualification-participant.type';

/** The most that are listed: who takes a place comes first, then who ended last. */
export const MOST_PARTICIPANTS = 100;

const OWN = 'select from qualification_group where id = $1 and run_by_id = $2';

/** $1 the group, or null of who waits for a place in any, $2 the organisation, $3 the worker, $4 whether a reason is stated. */
const PARTICIPANTS = `
select e.youth_id as "youthId", e.status, e.enrolled_on::text as "enrolledOn", e.ended_on::text as "endedOn", e.outcome,
  e.attended_days as "attendedDays", e.planned_days as "plannedDays", coalesce((
    select json_agg(json_build_object('week', w.week, 'activities', w.activities, 'attendedDays', w.attended_days,
      'plannedDays', w.planned_days) order by w.week desc)
    from qualification_week w where w.enrolment_id = e.id), '[]') as weeks
from qualification_enrolment e
where case when $1::uuid is null then e.status = 'REFERRED' else e.group_id = $1 end and ${isRunBy('$2')}
  and ${isListedFor({ youth: 'e.youth_id', organisation: '$2', person: '$3', hasReason: '$4', at: null })}
order by e.ended_on desc nulls first, e.enrolled_on, e.id limit ${MOST_PARTICIPANTS}`;

/**
 * Who is in a group that the author's organisation runs, or waits for a place in one, with what it wrote of them. The records are NAV's:
 * that another organisation reads what it wrote in them is entered in the log of each, in the same transaction.
 * @throws NOT_FOUND for a group that the organisation does not run
 */
export const readParticipants = (
  dataSource: DataSource,
  author: Author,
  groupId: string | null,
): Promise<readonly QualificationParticipant[]> =>
  dataSource.transaction(async (transaction) => {
    const { organisationId, personId, request } = author;
    if (groupId !== null) await assertOwn(transaction, organisationId, groupId);
    const values = [groupId, organisationId, personId, request?.statedReason !== undefined];
    const found = (await transaction.query(PARTICIPANTS, values)) as readonly QualificationParticipant[];
    const entered = { act: Act.READ, categories: [DataCategory.NAV_QUALIFICATION] };
    await enterActs(
      transaction,
      author,
      found.map(({ youthId }) => youthId),
      entered,
    );
    return found;
  });

async function assertOwn(transaction: EntityManager, organisationId: string, groupId: string): Promise<void> {
  const own = isId(groupId) ? ((await transaction.query(OWN, [groupId, organisationId])) as unknown[]) : [];
  if (own.length === 0) throw createError('NOT_FOUND', 'your organisation runs no such group');
}
