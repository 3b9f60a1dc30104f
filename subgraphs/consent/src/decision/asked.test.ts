import { DataCategory, newId, Role, type Caller } from '@brobygger/domain';
import type { DisclosureCall, Want } from '@brobygger/subgraph-kit';
import { askedOf, parametersOf, questionsOf, type AskedOfYouth } from './asked';
import { consentFactOf, type ConsentRow } from './consent-fact';

const AT = new Date('2026-03-02T10:00:00Z');
const [LEILA, NOOR, OFFICE] = [newId(), newId(), newId()];

const caller: Caller = {
  personId: 'Z990001',
  role: Role.CASEWORKER,
  agency: 'CHILD_WELFARE',
  organisationId: OFFICE,
  assurance: 'SUBSTANTIAL',
};

const ORDER = newId();

const want = (youthId: string, category: DataCategory, changes: Partial<Want> = {}): Want => ({
  youthId,
  category,
  placesYouth: false,
  fields: ['Record.field'],
  ...changes,
});

const callOf = (wants: readonly Want[], by: Partial<Caller> = {}, purpose: string | null = 'B106'): DisclosureCall => ({
  hop: { caller: { ...caller, ...by }, purpose, requestId: 'request-1', orderId: ORDER, audience: 'nav' },
  hopToken: null,
  askedBy: 'NAV',
  wants,
});

const askedIn = (call: DisclosureCall): readonly AskedOfYouth[] => askedOf(questionsOf(call), AT).asked;

describe('the wants of a call', () => {
  test('stand together by youth, in the order in which they were asked', () => {
    const asked = askedIn(callOf([want(LEILA, 'NAV_CASE'), want(NOOR, 'NAV_CASE'), want(LEILA, 'CONTACT_DETAILS')]));
    expect(asked.map(({ youthId, wants }) => [youthId, wants.map(({ request }) => request.category)])).toEqual([
      [LEILA, ['NAV_CASE', 'CONTACT_DETAILS']],
      [NOOR, ['NAV_CASE']],
    ]);
  });

  test('of several calls stand together where they are of one request about one youth, and each knows its place', () => {
    const nav = callOf([want(LEILA, 'NAV_CASE'), want(NOOR, 'NAV_CASE')]);
    const housing = callOf([want(LEILA, 'HOUSING_RENT'), want(LEILA, 'HOUSING_RESIDENCY')]);
    const of = (call: DisclosureCall, changes: Partial<DisclosureCall['hop']>): DisclosureCall => ({
      ...call,
      hop: { ...call.hop, ...changes },
    });
    const others = [
      of(nav, { requestId: 'request-2' }),
      of(nav, { purpose: 'B101' }),
      of(nav, { orderId: null }),
      of(nav, { caller: { ...caller, personId: 'Z990002' } }),
      of(nav, { caller: { ...caller, organisationId: newId() } }),
      of(nav, { caller: { ...caller, role: Role.LEADER } }),
    ];
    const { asked, places } = askedOf([nav, housing, ...others].flatMap(questionsOf), AT);
    expect(asked[0]?.wants.map(({ request }) => request.category)).toEqual([
      'NAV_CASE',
      'HOUSING_RENT',
      'HOUSING_RESIDENCY',
    ]);
    expect(places.slice(0, 3)).toEqual([
      { k: 0, from: 0 },
      { k: 1, from: 0 },
      { k: 0, from: 1 },
    ]);
    expect(places.slice(3).map(({ k }) => k)).toEqual(others.flatMap((_call, n) => [2 + 2 * n, 3 + 2 * n]));
  });

  test('carry the objection that no fact can lift, and then are not looked up', () => {
    const standingOf = (...args: Parameters<typeof callOf>) =>
      askedIn(callOf(...args)).flatMap(({ wants }) => wants.map(({ standing }) => standing));
    const wants = [want(LEILA, 'NAV_CASE')];
    expect(standingOf(wants)).toEqual([null]);
    expect(standingOf(wants, {}, 'B999')).toEqual([{ effect: 'deny', code: 'PURPOSE_MISSING' }]);
    expect(standingOf(wants, { assurance: 'LOW' })).toEqual([{ effect: 'deny', code: 'ASSURANCE_TOO_LOW' }]);
    for (const unaskable of [
      standingOf([want("x' --", 'NAV_CASE')]),
      standingOf(wants, { organisationId: 'nav-bjerke' }),
      standingOf(wants, { personId: 'Z\u0000' }),
    ]) {
      expect(unaskable).toEqual([{ effect: 'deny', code: 'FACTS_UNAVAILABLE' }]);
    }
  });

  test('tell where the youth is when their category always does, whatever the asker says', () => {
    const [asked] = askedIn(callOf([want(LEILA, 'CONTACT_DETAILS'), want(LEILA, 'NAV_CASE', { placesYouth: true })]));
    expect(asked?.wants.map(({ request }) => request.placesYouth)).toEqual([true, true]);
  });
});

describe('the parameters of the statement', () => {
  /** The columns by what they hold; the numbers are those of the statement. */
  function columnsOf(calls: readonly AskedOfYouth[]) {
    const [k, youth, person, role, office, purpose, request, at, n, shapeOfWant, category, places, fields, ...rest] =
      parametersOf(calls);
    const [own, statute, serves, before, catalogue, gate, order, shape] = rest;
    return {
      k,
      youth,
      person,
      role,
      office,
      purpose,
      request,
      at,
      n,
      shapeOfWant,
      category,
      places,
      fields,
      own,
      statute,
      serves,
      before,
      catalogue,
      gate,
      order,
      shape,
    };
  }

  test('name each call by its place, and each want by its place within the calls that want it', () => {
    const calls = askedIn(
      callOf([
        want(NOOR, 'NAV_CASE'),
        want(LEILA, 'NAV_CASE'),
        want(LEILA, 'IDENTITY', { fields: ['Youth.name', 'Youth.birthDate'] }),
      ]),
    );
    expect(columnsOf(calls)).toMatchObject({
      k: [0, 1],
      youth: [NOOR, LEILA],
      person: ['Z990001', 'Z990001'],
      role: ['CASEWORKER', 'CASEWORKER'],
      office: [OFFICE, OFFICE],
      purpose: ['B106', 'B106'],
      request: ['request-1', 'request-1'],
      order: [ORDER, ORDER],
      at: [AT, AT],
      shape: [0, 1],
      shapeOfWant: [0, 1, 1],
      n: [0, 0, 1],
      category: ['NAV_CASE', 'NAV_CASE', 'IDENTITY'],
      fields: ['Record.field', 'Record.field', 'Youth.name,Youth.birthDate'],
      own: [false, false, true],
    });
  });

  test('keep the places of those that are asked when others are not', () => {
    const calls = askedIn(
      callOf([
        want('no id', 'NAV_CASE'),
        want(LEILA, 'OUTREACH_SEXUALITY'),
        want(LEILA, 'NAV_CASE', { placesYouth: true }),
      ]),
    );
    expect(columnsOf(calls)).toMatchObject({
      k: [1],
      youth: [LEILA],
      shape: [1],
      shapeOfWant: [1],
      n: [1],
      category: ['NAV_CASE'],
      places: [true],
    });
  });

  test('say once what the calls of a list want alike, and apart what differs in anything that the statement reads', () => {
    const alike = (wants: readonly Want[]) => columnsOf(askedIn(callOf(wants))).shape;
    const two = (changes: Partial<Want>) => [want(LEILA, 'NAV_CASE'), want(NOOR, 'NAV_CASE', changes)];
    expect(alike(two({}))).toEqual([0, 0]);
    expect(columnsOf(askedIn(callOf(two({}))))).toMatchObject({ n: [0], shapeOfWant: [0], category: ['NAV_CASE'] });
    for (const changes of [
      { fields: ['Record.other'] },
      { placesYouth: true },
      { gate: DataCategory.NAV_CASE },
      { category: DataCategory.CONTACT_DETAILS },
    ]) {
      expect(alike(two(changes))).toEqual([0, 1]);
    }
    const asksFor = (by: Partial<Caller>, purpose = 'B106') =>
      columnsOf([
        ...askedIn(callOf([want(LEILA, 'NAV_CASE')])),
        ...askedIn(callOf([want(NOOR, 'NAV_CASE')], by, purpose)),
      ]);
    expect(asksFor({ personId: 'Z990002' }).shape).toEqual([0, 0]);
    expect(asksFor({ agency: 'NAV' }, 'B101').statute).toEqual(['BVL_13_4', null]);
    expect(asksFor({ agency: 'NAV' }, 'B101').shape).toEqual([0, 1]);
  });

  test('say of each want by which law it is open, to whom and until what age', () => {
    const calls = askedIn(callOf([want(LEILA, 'NAV_CASE'), want(LEILA, 'CONTACT_DETAILS')]));
    expect(columnsOf(calls)).toMatchObject({ statute: ['BVL_13_4', null], serves: [true, false], before: [18, null] });
  });

  test('carry the list around a row, and the whole catalogue', () => {
    const calls = askedIn(callOf([want(LEILA, 'NAV_CASE', { gate: 'CONTACT_DETAILS' }), want(LEILA, 'NAV_CASE')]));
    const { gate, catalogue } = columnsOf(calls);
    expect(gate).toEqual(['CONTACT_DETAILS', null]);
    expect(catalogue).toEqual(Object.values(DataCategory));
  });

  test('of nothing are as many empty columns', () => {
    const columns = parametersOf([]);
    expect(columns).toHaveLength(21);
    expect(columns.filter((column) => (column as unknown[]).length > 0)).toHaveLength(1);
  });
});

describe('a consent of the registry', () => {
  const row: ConsentRow = {
    id: newId(),
    version: 2,
    recipient_id: OFFICE,
    purpose: 'B102',
    categories: ['NAV_CASE', 'NAV_INCOME'],
    valid_from: '2026-01-01T00:00:00+01:00',
    valid_to: '2027-01-01T00:00:00+01:00',
    guardian_lapses_at: null,
    withdrawn_at: null,
  };

  test('is taken by the engine with moments for texts', () => {
    expect(
      consentFactOf({ ...row, withdrawn_at: '2026-02-01T12:00:00Z', guardian_lapses_at: '2026-05-05T00:00:00Z' }),
    ).toEqual({
      id: row.id,
      version: 2,
      recipientId: OFFICE,
      purpose: 'B102',
      categories: new Set(['NAV_CASE', 'NAV_INCOME']),
      validFrom: new Date('2025-12-31T23:00:00Z'),
      validTo: new Date('2026-12-31T23:00:00Z'),
      guardianLapsesAt: new Date('2026-05-05T00:00:00Z'),
      withdrawnAt: new Date('2026-02-01T12:00:00Z'),
    });
    expect(consentFactOf(row)).toMatchObject({ guardianLapsesAt: null, withdrawnAt: null });
  });

  test('loses what has left the catalogue, and keeps the rest', () => {
    expect(consentFactOf({ ...row, categories: ['FAITH', 'NAV_CASE', 'toString'] })?.categories).toEqual(
      new Set(['NAV_CASE']),
    );
  });

  test.each(['B113', '', 'toString'])('for the purpose %p that the catalogue does not know is none', (purpose) => {
    expect(consentFactOf({ ...row, purpose })).toBeNull();
  });
});
