import { isId, PersonIdentifier } from '@brobygger/domain';
import type { Whom } from '@brobygger/subgraph-kit';
import { createHash } from 'node:crypto';
import type { NationalIdVault } from './national-id-vault';

/**
 * Whom something is for that is the same whether it reaches somebody: an id or the hashes of a number to look up, and under which keys it
 * is counted.
 */
export interface Target {
  readonly id: string | null;
  readonly hashes: readonly string[];
  readonly keys: readonly [newest: string, ...older: string[]];
}

/** @throws TypeError for an identifier that is none */
export function targetOf(whom: Whom, vault: NationalIdVault): Target {
  if ('youthId' in whom) {
    const { youthId } = whom;
    const key = createHash('sha256').update(`id ${youthId}`).digest('hex');
    return { id: isId(youthId) ? youthId : null, hashes: [], keys: [key] };
  }
  const identifier = PersonIdentifier.parse(whom.identifier);
  if (identifier === null) throw new TypeError('an identifier that was read is none');
  const [newest, ...older] = vault.hashes(identifier).map((hash) => hash.toString('hex'));
  if (newest === undefined) throw new TypeError('a vault without a key');
  return { id: null, hashes: [newest, ...older], keys: [newest, ...older] };
}

/** SQL: the youth whom a target reaches, or null. Both look-ups are made, whichever was named; who was merged away is the other. */
export const REACHED = (id: string, hashes: string): string => `coalesce(
    (select coalesce(y.merged_into, y.id) from youth y where y.id = ${id}::uuid),
    (select coalesce(y.merged_into, y.id) from youth_identifier i join youth y on y.id = i.youth_id
      where i.hash in (select decode(hash, 'hex') from unnest(${hashes}::text[]) hash) limit 1))`;
