import { createError } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

/** A key by which a client says that two requests are one, with the digest of what was asked. */
export interface ClientKey {
  readonly key: string;
  readonly digest: string;
}

/** The key of a request, or `null` where it names none. What differs in anything is another request. */
export function clientKeyOf(key: string | null | undefined, request: object): ClientKey | null {
  if (key === null || key === undefined) return null;
  const said = Object.entries(request).filter(([, value]) => value !== undefined && value !== null);
  const canonical = JSON.stringify(said.sort(([one], [other]) => (one < other ? -1 : 1)));
  return { key, digest: createHash('sha256').update(canonical).digest('hex') };
}

const BEFORE = 'select consent_id as "consentId", digest from consent_event where author_id = $1 and client_key = $2';

/**
 * The consent that the author has given with the key before, or `null`.
 * @throws CONFLICT where the key was used for another request
 */
export async function givenBefore(
  transaction: EntityManager,
  authorId: string,
  { key, digest }: ClientKey,
): Promise<string | null> {
  const [before] = await queryIn<{ readonly consentId: string; readonly digest: string }>(
    transaction,
    'given-before',
    BEFORE,
    [authorId, key],
  );
  if (before === undefined) return null;
  if (before.digest !== digest) throw keyTaken();
  return before.consentId;
}

export const keyTaken = (): Error =>
  createError('CONFLICT', '`input.clientKey` was used for another consent', { argument: 'input.clientKey' });
