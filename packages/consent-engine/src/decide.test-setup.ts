import { Agency, DataCategory, Purpose, Role } from '@brobygger/domain';
import type { AccessRequest } from './access-request';
import { decide } from './decide';
import type { ConsentFact, EmergencyFact, Facts, OrderFact } from './facts';

export const AT = new Date('2026-03-02T09:00:00Z');
export const JUST_AFTER = new Date(AT.getTime() + 1);
const LONG_AGO = new Date('2025-06-01T00:00:00Z');
const FAR_AHEAD = new Date('2027-06-01T00:00:00Z');

export const YOUTH = 'leila';
export const NAV_BJERKE = 'nav-bjerke';

/** A question that is asked with all that is known. */
export interface Question {
  readonly request: AccessRequest;
  readonly facts: Facts;
}

export const nobodyKnows: Facts = {
  birthDate: '2007-11-20',
  protection: 'UNGRADED',
  isConflicted: false,
  isBlocked: false,
  servesYouth: false,
  isAssignedToOthers: false,
  consents: [],
  order: null,
  emergency: null,
};

export const navAsks: AccessRequest = {
  caller: {
    personId: 'n1',
    role: Role.CASEWORKER,
    agency: Agency.NAV,
    organisationId: NAV_BJERKE,
    assurance: 'SUBSTANTIAL',
  },
  purpose: Purpose.B102,
  youthId: YOUTH,
  category: 'HOUSING_RENT',
  placesYouth: false,
  decidedBy: 'CONSENT',
  at: AT,
  statedReason: null,
};

export const consentToNav: ConsentFact = {
  id: 'consent-1',
  version: 3,
  recipientId: NAV_BJERKE,
  purpose: Purpose.B102,
  categories: new Set<DataCategory>(['HOUSING_RENT']),
  validFrom: LONG_AGO,
  validTo: FAR_AHEAD,
  guardianLapsesAt: null,
  withdrawnAt: null,
};

export const emergencyForNav: EmergencyFact = {
  id: 'emergency',
  categories: new Set(Object.values(DataCategory)),
  organisationId: NAV_BJERKE,
  openedAt: LONG_AGO,
  closesAt: FAR_AHEAD,
};

export const orderOfChildWelfare: OrderFact = {
  id: 'order-1',
  organisationId: 'bv-bjerke',
  givenAt: LONG_AGO,
  endedAt: null,
  released: new Set<DataCategory>(['NAV_CASE']),
};

/** One question for each basis, on which that basis alone holds. */
export const HOLDS = {
  OWN_SERVICE: {
    request: { ...navAsks, category: 'NAV_CASE', decidedBy: Agency.NAV },
    facts: { ...nobodyKnows, servesYouth: true },
  },
  SELF: {
    request: {
      ...navAsks,
      caller: { personId: YOUTH, role: Role.YOUTH, agency: null, organisationId: null, assurance: 'HIGH' },
      purpose: Purpose.B108,
    },
    facts: nobodyKnows,
  },
  STATUTE: {
    request: {
      ...navAsks,
      caller: { ...navAsks.caller, agency: Agency.CHILD_WELFARE, organisationId: 'bv-bjerke' },
      purpose: Purpose.B106,
      category: 'NAV_CASE',
    },
    facts: { ...nobodyKnows, servesYouth: true, birthDate: '2010-05-05', order: orderOfChildWelfare },
  },
  EMERGENCY: { request: navAsks, facts: { ...nobodyKnows, emergency: emergencyForNav } },
  CONSENT: { request: navAsks, facts: { ...nobodyKnows, consents: [consentToNav] } },
} as const satisfies Record<string, Question>;
export type BasisHeld = keyof typeof HOLDS;

export const BASES = Object.keys(HOLDS) as readonly BasisHeld[];

export const ask = ({ request, facts }: Question): unknown => decide(request, facts);
export const by = (question: Question, caller: Partial<AccessRequest['caller']>): Question => ({
  ...question,
  request: { ...question.request, caller: { ...question.request.caller, ...caller } },
});
export const asking = (question: Question, request: Partial<AccessRequest>): Question => ({
  ...question,
  request: { ...question.request, ...request },
});
export const knowing = (question: Question, facts: Partial<Facts>): Question => ({
  ...question,
  facts: { ...question.facts, ...facts },
});
