import { createError, isId } from '@brobygger/domain';
import type { Author, GroundInput, GroundKind } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

// The tables by their names: what is recorded in a case knows this folder, and not the other way round.
const OWN: Readonly<Partial<Record<GroundKind, string>>> = {
  CONCERN: 'select from concern_report where id = $1 and youth_id = $2 and receiver_id = $3',
  INVESTIGATION: 'select from investigation where id = $1 and youth_id = $2 and organisation_id = $3',
  ORDER: 'select from information_order where id = $1 and youth_id = $2 and organisation_id = $3',
};

/**
 * Refuses a ground that names a record of the own service which is not there, or is about another. The number of a concern that stands in
 * another system is no id here: it is taken as it is, and stays unverified.
 * @throws BAD_USER_INPUT (`input.ground.reference`)
 */
export async function assertGround(
  transaction: EntityManager,
  { organisationId }: Author,
  { youthId, ground: { kind, reference = null } }: { readonly youthId: string; readonly ground: GroundInput },
): Promise<void> {
  const own = OWN[kind];
  if (own === undefined || (kind === 'CONCERN' && !isId(reference))) return;
  const found: unknown[] = isId(reference) ? await transaction.query(own, [reference, youthId, organisationId]) : [];
  if (found.length > 0) return;
  throw createError('BAD_USER_INPUT', '`input.ground.reference` names nothing of your organisation on this youth', {
    argument: 'input.ground.reference',
  });
}
