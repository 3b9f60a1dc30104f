import { stateOf } from '@brobygger/consent/pure';
import { CATEGORIES, createError, Role } from '@brobygger/domain';
import type { SubgraphContext } from '@brobygger/subgraph-kit/enforcement';
import { isKeptOut } from '../deciding/facts';
import type { LiveWorld } from '../world/live-world';
import { asStated } from '../world/consent-as-stated';
import type { KnownConsent } from '../world/read-world';
import { isProtected, placeWithheld } from '../world/places';
import type { Resolve, Resolvers } from './service';

/** A consent as its fields are resolved from it. */
type Shown = KnownConsent & { readonly youthId: string };

/** The state of the consent at the moment, as the registry says it. */
export const stateAt = (consent: KnownConsent, at: Date): ReturnType<typeof stateOf> => stateOf(asStated(consent), at);

/** `Youth.consents`: a recipient sees what is given to it and holds, with what that can open, and nothing else. */
export const consentsOfYouth = (world: LiveWorld): Resolve =>
  (({ id }: { readonly id: string }, _args: unknown, { hop: { caller }, at }: SubgraphContext): readonly Shown[] => {
    if (caller.role === Role.YOUTH && caller.personId !== id) {
      throw createError('FORBIDDEN_ROLE', 'this field is not open to your role');
    }
    const youth = world.findYouth(id);
    if (youth === undefined || (caller.role === Role.CASEWORKER && isKeptOut(youth, caller.personId))) return [];
    const consents = youth.consents.map((consent): Shown => ({ ...consent, youthId: id }));
    if (caller.role !== Role.CASEWORKER) return consents;
    const own = consents.filter(
      (consent) => consent.recipientId === caller.organisationId && stateAt(consent, at) === 'ACTIVE',
    );
    return isProtected(world, id) ? own.flatMap(withoutPlaces) : own;
  }) as Resolve;

function withoutPlaces(consent: Shown): readonly Shown[] {
  const categories = consent.categories.filter((category) => !CATEGORIES[category].placesYouth);
  return categories.length === 0 ? [] : [{ ...consent, categories }];
}

/** The fields of a consent that are made of others. */
export const consentResolvers = (world: LiveWorld): Resolvers => ({
  Consent: {
    recipient: (({ youthId, recipientId }: Shown, _args: unknown, { hop: { caller } }: SubgraphContext) => {
      if (isProtected(world, youthId) && recipientId !== caller.organisationId) throw placeWithheld();
      return world.findOrganisation(recipientId) ?? null;
    }) as Resolve,
    recipientAgency: (({ recipientId }: Shown) => world.findOrganisation(recipientId)?.agency ?? null) as Resolve,
    state: ((consent: Shown, _args: unknown, { at }: SubgraphContext) => stateAt(consent, at)) as Resolve,
    pendingAt: () => [],
    unreadable: () => [],
  },
});
