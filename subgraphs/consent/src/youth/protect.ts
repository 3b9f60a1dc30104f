import { createError, isId, OWNER_NAMES, type AddressProtection } from '@brobygger/domain';
import { ADDRESS_PROTECTION, tell, versionAfter } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

const PROTECT = `
with changed as (
  update youth y set protection = $2, protection_version = ${versionAfter('youth_protection')}
  from (select id, protection_version as version from youth where id = $1 and merged_into is null for update) youth_protection
  where y.id = youth_protection.id
  returning y.id as youth_id, y.protection, y.protection_version as version
) ${tell(ADDRESS_PROTECTION, 'changed', '$3::text[]')}`;

/** Protects the youth's address and tells every owner. Returns the messages; none where there is no such youth, or it was merged. */
export const protect = (
  transaction: EntityManager,
  youthId: string,
  protection: AddressProtection,
): Promise<readonly { readonly id: string }[]> => transaction.query(PROTECT, [youthId, protection, OWNER_NAMES]);

const HOLD = 'select protection_version::text as version from youth where id = $1 and merged_into is null for update';

/**
 * The version of the youth's protection, which nobody else changes meanwhile.
 * @throws YOUTH_NOT_FOUND where there is no such youth, or it was merged
 */
export async function holdProtection(transaction: EntityManager, youthId: string): Promise<string> {
  const [held] = isId(youthId) ? ((await transaction.query(HOLD, [youthId])) as { readonly version: string }[]) : [];
  if (held === undefined) throw createError('YOUTH_NOT_FOUND', 'no youth that you may resolve has this id');
  return held.version;
}

const STRICTNESS: Readonly<Record<AddressProtection, number>> = {
  UNGRADED: 0,
  FORTROLIG: 1,
  STRENGT_FORTROLIG: 2,
  STRENGT_FORTROLIG_UTLAND: 2,
};

/** The stricter of the two. */
export const stricter = (one: AddressProtection, other: AddressProtection): AddressProtection =>
  isLess(one, other) ? other : one;

/** Whether the one protects less than the other. */
export const isLess = (one: AddressProtection, other: AddressProtection): boolean =>
  STRICTNESS[one] < STRICTNESS[other];
