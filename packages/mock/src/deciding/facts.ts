import type { ConsentFact, Facts } from '@brobygger/consent-engine';
import type { Caller } from '@brobygger/domain';
import { momentOf } from '../world/consent-as-stated';
import type { KnownConsent, KnownYouth } from '../world/read-world';

/** What the world knows of a youth and a caller, as the engine takes it. The registry knows of no assignments. */
export function factsOf(youth: KnownYouth, { personId, organisationId }: Caller, isOwner: boolean): Facts {
  const service = youth.servedBy.find((each) => each.organisationId === organisationId);
  const assigned = service?.assignedTo ?? [];
  return {
    birthDate: youth.birthDate,
    protection: youth.protection,
    isConflicted: youth.conflictsOfInterest.includes(personId),
    isBlocked: youth.blockedWorkers.includes(personId),
    servesYouth: service !== undefined,
    isAssignedToOthers: isOwner && assigned.length > 0 && !assigned.includes(personId),
    consents: youth.consents.filter(({ recipientId }) => recipientId === organisationId).map(consentFactOf),
    order: null,
    emergency: null,
  };
}

const consentFactOf = (consent: KnownConsent): ConsentFact => ({
  id: consent.id,
  version: consent.version,
  recipientId: consent.recipientId,
  purpose: consent.purpose,
  categories: new Set(consent.categories),
  validFrom: new Date(consent.validFrom),
  validTo: new Date(consent.validTo),
  guardianLapsesAt: momentOf(consent.guardianLapsesAt),
  withdrawnAt: momentOf(consent.withdrawnAt),
});

/** Whether the consent holds at the moment, whatever it is for. */
export function holds(consent: KnownConsent, at: Date): boolean {
  const { withdrawnAt, validFrom, validTo, guardianLapsesAt } = consentFactOf(consent);
  if (withdrawnAt !== null || at < validFrom || at >= validTo) return false;
  return guardianLapsesAt === null || at < guardianLapsesAt;
}

/** Whether the youth, or a conflict of interest, keeps the person from the youth's data. */
export const isKeptOut = ({ blockedWorkers, conflictsOfInterest }: KnownYouth, personId: string): boolean =>
  blockedWorkers.includes(personId) || conflictsOfInterest.includes(personId);
