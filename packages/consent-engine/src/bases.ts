import {
  AddressProtection,
  ageOn,
  Basis,
  DataCategory,
  osloDate,
  Role,
  STATUTES,
  type Statute,
} from '@brobygger/domain';
import type { AccessRequest } from './access-request';
import { objectionTo } from './consent-objections';
import type { Permit } from './decision';
import type { Facts, OrderFact } from './facts';
import { asksForSelf, handlesOwn } from './forbids';

/** A basis looks for a permit, and finds one or none. */
export interface TriedBasis {
  readonly basis: Permit['basis'];
  readonly findPermit: (request: AccessRequest, facts: Facts) => Permit | null;
}

/**
 * Every basis, in the order in which the engine tries them. An emergency is the last: what anything else permits rests on that, and the
 * youth is told of it at once, though what the emergency alone opens be told later (ADR 0078).
 */
export const bases: readonly TriedBasis[] = [
  { basis: Basis.OWN_SERVICE, findPermit: ownService },
  { basis: Basis.SELF, findPermit: self },
  { basis: Basis.STATUTE, findPermit: statute },
  { basis: Basis.CONSENT, findPermit: consent },
  { basis: Basis.EMERGENCY, findPermit: emergency },
];

/** The organisation's own records; and the name of a youth that it serves. */
function ownService(request: AccessRequest, facts: Facts): Permit | null {
  if (request.caller.role !== Role.CASEWORKER || !facts.servesYouth) return null;
  const isOwn = handlesOwn(request, facts) || request.category === DataCategory.IDENTITY;
  return isOwn ? { effect: 'permit', basis: Basis.OWN_SERVICE } : null;
}

/** The person's right of access to what is held about them (GDPR art. 15). */
function self(request: AccessRequest): Permit | null {
  return asksForSelf(request) ? { effect: 'permit', basis: Basis.SELF } : null;
}

/** No statute opens by itself: it does where a worker at the owner has released the item of an order, and never what is protected. */
function statute(request: AccessRequest, facts: Facts): Permit | null {
  const found = statuteFor(request);
  if (found === null || (found.requiresOwnService && !facts.servesYouth)) return null;
  const { order, protection } = facts;
  if (protection !== AddressProtection.UNGRADED || order === null || !isReleased(request, order)) return null;
  if (found.beforeAge !== null) {
    const isOldEnough = facts.birthDate === null || ageOn(facts.birthDate, osloDate(request.at)) >= found.beforeAge;
    if (isOldEnough) return null;
  }
  return { effect: 'permit', basis: Basis.STATUTE, statuteId: found.id, orderId: order.id };
}

function isReleased({ caller, category, at }: AccessRequest, order: OrderFact): boolean {
  if (order.organisationId !== caller.organisationId) return false;
  return order.givenAt <= at && (order.endedAt === null || at < order.endedAt) && order.released.has(category);
}

/** The statute in force that opens the category to the caller's agency for the purpose, or `null`. */
export function statuteFor({ caller, purpose, category, at }: AccessRequest): Statute | null {
  if (caller.role !== Role.CASEWORKER) return null;
  const laws = STATUTES.filter(
    (law) => law.recipient === caller.agency && law.purpose === purpose && law.categories.includes(category),
  );
  return laws.find((law) => isInForce(law, at)) ?? null;
}

function isInForce({ validFrom, validTo }: Statute, at: Date): boolean {
  const today = osloDate(at);
  return validFrom <= today && (validTo === null || today < validTo);
}

function consent(request: AccessRequest, facts: Facts): Permit | null {
  if (request.caller.role !== Role.CASEWORKER) return null;
  const given = facts.consents.find((each) => objectionTo(request, each) === null);
  return given === undefined
    ? null
    : { effect: 'permit', basis: Basis.CONSENT, consentId: given.id, consentVersion: given.version };
}

/** What the organisation has opened for danger to life or health, while it is open. */
function emergency({ caller, category, at }: AccessRequest, facts: Facts): Permit | null {
  const open = facts.emergency;
  if (open === null || caller.role !== Role.CASEWORKER || open.organisationId !== caller.organisationId) return null;
  const isOpen = open.categories.has(category) && at >= open.openedAt && at < open.closesAt;
  return isOpen ? { effect: 'permit', basis: Basis.EMERGENCY, emergencyId: open.id } : null;
}
