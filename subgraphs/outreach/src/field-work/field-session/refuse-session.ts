import { createError, isId, osloDate, plus, ruleViolated } from '@brobygger/domain';
import { isKeptOut, type Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { MetYouth } from '../encounter/met-youth';
import type { PlanFieldSessionInput } from './field-session.input';

/**
 * Refuses a session while somebody of its team is in another one of the organisation, but for the excepted; back to back is no overlap
 * (INV17).
 * @throws RULE_VIOLATED (INV17)
 */
export async function refuseOverlap(
  transaction: EntityManager,
  { organisationId }: Author,
  { startedAt, endedAt, staffIds }: PlanFieldSessionInput,
  exceptId: string | null = null,
): Promise<void> {
  // No session is as long as a day: what overlaps began on the day before at the earliest, and the index finds it.
  const overlapping = (await transaction.query(
    `select 1 from field_session where organisation_id = $1 and date between $2 and $3 and not is_cancelled
       and staff_ids && $4::text[] and started_at < $6 and $5 < ended_at and ($7::uuid is null or id <> $7) limit 1`,
    [
      organisationId,
      plus(osloDate(startedAt), { days: -1 }),
      osloDate(endedAt),
      staffIds,
      startedAt,
      endedAt,
      exceptId,
    ],
  )) as unknown[];
  if (overlapping.length > 0) {
    throw ruleViolated(
      'INV17',
      '`input.staffIds`: somebody of the team is in another session at the time',
      'input.staffIds',
    );
  }
}

/**
 * Refuses a meeting with a named youth whom the organisation does not serve, or from whom the author is kept; all are looked up in one
 * statement.
 * @throws YOUTH_NOT_FOUND with the argument, the same for an unknown, a malformed and another organisation's youth
 */
export async function refuseUnserved(
  transaction: EntityManager,
  { organisationId, personId }: Author,
  encounters: readonly Pick<MetYouth, 'youthId'>[],
): Promise<void> {
  const named = new Set(encounters.flatMap(({ youthId }) => (youthId === null ? [] : [youthId])));
  if (named.size === 0) return;
  const rows = (await transaction.query(
    `select youth_id as "youthId" from service_relation s where organisation_id = $1 and youth_id = any($2::uuid[]) and valid_to is null
       and not ${isKeptOut({ youth: 's.youth_id', person: '$3' })}`,
    [organisationId, [...named].filter(isId), personId],
  )) as { youthId: string }[];
  const served = new Set(rows.map(({ youthId }) => youthId));
  const unserved = encounters.findIndex(({ youthId }) => youthId !== null && !served.has(youthId));
  if (unserved >= 0) {
    throw createError('YOUTH_NOT_FOUND', 'your organisation does not serve this youth', {
      argument: `input.encounters[${unserved}].youthId`,
    });
  }
}
