import { newId, Role, type AddressProtection, type DataCategory, type Purpose } from '@brobygger/domain';
import fc from 'fast-check';
import { ON_PAPER, reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const START = new Date('2026-03-02T10:00:00Z');
const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
const CATEGORIES = ['NAV_CASE', 'NAV_ORDERS', 'HOUSING_RESIDENCY', 'CHILD_WELFARE_COURSES', 'IDENTITY'] as const;
const PURPOSES = ['B102', 'B104'] as const;

let now = START;
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry.stop());

const EXPLAIN = `query ($organisationId: ID!, $category: DataCategory!, $purpose: Purpose, $at: DateTimeISO, $youthId: ID) {
  explainAccess(organisationId: $organisationId, category: $category, purpose: $purpose, at: $at, youthId: $youthId) {
    purpose category placesYouth decision reason consentId statute orderId rules { rule outcome } consents { consentId objection } } }`;
const ACCESS = `query ($id: ID!, $organisationId: ID!, $purpose: Purpose!) { youth(id: $id) {
  access(organisationId: $organisationId, purpose: $purpose) { category decision reason consentId } } }`;

interface Explained {
  readonly purpose: Purpose;
  readonly placesYouth: boolean;
  readonly decision: string;
  readonly reason: string;
  readonly consentId: string | null;
  readonly rules: readonly { readonly rule: string; readonly outcome: string }[];
  readonly consents: readonly { readonly consentId: string; readonly objection: string | null }[];
}

async function aWorld() {
  const [youthId, house] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
  const youth = reader(Role.YOUTH, youthId);
  const given: string[] = [];
  return {
    youthId,
    house,
    youth,
    async give(categories: readonly DataCategory[], purpose: Purpose, days = 90) {
      const validTo = new Date(now.getTime() + days * 86_400_000);
      const form = { youthId, recipientId: house, purpose, categories, signedBy: ['YOUTH'] as const, validTo };
      const { id } = await registry.services.consents.give(youth, form, now);
      given.push(id);
      return id;
    },
    withdraw: (id: string) => registry.services.consents.withdraw(youth, id, now),
    protect: (protection: AddressProtection) => registry.protects(OFFICER, youthId, protection),
    given,
    async explain(category: DataCategory, more: object = {}, as = youth): Promise<readonly Explained[]> {
      const { data, codes } = await registry.ask(as, EXPLAIN, { organisationId: house, category, ...more });
      expect(codes).toEqual([]);
      return (data as { explainAccess: readonly Explained[] }).explainAccess;
    },
  };
}

type World = Awaited<ReturnType<typeof aWorld>>;

const after = (minutes: number): void => void (now = new Date(now.getTime() + minutes * 60_000));

test('a youth is told which rule decided, what each other says, and which consents are none', async () => {
  const { give, withdraw, explain } = await aWorld();
  const first = await give(['NAV_ORDERS'], 'B102');
  after(1);
  await withdraw(first);
  const second = await give(['NAV_ORDERS'], 'B102');
  const [told, ...others] = await explain('NAV_ORDERS', { purpose: 'B102' });
  expect(others).toEqual([]);
  expect(told).toMatchObject({ decision: 'PERMIT', reason: 'CONSENT', consentId: second, placesYouth: false });
  expect(told?.consents).toEqual([
    { consentId: first, objection: 'CONSENT_WITHDRAWN' },
    { consentId: second, objection: null },
  ]);
  expect(told?.rules.map(({ outcome }) => outcome)).toEqual([
    ...Array<string>(10).fill('LETS_BY'),
    ...Array<string>(3).fill('DOES_NOT_HOLD'),
    'HOLDS',
    'DOES_NOT_HOLD',
  ]);
});

test('each purpose that is open to the organisation is explained, unless one is named', async () => {
  const { explain } = await aWorld();
  const all = (await explain('NAV_ORDERS')).map(({ purpose }) => purpose);
  expect(all).toContain('B102');
  expect(all).not.toContain('B106');
  expect((await explain('NAV_ORDERS', { purpose: 'B106' })).map(({ reason }) => reason)).toEqual([
    'PURPOSE_NOT_FOR_CALLER',
  ]);
});

test('a purpose that is none is the asker’s fault', async () => {
  const { house, youth } = await aWorld();
  const asked = { organisationId: house, category: 'NAV_ORDERS', purpose: 'B999' };
  expect((await registry.ask(youth, EXPLAIN, asked)).codes).toEqual([['', 'BAD_USER_INPUT']]);
});

test('at the moment of a withdrawal it is closed, and a moment before it was open', async () => {
  const { give, withdraw, explain } = await aWorld();
  const earlier = now;
  after(1);
  const id = await give(['NAV_ORDERS'], 'B102');
  after(60);
  await withdraw(id);
  const at = (ms: number) => ({ purpose: 'B102', at: new Date(now.getTime() + ms).toISOString() });
  const ended = now;
  after(60);
  const before = { purpose: 'B102', at: new Date(ended.getTime() - 1).toISOString() };
  expect(await explain('NAV_ORDERS', before)).toMatchObject([{ decision: 'PERMIT', consentId: id }]);
  expect(await explain('NAV_ORDERS', { purpose: 'B102', at: ended.toISOString() })).toMatchObject([
    { reason: 'NO_BASIS' },
  ]);
  // Nobody knew then of what was given later.
  expect(await explain('NAV_ORDERS', { purpose: 'B102', at: earlier.toISOString() })).toMatchObject([
    { reason: 'NO_BASIS', consents: [] },
  ]);
  const { codes } = await registry.ask(OFFICER, EXPLAIN, {
    organisationId: (await aWorld()).house,
    category: 'NAV_ORDERS',
    ...at(1),
  });
  expect(codes).toEqual([['explainAccess', 'BAD_USER_INPUT']]);
});

test('an officer is told the same of whom they oversee, and stands in the log; nobody else is', async () => {
  const [one, other] = [await aWorld(), await aWorld()];
  await one.give(['NAV_ORDERS'], 'B102');
  const own = await one.explain('NAV_ORDERS', { purpose: 'B102' });
  expect(await one.explain('NAV_ORDERS', { purpose: 'B102', youthId: one.youthId }, OFFICER)).toEqual(own);
  const { data } = await registry.ask(one.youth, '{ me { disclosures { edges { node { act personId fields } } } } }');
  expect(data).toMatchObject({
    me: {
      disclosures: {
        edges: [{ node: { act: 'READ_CONSENTS', personId: 'Z990010', fields: ['Query.explainAccess'] } }],
      },
    },
  });
  const variables = { organisationId: one.house, category: 'NAV_ORDERS', youthId: one.youthId };
  for (const [as, code, purpose] of [
    [other.youth, 'YOUTH_NOT_FOUND'],
    [{ ...OFFICER, organisationId: one.house }, 'YOUTH_NOT_FOUND'],
    [workerOf('HOUSING', one.house), 'FORBIDDEN_ROLE', 'B102'],
  ] as const) {
    expect((await registry.ask(as, EXPLAIN, variables, purpose)).codes).toEqual([['explainAccess', code]]);
  }
});

test('a youth is not told of an order that is not to be told of yet; an officer is, and the youth afterwards', async () => {
  const { youthId, youth } = await aWorld();
  const service = await registry.anOrganisation('CHILD_WELFARE');
  const order = newId();
  const later = new Date(now.getTime() + 3_600_000);
  await registry.asOwner('insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)', [
    youthId,
    service,
    now,
  ]);
  await registry.asOwner("update youth set birth_date = '2012-01-15' where id = $1", [youthId]);
  await registry.asOwner(
    `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
     values ($1, $2, $3, 'INVESTIGATION', '{HOUSING_RESIDENCY}', 'Z1', $4, $5, 1)`,
    [order, youthId, service, now, later],
  );
  await registry.asOwner(
    `insert into information_order_answer (order_id, category, is_released, organisation_id, answered_by, answered_at)
     values ($1, 'HOUSING_RESIDENCY', true, $2, 'Z2', $3)`,
    [order, service, now],
  );
  const reasons = async (as: typeof youth): Promise<unknown> => {
    const variables = { organisationId: service, category: 'HOUSING_RESIDENCY', purpose: 'B106', youthId };
    const { data, codes } = await registry.ask(as, EXPLAIN, variables);
    expect(codes).toEqual([]);
    const [told] = (data as { explainAccess: readonly Explained[] }).explainAccess;
    return told?.reason;
  };
  expect([await reasons(youth), await reasons(OFFICER)]).toEqual(['NO_BASIS', 'STATUTE']);
  after(60);
  expect(await reasons(youth)).toBe('STATUTE');
});

/** Something that changes what is known, some time after what was before. */
const acts: readonly ((world: World, n: number) => Promise<unknown>)[] = [
  ({ give }, n) => give([n % 2 === 0 ? 'NAV_CASE' : 'CHILD_WELFARE_COURSES'], 'B102', 1 + (n % 80)),
  ({ give }, n) => give([n % 2 === 0 ? 'NAV_ORDERS' : 'NAV_CASE'], 'B104', 1 + (n % 80)),
  ({ given, withdraw }, n) => (given.length === 0 ? Promise.resolve() : withdraw(given[n % given.length] ?? '')),
  ({ youthId, house }, n) =>
    registry.ask(OFFICER, 'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }', {
      input: {
        youthId,
        recipientId: house,
        purpose: 'B102',
        categories: [n % 2 === 0 ? 'NAV_ORDERS' : 'NAV_CASE'],
        signedBy: ['YOUTH'],
        signing: ON_PAPER,
      },
    }),
  ({ protect }, n) => protect(n % 2 === 0 ? 'STRENGT_FORTROLIG' : 'UNGRADED'),
  ({ youthId, house }, n) =>
    n % 2 === 0
      ? registry.asOwner('insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)', [
          youthId,
          house,
          now,
        ])
      : registry.asOwner(
          'update service_relation set valid_to = $3 where youth_id = $1 and organisation_id = $2 and valid_to is null',
          [youthId, house, now],
        ),
];

const walk = fc.array(
  fc.record({
    act: fc.integer({ min: 0, max: acts.length - 1 }),
    n: fc.nat(1000),
    minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 40 * 24 * 60 })),
  }),
  { minLength: 4, maxLength: 9 },
);

test('what is explained of any moment before is what was decided then', async () => {
  const reasons = new Set<string>();
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      const world = await aWorld();
      const told: { readonly at: Date; readonly access: readonly object[] }[] = [];
      for (const { act, n, minutes } of steps) {
        after(minutes);
        await acts[act]?.(world, n);
        after(1);
        for (const purpose of PURPOSES) {
          const variables = { id: world.youthId, organisationId: world.house, purpose };
          // The youth is not told once protected.
          const { data } = await registry.ask(OFFICER, ACCESS, variables);
          const { access } = (data as { youth: { access: readonly { readonly category: DataCategory }[] } }).youth;
          for (const category of CATEGORIES) {
            const rows = access.filter((row) => row.category === category);
            told.push({ at: now, access: rows.map((row) => ({ ...row, purpose })) });
          }
        }
      }
      after(60 * 24 * 400);
      for (const { at, access } of told) {
        const [first] = access as readonly { readonly category: DataCategory; readonly purpose: Purpose }[];
        if (first === undefined) throw new Error('nothing was asked');
        const { category, purpose } = first;
        const asked = { purpose, at: at.toISOString(), youthId: world.youthId };
        const explained = await world.explain(category, asked, OFFICER);
        explained.forEach(({ reason }) => reasons.add(reason));
        expect(
          explained.map(({ decision, reason, consentId }) => ({ category, purpose, decision, reason, consentId })),
        ).toEqual(access);
      }
    }),
    { numRuns: 12, seed: 7 },
  );
  expect([...reasons].sort()).toEqual(['ADDRESS_PROTECTED', 'CONSENT', 'NO_BASIS', 'OWN_SERVICE']);
});
