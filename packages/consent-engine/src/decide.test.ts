import { Agency, Purpose, type DataCategory } from '@brobygger/domain';
import {
  ask,
  asking,
  AT,
  BASES,
  type BasisHeld,
  by,
  consentToNav,
  emergencyForNav,
  HOLDS,
  JUST_AFTER,
  knowing,
  NAV_BJERKE,
  nobodyKnows,
  orderOfChildWelfare,
  type Question,
} from './decide.test-setup';
import type { ConsentFact, Facts, OrderFact } from './facts';

/** The question that rests on an order, with another order. */
const ordered = (changes: Partial<OrderFact>): Question =>
  knowing(HOLDS.STATUTE, { order: { ...orderOfChildWelfare, ...changes } });
const orderedEarly = ordered({ givenAt: new Date(0) });

describe('each basis', () => {
  const NO_BASIS = { effect: 'deny', code: 'NO_BASIS' };

  test.each(BASES)('%s alone permits', (basis) => {
    expect(ask(HOLDS[basis])).toMatchObject({ effect: 'permit', basis });
  });

  const failing: readonly (readonly [BasisHeld, string, Question])[] = [
    ['OWN_SERVICE', 'the organisation does not serve the youth', knowing(HOLDS.OWN_SERVICE, { servesYouth: false })],
    ['OWN_SERVICE', 'the record is of another agency', asking(HOLDS.OWN_SERVICE, { category: 'HOUSING_RENT' })],
    ['OWN_SERVICE', 'the registry is asked and not the owner', asking(HOLDS.OWN_SERVICE, { decidedBy: 'CONSENT' })],
    ['OWN_SERVICE', 'another owner is asked', asking(HOLDS.OWN_SERVICE, { decidedBy: Agency.HOUSING })],
    ['SELF', 'another youth asks', by(HOLDS.SELF, { personId: 'noor' })],
    ['STATUTE', 'child welfare has no case of its own', knowing(HOLDS.STATUTE, { servesYouth: false })],
    ['STATUTE', 'no order is named', knowing(HOLDS.STATUTE, { order: null })],
    ['STATUTE', 'the order is of another service', ordered({ organisationId: 'bv-grorud' })],
    ['STATUTE', 'nobody released the item', ordered({ released: new Set(['OUTREACH_CONTACT']) })],
    ['STATUTE', 'the order was given a moment later', ordered({ givenAt: JUST_AFTER })],
    ['STATUTE', 'the order ended at this moment', ordered({ endedAt: AT })],
    ['STATUTE', 'the address is protected', knowing(HOLDS.STATUTE, { protection: 'FORTROLIG' })],
    ['STATUTE', 'the category is not in the statute', asking(HOLDS.STATUTE, { category: 'CONTACT_DETAILS' })],
    ['STATUTE', 'the purpose is another', asking(HOLDS.STATUTE, { purpose: Purpose.B101 })],
    ['STATUTE', 'the age is not known', knowing(HOLDS.STATUTE, { birthDate: null })],
    ['STATUTE', 'the law was not yet in force', asking(orderedEarly, { at: new Date('2022-12-31T22:59:59.999Z') })],
    ['EMERGENCY', 'none was opened', knowing(HOLDS.EMERGENCY, { emergency: null })],
    [
      'EMERGENCY',
      'another category was opened',
      knowing(HOLDS.EMERGENCY, { emergency: { ...emergencyForNav, categories: new Set(['IDENTITY']) } }),
    ],
    [
      'EMERGENCY',
      'it was opened for another organisation',
      knowing(HOLDS.EMERGENCY, { emergency: { ...emergencyForNav, organisationId: 'nav-ostbyen' } }),
    ],
    ['CONSENT', 'there is none', knowing(HOLDS.CONSENT, { consents: [] })],
  ];
  test.each(failing)('%s does not hold when %s', (_basis, _why, question) => {
    expect(ask(question)).toEqual(NO_BASIS);
  });

  test('a youth is no worker: the relations, consents and emergencies of others open nothing', () => {
    const facts: Facts = { ...nobodyKnows, servesYouth: true, consents: [consentToNav], emergency: emergencyForNav };
    expect(ask(by({ request: HOLDS.SELF.request, facts }, { personId: 'noor', organisationId: NAV_BJERKE }))).toEqual(
      NO_BASIS,
    );
  });

  test('the first basis in the order of the law is the one that is named', () => {
    const all: Facts = { ...HOLDS.STATUTE.facts, emergency: { ...emergencyForNav, organisationId: 'bv-bjerke' } };
    const consent: ConsentFact = {
      ...consentToNav,
      recipientId: 'bv-bjerke',
      purpose: Purpose.B106,
      categories: new Set<DataCategory>(['NAV_CASE']),
    };
    const asked: Question = { request: HOLDS.STATUTE.request, facts: { ...all, consents: [consent] } };
    expect(ask(asking(asked, { category: 'IDENTITY' }))).toEqual({ effect: 'permit', basis: 'OWN_SERVICE' });
    expect(ask(asked)).toEqual({ effect: 'permit', basis: 'STATUTE', statuteId: 'BVL_13_4', orderId: 'order-1' });
    expect(ask(knowing(asked, { servesYouth: false }))).toEqual({
      effect: 'permit',
      basis: 'CONSENT',
      consentId: 'consent-1',
      consentVersion: 3,
    });
    // What anything else permits is told at once (ADR 0078): an emergency is the last that is looked for.
    expect(ask(knowing(asked, { servesYouth: false, consents: [] }))).toEqual({
      effect: 'permit',
      basis: 'EMERGENCY',
      emergencyId: 'emergency',
    });
  });

  test('an organisation handles its own records under every purpose of its agency, and knows whom it serves', () => {
    for (const purpose of [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104, Purpose.B105, Purpose.B107]) {
      expect(ask(asking(HOLDS.OWN_SERVICE, { purpose }))).toEqual({ effect: 'permit', basis: 'OWN_SERVICE' });
      expect(ask(asking(HOLDS.OWN_SERVICE, { purpose, category: 'IDENTITY', decidedBy: 'CONSENT' }))).toEqual({
        effect: 'permit',
        basis: 'OWN_SERVICE',
      });
    }
  });

  test('what a purpose does not cover is opened by the own relation alone, be it between two organisations of one agency', () => {
    const own = asking(HOLDS.OWN_SERVICE, { category: 'NAV_SELF_SUFFICIENCY', purpose: Purpose.B103 });
    const consent: ConsentFact = {
      ...consentToNav,
      purpose: Purpose.B103,
      categories: new Set<DataCategory>(['NAV_SELF_SUFFICIENCY']),
    };
    expect(ask(own)).toEqual({ effect: 'permit', basis: 'OWN_SERVICE' });
    expect(ask(knowing(own, { servesYouth: false, consents: [consent], emergency: emergencyForNav }))).toEqual({
      effect: 'deny',
      code: 'PURPOSE_NOT_COVERING',
    });
  });

  test.each([
    ['opens', { openedAt: AT }, true],
    ['has not opened', { openedAt: JUST_AFTER }, false],
    ['closes', { closesAt: AT }, false],
    ['has a moment left', { closesAt: JUST_AFTER }, true],
  ])('an emergency that %s in this moment', (_what, ends, permits) => {
    const decision = ask(knowing(HOLDS.EMERGENCY, { emergency: { ...emergencyForNav, ...ends } }));
    expect(decision).toEqual(permits ? { effect: 'permit', basis: 'EMERGENCY', emergencyId: 'emergency' } : NO_BASIS);
  });

  test.each([
    ['in summer', '2008-07-15', '2026-07-14T22:00:00Z'],
    ['in winter', '2008-01-15', '2026-01-14T23:00:00Z'],
    ['on 29 February', '2008-02-29', '2026-02-28T23:00:00Z'],
  ])('the statute ends as the 18th birthday begins in Oslo, for one born %s', (_when, birthDate, turns18) => {
    const question = knowing(HOLDS.STATUTE, { birthDate });
    const moment = new Date(turns18);
    expect(ask(asking(question, { at: new Date(moment.getTime() - 1) }))).toMatchObject({
      effect: 'permit',
      basis: 'STATUTE',
    });
    expect(ask(asking(question, { at: moment }))).toEqual(NO_BASIS);
  });

  test('the statute is in force from the first moment of its first day in Oslo', () => {
    expect(ask(asking(orderedEarly, { at: new Date('2022-12-31T23:00:00Z') }))).toMatchObject({
      effect: 'permit',
      basis: 'STATUTE',
    });
  });
});
