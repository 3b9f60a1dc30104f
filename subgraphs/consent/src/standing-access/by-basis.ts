import type { Facts } from '@brobygger/consent-engine';
import { Basis } from '@brobygger/domain';
import type { FactsThen } from '../explanation/past-facts';
import { accessesOf } from './accesses-of';
import type { StandingAccess } from './standing-access.type';

type Of = Parameters<typeof accessesOf>[0];

/**
 * What each ground opens by itself: the organisation's service, each consent, each order and an emergency, as if it had no other. What
 * several open is told of each, so that no row tells which others are of the same organisation (ADR 0081).
 */
export function accessesByBasis(of: Of, { withoutOrder, byOrder }: FactsThen): readonly StandingAccess[] {
  const nothing: Facts = { ...withoutOrder, servesYouth: false, consents: [], order: null, emergency: null };
  const { servesYouth, consents, emergency } = withoutOrder;
  const opened = (basis: Basis, facts: Facts): readonly StandingAccess[] =>
    accessesOf(of, { withoutOrder: facts, byOrder: [] }).filter((access) => access.basis === basis);
  return [
    ...opened(Basis.OWN_SERVICE, { ...nothing, servesYouth }),
    ...consents.flatMap((consent) => opened(Basis.CONSENT, { ...nothing, consents: [consent] })),
    // A statute asks that the organisation serves the youth, too.
    ...byOrder.flatMap(({ order }) => opened(Basis.STATUTE, { ...nothing, servesYouth, order })),
    ...opened(Basis.EMERGENCY, { ...nothing, emergency }),
  ];
}

/** The rows in an order that does not tell which are of one organisation. */
export const mingled = (accesses: readonly StandingAccess[]): readonly StandingAccess[] =>
  accesses
    .map((access) => {
      const { agency, purpose, basis, consentId, statute, categories, categoriesInPart } = access;
      return {
        access,
        key: JSON.stringify([agency, purpose, basis, consentId, statute, categories, categoriesInPart]),
      };
    })
    .sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)))
    .map(({ access }) => access);
