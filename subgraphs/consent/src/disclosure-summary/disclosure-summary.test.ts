import { newId, Role } from '@brobygger/domain';
import { delayedEmergency, enterIn } from '../disclosure-log/log-entries.test-setup';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { outcomeOf } from './outcome';

const AT = new Date('2026-03-20T10:00:00Z');
let now = AT;
let registry: TestRegistry;
let [nav, house] = ['', ''];
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
  [nav, house] = [
    await registry.anOrganisation('NAV', 'NAV Prøve'),
    await registry.anOrganisation('HOUSING', 'Et hus'),
  ];
});
afterAll(() => registry.stop());
beforeEach(() => {
  now = AT;
});

const FIELDS = 'organisation { name } agency role municipalUnit { name } category outcome times firstAt lastAt';
type Line = Readonly<Record<string, unknown>>;

async function summaryOf(youthId: string, args = '', caller = reader(Role.YOUTH, youthId)): Promise<readonly Line[]> {
  const of = caller.role === Role.YOUTH ? 'me' : `youth(id: "${youthId}")`;
  const { data, codes } = await registry.ask(caller, `{ ${of} { disclosureSummary${args} { ${FIELDS} } } }`);
  expect(codes).toEqual([]);
  return Object.values(data as Readonly<Record<string, { readonly disclosureSummary: readonly Line[] }>>)[0]
    ?.disclosureSummary as readonly Line[];
}

const days = (n: number): string => `2026-03-${String(n).padStart(2, '0')}T10:00:00.000Z`;

test('says how often who was given what, first and last, and what was asked for and refused apart', async () => {
  const youthId = await registry.aYouth();
  const of = { youthId, organisationId: nav };
  await enterIn(
    registry,
    { ...of, at: days(2), categories: ['HOUSING_RENT'] },
    // Two entries of one request are one time.
    { ...of, at: days(3), requestId: 'one', categories: ['HOUSING_RENT', 'NAV_CASE'] },
    { ...of, at: days(3), requestId: 'one', categories: ['HOUSING_RENT'], basis: 'STATUTE' },
    { ...of, at: days(4), act: 'REFUSED', cause: 'BLOCKED', categories: [] },
    { ...of, at: days(5), act: 'ORDERED', categories: ['HOUSING_RENT'], basis: 'STATUTE' },
    { ...of, organisationId: house, at: days(6), act: 'WROTE', categories: ['HOUSING_RENT'] },
    { ...of, organisationId: null, at: days(7), role: 'YOUTH', basis: 'SELF' },
  );
  const line = (organisation: string, agency: string) => ({
    ...{ organisation: { name: organisation }, agency, role: null, municipalUnit: null },
  });
  const ofNav = line('NAV Prøve', 'NAV');
  const once = (n: number) => ({ times: 1, firstAt: days(n), lastAt: days(n) });
  expect(await summaryOf(youthId)).toEqual([
    { ...line('Et hus', 'HOUSING'), category: 'HOUSING_RENT', outcome: 'OTHER', ...once(6) },
    { ...ofNav, category: 'HOUSING_RENT', outcome: 'ASKED', ...once(5) },
    { ...ofNav, category: null, outcome: 'REFUSED', ...once(4) },
    { ...ofNav, category: 'HOUSING_RENT', outcome: 'GIVEN', times: 2, firstAt: days(2), lastAt: days(3) },
    { ...ofNav, category: 'NAV_CASE', outcome: 'GIVEN', ...once(3) },
  ]);
});

test('is of a time, whose days are days in Norway, and of no time that ends before it begins', async () => {
  const youthId = await registry.aYouth();
  await enterIn(
    registry,
    { youthId, organisationId: nav, at: '2026-03-01T22:59:00Z' },
    { youthId, organisationId: nav, at: '2026-03-01T23:00:00Z' },
    { youthId, organisationId: nav, at: '2026-03-02T23:00:00Z' },
  );
  const timesIn = async (input: string): Promise<unknown> =>
    (await summaryOf(youthId, `(input: { ${input} })`))[0]?.['times'];
  expect(await timesIn('from: "2026-03-02", to: "2026-03-02"')).toBe(1);
  expect(await timesIn('from: "2026-03-02"')).toBe(2);
  expect(await timesIn('to: "2026-03-01"')).toBe(1);
  expect(await timesIn('from: "2026-03-04"')).toBeUndefined();
  const { codes } = await registry.ask(
    reader(Role.YOUTH, youthId),
    '{ me { disclosureSummary(input: { from: "2026-03-03", to: "2026-03-02" }) { times } } }',
  );
  expect(codes).toEqual([['me.disclosureSummary', 'BAD_USER_INPUT']]);
});

describe('of two worlds, in one of which more was done that is told later,', () => {
  /** What is kept back from a youth, by an emergency, an order for information, and a concern. */
  const KEPT_BACK: Readonly<Record<string, (youthId: string) => Promise<unknown>>> = {
    async 'an emergency'(youthId) {
      const of = { youthId, organisationId: house, at: days(19) };
      const cause = await delayedEmergency(registry, { ...of, shownFrom: days(25) });
      const more = { ...of, basis: 'EMERGENCY', cause };
      await enterIn(registry, { ...more, act: 'OPENED_EMERGENCY' }, more, { ...more, organisationId: nav });
    },
    async 'an order'(youthId) {
      const [id, of] = [newId(), { youthId, organisationId: house, at: days(19) }];
      await registry.asOwner(
        `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
         values ($1, $2, $3, 'INVESTIGATION', array['NAV_CASE'], 'Z1', $4, $5, 1)`,
        [id, youthId, house, days(18), days(25)],
      );
      const more = { ...of, basis: 'STATUTE', cause: id };
      await enterIn(registry, { ...more, act: 'ORDERED' }, { ...more, purpose: 'B106', cause: null });
    },
    async 'a concern'(youthId) {
      await registry.asOwner(
        `insert into concern_delay (concern_id, youth_id, organisation_id, given_at, shown_from, version) values ($1, $2, $3, $4, $5, 1)`,
        [newId(), youthId, house, days(18), days(25)],
      );
      await enterIn(registry, { youthId, organisationId: house, at: days(19) });
    },
  };

  test.each(Object.entries(KEPT_BACK))('the youth reads the same until %s is told', async (_what, keepBack) => {
    const [plain, more] = [await registry.aYouth(), await registry.aYouth()];
    for (const youthId of [plain, more]) await enterIn(registry, { youthId, organisationId: nav, at: days(2) });
    await keepBack(more);
    expect(await summaryOf(more)).toEqual(await summaryOf(plain));
    const auditor = reader(Role.AUDITOR, 'Z990020');
    const named = (lines: readonly Line[]): boolean => JSON.stringify(lines).includes('Et hus');
    expect(named(await summaryOf(more, '', auditor))).toBe(true);
    now = new Date(days(26));
    expect(named(await summaryOf(more))).toBe(true);
  });
});

test('tells no two services of an agency apart where the address is protected', async () => {
  const youthId = await registry.aYouth({ protection: 'FORTROLIG' });
  const other = await registry.anOrganisation('HOUSING', 'Et annet hus');
  for (const organisationId of [house, other]) await enterIn(registry, { youthId, organisationId, at: days(2) });
  const lines = await summaryOf(youthId);
  expect(lines).toMatchObject([{ organisation: null, agency: 'HOUSING', times: 2 }]);
});

test('has what was entered of a registration that was merged', async () => {
  const [youthId, formerId] = [await registry.aYouth(), await registry.aYouth()];
  await enterIn(registry, { youthId: formerId, organisationId: nav, at: days(2) });
  await registry.asOwner('update youth set merged_into = $1 where id = $2', [youthId, formerId]);
  expect(await summaryOf(youthId)).toMatchObject([{ times: 1 }]);
});

test('stands in the log where an officer or auditor reads it, with the unit, and keeps what was written from them', async () => {
  const youthId = await registry.aYouth();
  await enterIn(registry, { youthId, organisationId: house, at: days(2), act: 'WROTE' });
  const read = await summaryOf(youthId, '', reader(Role.AUDITOR, 'Z990020'));
  expect(read).toMatchObject([{ outcome: 'OTHER', category: null }]);
  expect(await summaryOf(youthId)).toMatchObject([
    { municipalUnit: { name: 'A unit of Trondheim' }, organisation: null, role: 'AUDITOR', outcome: 'GIVEN' },
    { outcome: 'OTHER', category: 'NAV_CASE' },
  ]);
});

test('is one statement, however much there is', async () => {
  const youthId = await registry.aYouth();
  const asked = async (): Promise<readonly string[]> => {
    const before = registry.statements.length;
    await summaryOf(youthId);
    return registry.statements.slice(before);
  };
  await enterIn(registry, { youthId, organisationId: nav, at: days(2) });
  const few = await asked();
  await enterIn(registry, ...[nav, house].map((organisationId) => ({ youthId, organisationId, at: days(3) })));
  expect(await asked()).toEqual(few);
  expect(few.filter((name) => name === 'disclosure-summary')).toHaveLength(1);
});

test.each([Role.GUARDIAN, Role.LEADER])('is hidden from a %s at each door, and so is the log', async (role) => {
  const youthId = await registry.aYouth();
  const guardianId = await registry.aGuardian(youthId);
  await enterIn(registry, { youthId, organisationId: nav, at: days(2) });
  const caller = reader(role, role === Role.GUARDIAN ? guardianId : 'Z990001');
  const representations = [{ __typename: 'Youth', id: youthId }];
  for (const field of ['disclosureSummary { times }', 'disclosures { edges { cursor } }']) {
    const named = await registry.ask(caller, `{ youth(id: "${youthId}") { ${field} } }`);
    expect([named.data, named.codes]).toEqual([{ youth: null }, [['youth', 'FORBIDDEN_ROLE']]]);
    const asked = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Youth { ${field} } } }`;
    const { data, codes } = await registry.ask(caller, asked, { representations });
    expect(Object.values((data as { _entities: readonly object[] })._entities[0] ?? {})).toEqual([null]);
    expect(codes.map(([, code]) => code)).toEqual(['FORBIDDEN_ROLE']);
  }
});

test('an act that is none of today gave nothing that is known', async () => {
  const acts = ['READ', 'REFUSED', 'ORDERED', 'WROTE', 'DREAMT'];
  const rows: readonly { readonly outcome: string }[] = await registry.dataSource.query(
    `select ${outcomeOf('act')} as outcome from unnest($1::text[]) with ordinality as of(act, n) order by n`,
    [acts],
  );
  expect(rows.map(({ outcome }) => outcome)).toEqual(['GIVEN', 'REFUSED', 'ASKED', 'OTHER', 'OTHER']);
});
