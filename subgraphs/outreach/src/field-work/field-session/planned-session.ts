import { createError, isId, ruleViolated, type LocalDate } from '@brobygger/domain';
import type { Author, Query } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { PlannedFieldSession } from './planned-session.entity';

/** A plan is open until a session says that it is that plan's. */
const OPEN = 'not exists (select from field_session s where s.planned_session_id = p.id)';

/**
 * Refuses a session that says of a plan that it is the plan's, where the organisation has no such plan that is open.
 * @throws BAD_USER_INPUT
 */
export async function checkPlanned(
  transaction: EntityManager,
  { organisationId }: Author,
  { plannedSessionId = null }: { readonly plannedSessionId?: string | null },
): Promise<void> {
  if (plannedSessionId === null) return;
  const open = isId(plannedSessionId)
    ? ((await transaction.query(
        `select from planned_field_session p where id = $1 and organisation_id = $2 and ${OPEN}`,
        [plannedSessionId, organisationId],
      )) as unknown[])
    : [];
  if (open.length > 0) return;
  throw createError('BAD_USER_INPUT', '`input.plannedSessionId` is no open plan of your organisation', {
    argument: 'input.plannedSessionId',
  });
}

/**
 * Refuses a plan while somebody of its team is in another open one (INV17).
 * @throws RULE_VIOLATED (INV17)
 */
export async function refuseOverlappingPlan(
  transaction: EntityManager,
  { organisationId }: Author,
  { startedAt, endedAt, staffIds }: Pick<PlannedFieldSession, 'startedAt' | 'endedAt' | 'staffIds'>,
): Promise<void> {
  const overlapping = (await transaction.query(
    `select from planned_field_session p where organisation_id = $1 and staff_ids && $2::text[] and started_at < $4 and $3 < ended_at
       and ${OPEN} limit 1`,
    [organisationId, staffIds, startedAt, endedAt],
  )) as unknown[];
  if (overlapping.length === 0) return;
  throw ruleViolated(
    'INV17',
    '`input.staffIds`: somebody of the team is in another plan at the time',
    'input.staffIds',
  );
}

// A plan whose time is over stays: it was either held or cancelled, and somebody is to say which.
const PLANS = `
select id, started_at as "startedAt", ended_at as "endedAt", area, staff_ids as "staffIds" from planned_field_session p
where organisation_id = $1 and started_at >= $2::date::timestamp at time zone 'Europe/Oslo'
  and started_at < ($3::date + 1)::timestamp at time zone 'Europe/Oslo' and ${OPEN}
order by started_at, id limit 500`;

/**
 * The open plans of an organisation that start from the one day to the other, both included, earliest first, at most 500.
 * @throws BAD_USER_INPUT for a period that ends before it begins
 */
export function readPlannedSessions(
  query: Query,
  organisationId: string | null,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<readonly PlannedFieldSession[]> {
  if (to < from) throw createError('BAD_USER_INPUT', '`to` is before `from`', { argument: 'to' });
  return query<PlannedFieldSession>('planned-field-sessions', PLANS, [organisationId, from, to]);
}
