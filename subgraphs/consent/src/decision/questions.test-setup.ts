import type { ConsentFact, Facts, OrderFact } from '@brobygger/consent-engine';
import { Agency, newId, Purpose, Role, type Caller, type DataCategory } from '@brobygger/domain';
import { untroubled, type Question } from './rule-by-rule.test-setup';

export const AT = new Date('2026-03-02T10:00:00Z');
export const LEILA = newId();
export const OFFICE = newId();

export const navWorker: Caller = {
  personId: 'Z990001',
  role: Role.CASEWORKER,
  agency: Agency.NAV,
  organisationId: OFFICE,
  assurance: 'SUBSTANTIAL',
};

export const housingWorker: Caller = { ...navWorker, agency: Agency.HOUSING };

export const youthWithAnOffice: Caller = {
  ...navWorker,
  personId: newId(),
  role: Role.YOUTH,
  agency: null,
  assurance: 'HIGH',
};

export const consentTo = (changes: Partial<ConsentFact> = {}): ConsentFact => ({
  id: newId(),
  version: 3,
  recipientId: OFFICE,
  purpose: Purpose.B102,
  categories: new Set<DataCategory>(['NAV_CASE']),
  validFrom: new Date('2025-06-01T00:00:00Z'),
  validTo: new Date('2027-06-01T00:00:00Z'),
  guardianLapsesAt: null,
  withdrawnAt: null,
  ...changes,
});

/** The smallest question: housing asks NAV for a case, with nothing known that would help. */
export const ask = (request: Partial<Question['request']> = {}, facts: Partial<Facts> = {}): Question => ({
  request: {
    caller: housingWorker,
    purpose: Purpose.B102,
    youthId: LEILA,
    category: 'NAV_CASE',
    placesYouth: false,
    at: AT,
    statedReason: null,
    ...request,
  },
  facts: { ...untroubled, ...facts },
});

export const CONSENTED = (): Question => ask({}, { consents: [consentTo()] });
export const OWN = (): Question => ask({ caller: navWorker }, { servesYouth: true });

export type Change = (question: Question) => Question;

export const asking =
  (changes: Partial<Question['request']>): Change =>
  ({ request, facts }) => ({ request: { ...request, ...changes }, facts });
export const by =
  (changes: Partial<Caller>): Change =>
  ({ request, facts }) => ({ request: { ...request, caller: { ...request.caller, ...changes } }, facts });
export const knowing =
  (changes: Partial<Facts>): Change =>
  ({ request, facts }) => ({ request, facts: facts === null ? null : { ...facts, ...changes } });
/** The purpose is changed in the question and in the consent, so that the consent goes on to fit. */
export const under =
  (purpose: Purpose): Change =>
  ({ request, facts }) => ({
    request: { ...request, purpose },
    facts: facts === null ? null : { ...facts, consents: facts.consents.map((consent) => ({ ...consent, purpose })) },
  });

const order: OrderFact = {
  id: newId(),
  organisationId: newId(),
  givenAt: new Date(0),
  endedAt: null,
  released: new Set(['NAV_CASE', 'CONTACT_DETAILS']),
};
/** An order of the asker's own, with a fresh id: each question is of a world of its own. */
export const ordered = (changes: Partial<OrderFact> = {}): Pick<Facts, 'order'> => ({
  order: { ...order, id: newId(), organisationId: navWorker.organisationId ?? '', ...changes },
});

export const concern = (changes: Partial<Question['request']> = {}, facts: Partial<Facts> = {}): Question =>
  ask(
    { caller: { ...navWorker, agency: Agency.CHILD_WELFARE }, purpose: Purpose.B106, ...changes },
    { servesYouth: true, birthDate: '2010-05-05', ...ordered(), ...facts },
  );
