import { osloDate, REGISTRY } from '@brobygger/domain';
import {
  DECISION_EXECUTION,
  tell,
  VERSION_NOW,
  versionAfter,
  type Author,
  type ChildWelfareDecisionKind,
} from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

/** What of a decision is told to whoever carries it out. */
interface CarriedOut {
  readonly id: string;
  readonly youthId: string;
  readonly organisationId: string;
  readonly kind: ChildWelfareDecisionKind;
  readonly validFrom: string;
  readonly validTo: string | null;
}

const TOLD = 'decision_id, youth_id, organisation_id, executor_id, kind, valid_from, valid_to, holds, version';

/**
 * SQL: when the decision $1 ends: on the day that it says, an expression, and no later than its service closed its last case on the youth
 * (`decision-in-force.ts`).
 */
const endOn = (day: string): string => `least(${day}::date, (
  select case when bool_and(c.closed_on is not null) then max(c.closed_on) end
  from child_welfare_decision d join child_welfare_case c on c.youth_id = d.youth_id and c.organisation_id = d.organisation_id
  where d.id = $1 and (c.closed_on is null or c.closed_on >= d.decided_on)))`;

const NAME = `
with named as (
  insert into decision_execution as x (decision_id, youth_id, organisation_id, executor_id, kind, valid_from, valid_to, holds, version)
  values ($1, $2, $3, $4, $5, $6, ${endOn('$7')}, true, ${VERSION_NOW})
  on conflict (decision_id, executor_id) do update set valid_to = excluded.valid_to, holds = true, version = ${versionAfter('x')}
  where not x.holds or x.valid_to is distinct from excluded.valid_to returning ${TOLD}
) ${tell(DECISION_EXECUTION, 'named', '$8::text[]')}`;

const changing = (set: string, where: string): string => `
with changed as (
  update decision_execution x set ${set}, version = ${versionAfter('x')} where holds and ${where} returning ${TOLD}
) ${tell(DECISION_EXECUTION, 'changed', '$2::text[]')}`;

const LEAVE = changing('holds = false', 'decision_id = $1 and ($3::uuid is null or executor_id <> $3)');
const END = changing(`valid_to = ${endOn('$3')}`, 'decision_id = $1');
const END_WITH_CASE = changing(
  'valid_to = $3',
  `(valid_to is null or valid_to > $3)
    and decision_id in (select id from child_welfare_decision where youth_id = $1 and organisation_id = $4)`,
);

/** The organisation is to carry the decision out from now on, and no other; the registry is told of both. */
export async function nameExecutor(
  transaction: EntityManager,
  { id, youthId, organisationId, kind, validFrom, validTo }: CarriedOut,
  executorId: string,
): Promise<void> {
  await transaction.query(LEAVE, [id, [REGISTRY], executorId]);
  await transaction.query(NAME, [id, youthId, organisationId, executorId, kind, validFrom, validTo, [REGISTRY]]);
}

/** Whoever carries the decision out is told on which day it ends. */
export const endExecution = (
  transaction: EntityManager,
  { id, validTo }: Pick<CarriedOut, 'id' | 'validTo'>,
): Promise<unknown> => transaction.query(END, [id, [REGISTRY], validTo]);

/** Nobody is to carry the decision out. */
export const leaveExecution = (transaction: EntityManager, decisionId: string): Promise<unknown> =>
  transaction.query(LEAVE, [decisionId, [REGISTRY], null]);

/**
 * A case of the service is closed, and with it is over what that decided of the youth, also where no end was written: whoever carries it
 * out is told so.
 */
export const endExecutionsWithCase = (
  transaction: EntityManager,
  { organisationId, at }: Author,
  youthId: string,
): Promise<unknown> => transaction.query(END_WITH_CASE, [youthId, [REGISTRY], osloDate(at), organisationId]);
