import { Role, STATUTES, type Statute } from '@brobygger/domain';
import { statuteFor } from './bases';
import { ask, asking, AT, by, HOLDS, JUST_AFTER, knowing, orderOfChildWelfare } from './decide.test-setup';

const [inTheCatalogue] = STATUTES as readonly [Statute];

/** The law as it is while the test runs, and is not after it. */
const catalogue = STATUTES as Statute[];
const written = [...STATUTES];
afterEach(() => void catalogue.splice(0, catalogue.length, ...written));
const legislate = (...laws: readonly Partial<Statute>[]): void =>
  void catalogue.splice(0, catalogue.length, ...laws.map((law) => ({ ...inTheCatalogue, ...law })));

const NO_BASIS = { effect: 'deny', code: 'NO_BASIS' };
const onIt = (statuteId: string) => ({ effect: 'permit', basis: 'STATUTE', statuteId, orderId: 'order-1' });

/** 2 March 2026 is the day of the question. */
const asked = HOLDS.STATUTE;

describe('a statute', () => {
  test.each([
    ['ends with the day before', '2026-03-02', false],
    ['holds on its last day', '2026-03-03', true],
  ])('that %s', (_what, validTo, holds) => {
    legislate({ validTo });
    expect(ask(asked)).toEqual(holds ? onIt('BVL_13_4') : NO_BASIS);
  });

  test('that was repealed gives way to the one that came after it', () => {
    legislate({ id: 'OLD', validTo: '2026-01-01' }, { id: 'NEW', validFrom: '2026-01-01' });
    expect(ask(asked)).toEqual(onIt('NEW'));
    expect(ask(asking(asked, { at: new Date('2025-12-31T22:59:59.999Z') }))).toEqual(onIt('OLD'));
  });

  test('without an age opens for who is older, or whose age nobody knows', () => {
    legislate({ beforeAge: null });
    for (const birthDate of ['1990-01-01', null]) {
      expect(ask(knowing(asked, { birthDate }))).toEqual(onIt('BVL_13_4'));
    }
  });

  test('that asks for no service of one’s own opens without one', () => {
    legislate({ requiresOwnService: false });
    expect(ask(knowing(asked, { servesYouth: false }))).toEqual(onIt('BVL_13_4'));
  });

  test('of another agency or another purpose opens nothing', () => {
    legislate({ recipient: 'NAV' }, { purpose: 'B101' });
    expect(ask(asked)).toEqual(NO_BASIS);
  });

  test('is a caseworker’s alone', () => {
    expect(statuteFor(asked.request)?.id).toBe('BVL_13_4');
    for (const role of [Role.YOUTH, Role.LEADER, Role.SYSTEM]) {
      expect(statuteFor(by(asked, { role }).request)).toBeNull();
    }
  });
});

test.each([
  ['was given at this moment', { givenAt: AT }],
  ['ends a moment later', { endedAt: JUST_AFTER }],
])('an order that %s opens what was released under it', (_what, ends) => {
  expect(ask(knowing(asked, { order: { ...orderOfChildWelfare, ...ends } }))).toEqual(onIt('BVL_13_4'));
});
