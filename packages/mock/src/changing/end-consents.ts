import type { Caller, DataCategory, Purpose } from '@brobygger/domain';
import type { KnownConsent } from '../world/read-world';

/** Who did it, and when. */
interface Done {
  readonly at: Date;
  readonly caller: Caller;
}

/** A line of the history of a consent, that a youth wrote. */
export const lineOf = (kind: 'GIVEN' | 'WITHDRAWN' | 'SUPERSEDED', version: number, { at, caller }: Done) => ({
  kind,
  version,
  at: at.toISOString(),
  author: { personId: caller.personId, capacity: 'YOUTH' },
});

/** Whether a consent that nobody has ended is to the recipient for the purpose, with a category in common. */
export const isAlike = (
  consent: KnownConsent,
  of: { readonly recipientId: string; readonly purpose: Purpose; readonly categories: readonly DataCategory[] },
): boolean =>
  (consent.withdrawnAt ?? null) === null &&
  consent.recipientId === of.recipientId &&
  consent.purpose === of.purpose &&
  consent.categories.some((category) => of.categories.includes(category));

/** The consents, those of them ended that are named: from then on they open nothing. */
export function endConsents(
  consents: readonly KnownConsent[],
  ended: readonly Pick<KnownConsent, 'id'>[],
  { supersededBy, ...done }: Done & { readonly supersededBy: string | null },
): readonly KnownConsent[] {
  return consents.map((consent) => {
    if (!ended.some(({ id }) => id === consent.id)) return consent;
    const version = consent.version + 1;
    const line = lineOf(supersededBy === null ? 'WITHDRAWN' : 'SUPERSEDED', version, done);
    const history = Array.isArray(consent['history']) ? (consent['history'] as readonly unknown[]) : [];
    return {
      ...consent,
      version,
      withdrawnAt: done.at.toISOString(),
      withdrawnAs: 'YOUTH',
      withdrawnBy: line.author,
      supersededBy,
      history: [...history, { ...line, causeId: supersededBy, ...(supersededBy === null ? { method: 'LOGIN' } : {}) }],
    };
  });
}
