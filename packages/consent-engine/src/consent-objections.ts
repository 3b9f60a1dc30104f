import { DataCategory } from '@brobygger/domain';
import type { AccessRequest } from './access-request';
import type { ConsentFact } from './facts';

/** Why a consent is no basis for a request. */
export const ConsentObjection = {
  RECIPIENT_NOT_COVERED: 'RECIPIENT_NOT_COVERED',
  PURPOSE_NOT_COVERED: 'PURPOSE_NOT_COVERED',
  CATEGORY_NOT_COVERED: 'CATEGORY_NOT_COVERED',
  CONSENT_WITHDRAWN: 'CONSENT_WITHDRAWN',
  CONSENT_NOT_YET_VALID: 'CONSENT_NOT_YET_VALID',
  CONSENT_EXPIRED: 'CONSENT_EXPIRED',
  GUARDIAN_SIGNATURE_LAPSED: 'GUARDIAN_SIGNATURE_LAPSED',
} as const;
export type ConsentObjection = (typeof ConsentObjection)[keyof typeof ConsentObjection];

interface Objection {
  readonly code: ConsentObjection;
  readonly objects: (request: AccessRequest, consent: ConsentFact) => boolean;
}

const objections: readonly Objection[] = [
  {
    code: 'RECIPIENT_NOT_COVERED',
    objects: (r, c) => r.caller.organisationId === null || c.recipientId !== r.caller.organisationId,
  },
  { code: 'PURPOSE_NOT_COVERED', objects: (r, c) => c.purpose !== r.purpose },
  { code: 'CATEGORY_NOT_COVERED', objects: (r, c) => !c.categories.has(r.category) && !isNamedByConsent(r, c) },
  { code: 'CONSENT_WITHDRAWN', objects: (_r, c) => c.withdrawnAt !== null },
  { code: 'CONSENT_NOT_YET_VALID', objects: (r, c) => !(r.at >= c.validFrom) },
  { code: 'CONSENT_EXPIRED', objects: (r, c) => !(r.at < c.validTo) },
  { code: 'GUARDIAN_SIGNATURE_LAPSED', objects: (r, c) => c.guardianLapsesAt !== null && !(r.at < c.guardianLapsesAt) },
];

/** A consent names the youth to its recipient: whoever may read a record may know whose it is. */
const isNamedByConsent = (request: AccessRequest, consent: ConsentFact): boolean =>
  request.category === DataCategory.IDENTITY && consent.categories.size > 0;

/** The first objection to the consent, or `null` when it is a basis for the request. */
export const objectionTo = (request: AccessRequest, consent: ConsentFact): ConsentObjection | null =>
  objections.find(({ objects }) => objects(request, consent))?.code ?? null;
