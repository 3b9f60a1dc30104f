import type { AccessRequest, Facts } from '@brobygger/consent-engine';
import { CATEGORIES, PURPOSES, STATUTES, ageOn, osloDate, type Basis } from '@brobygger/domain';

/** What the oracle answers: the basis of a permit, or `null` for a refusal. */
export type Verdict = Basis | null;

/**
 * The decision a second time, read off the design and not off the engine: one plain function, no rule tables.
 * It knows nothing of deny codes, for the order in which refusals are named is no part of who may see what.
 */
export function oracle(
  { caller, purpose, youthId, category, placesYouth, decidedBy, at, statedReason }: AccessRequest,
  facts: Facts | null,
): Verdict {
  if (facts === null || caller.personId === '' || caller.assurance === 'LOW' || purpose === null) return null;
  const { owner } = CATEGORIES[category];
  const protectedAddress = facts.protection !== 'UNGRADED';
  if (protectedAddress && (placesYouth || CATEGORIES[category].placesYouth)) return null;
  // Nobody is kept from what is held on themselves.
  const isSelf = caller.role === 'YOUTH' && caller.personId === youthId;
  if ((facts.isConflicted || facts.isBlocked) && !isSelf) return null;

  // The person's own access: nobody but the youth has it, and nothing else is a youth's.
  if (caller.role === 'YOUTH') {
    // What a service notes is no youth's to read as it stands: it may hold what others said.
    const isOwn = purpose === 'B108' && caller.agency === null && caller.personId === youthId;
    return isOwn && category !== 'OUTREACH_CASE_NOTES' ? 'SELF' : null;
  }
  // Leaders read aggregates, officers consents and the log, auditors the log; none of them reads a youth's content.
  if (caller.role !== 'CASEWORKER' || caller.agency === null || caller.organisationId === null) return null;

  // A nurse's and a psychologist's record is no colleague's.
  const ownedBy: Partial<Record<string, string>> = { OUTREACH_HEALTH: 'NURSE', OUTREACH_PSYCHOLOGIST: 'PSYCHOLOGIST' };
  const needed = ownedBy[category];
  if (caller.agency === owner && needed !== undefined && caller.profession !== needed) return null;

  const catalogue = PURPOSES[purpose];
  if (!catalogue.roles.includes('CASEWORKER') || !catalogue.agencies.includes(caller.agency)) return null;

  // An agency's own data stays inside it, whatever the purpose covers; what crosses a border needs a purpose that covers it.
  const inside = owner === caller.agency && decidedBy === owner;
  // And within the organisation with who is assigned; others say why.
  const near = !facts.isAssignedToOthers || statedReason !== null;
  if (facts.servesYouth && ((inside && near) || (category === 'IDENTITY' && catalogue.covers.includes('IDENTITY')))) {
    return 'OWN_SERVICE';
  }
  if (!catalogue.covers.includes(category)) return null;
  // And an agency that is never given the category gets it on no basis but its own service.
  if (!CATEGORIES[category].recipients.includes(caller.agency)) return null;

  for (const statute of STATUTES) {
    const today = osloDate(at);
    const inForce = statute.validFrom <= today && (statute.validTo === null || today < statute.validTo);
    const young =
      statute.beforeAge === null || (facts.birthDate !== null && ageOn(facts.birthDate, today) < statute.beforeAge);
    const concerns =
      statute.purpose === purpose && statute.recipient === caller.agency && statute.categories.includes(category);
    // A law opens by an order alone, what a worker at the owner released under it, and nothing of who has a protected address.
    const { order } = facts;
    const ordered =
      order !== null &&
      order.organisationId === caller.organisationId &&
      order.released.has(category) &&
      order.givenAt <= at &&
      (order.endedAt === null || at < order.endedAt);
    const lawful = inForce && young && concerns && ordered && !protectedAddress;
    if (lawful && (facts.servesYouth || !statute.requiresOwnService)) return 'STATUTE';
  }

  for (const consent of facts.consents) {
    const alive = consent.withdrawnAt === null && consent.validFrom <= at && at < consent.validTo;
    const signed = consent.guardianLapsesAt === null || at < consent.guardianLapsesAt;
    const meant = consent.recipientId === caller.organisationId && consent.purpose === purpose;
    // Whoever may see anything of a youth may know whom it is about.
    const listed = consent.categories.has(category) || (category === 'IDENTITY' && consent.categories.size > 0);
    if (alive && signed && meant && listed) return 'CONSENT';
  }

  // What nothing else opens, an emergency may.
  const open = facts.emergency;
  const isMine = open !== null && open.organisationId === caller.organisationId && open.categories.has(category);
  if (isMine && open.openedAt <= at && at < open.closesAt) {
    return 'EMERGENCY';
  }
  return null;
}
