import type { Caller } from '@brobygger/domain';
import { CONSENT_WITHDRAWN, holdLock, tell } from '@brobygger/subgraph-kit';
import { ArrayOverlap, IsNull, type EntityManager } from 'typeorm';
import { ownersOf } from '../telling/categories-of-owners';
import { capacityOf } from './consent-author.type';
import { Consent } from './consent.entity';

/** Who gives, who withdraws and who merges for a youth come one after the other, so that two at once leave one consent. */
export const holdConsents = (transaction: EntityManager, youthId: string): Promise<void> =>
  holdLock(transaction, `consents/${youthId}`);

/** The owners of the categories hear of it by the consent's id, and keep that. */
const TELL_WITHDRAWN = `
with changed as (select $1::uuid as consent_id, $2::bigint as version) ${tell(CONSENT_WITHDRAWN, 'changed', '$3::text[]')}`;

/** Ends the consents, and enters what their owners are told: the messages are answered with. */
export async function endConsents(
  transaction: EntityManager,
  consents: readonly Consent[],
  by: {
    readonly caller: Caller;
    readonly at: Date;
    readonly supersededBy: string | null;
    readonly endedByMerge?: string;
  },
): Promise<readonly { readonly id: string }[]> {
  const told: { readonly id: string }[] = [];
  for (const consent of consents) {
    const change = {
      withdrawnAt: by.at,
      withdrawnBy: by.caller.personId,
      withdrawnAs: capacityOf(by.caller.role),
      supersededBy: by.supersededBy,
      endedByMerge: by.endedByMerge ?? null,
      version: consent.version + 1,
    };
    await transaction.update(Consent, { id: consent.id }, change);
    const owners = ownersOf(consent.categories);
    told.push(...((await transaction.query(TELL_WITHDRAWN, [consent.id, change.version, owners])) as { id: string }[]));
    Object.assign(consent, change);
  }
  return told;
}

/** The consents that nobody has ended, to the recipient for the purpose, with a category in common. Nobody else ends them meanwhile. */
export const likewise = (
  transaction: EntityManager,
  { youthId, recipientId, purpose, categories }: Pick<Consent, 'youthId' | 'recipientId' | 'purpose' | 'categories'>,
): Promise<Consent[]> =>
  transaction.find(Consent, {
    where: { youthId, recipientId, purpose, categories: ArrayOverlap(categories), withdrawnAt: IsNull() },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });

/** The consent, or the one that took its place in the end. */
export async function standingInPlaceOf(transaction: EntityManager, id: string): Promise<Consent> {
  const consent = await transaction.findOneOrFail(Consent, { where: { id }, lock: { mode: 'pessimistic_write' } });
  return consent.supersededBy === null ? consent : standingInPlaceOf(transaction, consent.supersededBy);
}
