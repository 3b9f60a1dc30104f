import { newId, Role } from '@brobygger/domain';
import { delayedEmergency, enterIn } from '../disclosure-log/log-entries.test-setup';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { shownOf } from './enter-shown';

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

const auditor = reader(Role.AUDITOR, 'Z990020');
const QUERY = `query ($input: CategoryDisclosureFilter!, $first: Int, $after: String) {
  disclosuresOfCategory(input: $input, first: $first, after: $after) {
    edges { cursor youthId node { id personId organisation { name } categories emergencyId unreadable { field } } }
    pageInfo { hasNextPage endCursor } } }`;
interface Edge {
  readonly youthId: string;
  readonly node: Readonly<Record<string, unknown>>;
}
interface Page {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const days = (n: number): string => `2026-03-${String(n).padStart(2, '0')}T10:00:00.000Z`;
/** A category of each test's own, so that no test finds another's. */
const ask = (input: object, more: object = {}, caller = auditor) =>
  registry.ask(caller, QUERY, { input: { from: days(1), to: days(28), ...input }, first: 20, ...more });
async function found(input: object, more: object = {}): Promise<Page> {
  const { data, codes } = await ask(input, more);
  expect(codes).toEqual([]);
  return (data as { readonly disclosuresOfCategory: Page }).disclosuresOfCategory;
}
const idsOn = ({ edges }: Page): readonly unknown[] => edges.map(({ node }) => node['id']);

const LOG =
  '{ me { disclosures(first: 50) { edges { node { act cause reason personId fields unreadable { field } } } } } }';
const logOf = async (youthId: string): Promise<unknown> => (await registry.ask(reader(Role.YOUTH, youthId), LOG)).data;

test('finds who saw it, of whom and when, page by page, newest first, and nothing else', async () => {
  const category = 'NAV_ORDERS';
  const [one, two, elsewhere] = [
    await registry.aYouth(),
    await registry.aYouth(),
    await registry.aYouth({ municipalityNumber: '0301' }),
  ];
  const of = { organisationId: nav, categories: [category] };
  const ids = [
    await enterIn(registry, { ...of, youthId: one, at: days(3) }),
    await enterIn(registry, {
      ...of,
      youthId: two,
      at: days(4),
      act: 'SHARED_OUTSIDE',
      categories: ['NAV_CASE', category],
    }),
    await enterIn(registry, { ...of, youthId: one, at: days(5), organisationId: house }),
  ];
  await enterIn(
    registry,
    { ...of, youthId: one, at: days(5), categories: ['NAV_CASE'] },
    { ...of, youthId: one, at: days(5), act: 'WROTE' },
    { ...of, youthId: one, at: days(5), act: 'EXPORTED' },
    { ...of, youthId: one, at: days(5), act: 'REFUSED' },
    { ...of, youthId: elsewhere, at: days(5) },
    { ...of, youthId: one, at: '2026-02-28T23:59:59Z' },
    { ...of, youthId: one, at: days(28) },
  );
  expect(idsOn(await found({ category }))).toEqual(ids.toReversed());
  expect(idsOn(await found({ category, organisationId: house }))).toEqual([ids[2]]);
  expect(idsOn(await found({ category, organisationId: 'HOUSING' }))).toEqual([]);
  expect(idsOn(await found({ category, from: days(4), to: days(5) }))).toEqual([ids[1]]);
  const first = await found({ category }, { first: 2 });
  expect([idsOn(first), first.pageInfo.hasNextPage]).toEqual([[ids[2], ids[1]], true]);
  const rest = await found({ category }, { first: 2, after: first.pageInfo.endCursor });
  expect([idsOn(rest), rest.pageInfo.hasNextPage]).toEqual([[ids[0]], false]);
  // A cursor is of the list that it was given for.
  const { codes } = await ask({ category, organisationId: nav }, { after: first.pageInfo.endCursor });
  expect(codes).toEqual([['disclosuresOfCategory', 'BAD_USER_INPUT']]);
});

test('stands in the log of each youth who was shown, once a page, and of nobody else', async () => {
  const category = 'NAV_INCOME';
  const [shown, other] = [await registry.aYouth(), await registry.aYouth()];
  const of = { organisationId: nav, at: days(3) };
  await enterIn(
    registry,
    { ...of, youthId: shown, categories: [category] },
    { ...of, youthId: shown, categories: [category] },
    { ...of, youthId: other, categories: ['NAV_CASE'] },
  );
  const before = await logOf(other);
  await found({ category });
  const log = JSON.stringify(await logOf(shown));
  expect(log.split('Query.disclosuresOfCategory')).toHaveLength(2);
  expect(log).toContain('"act":"READ_LOG","cause":null');
  expect(await logOf(other)).toEqual(before);
});

test('a youth to whom an emergency is told later hears of the reading when they hear of that', async () => {
  const category = 'CHILD_WELFARE_PLAN';
  const [plain, more] = [await registry.aYouth(), await registry.aYouth()];
  const of = { youthId: more, organisationId: house, at: days(19) };
  const cause = await delayedEmergency(registry, { ...of, shownFrom: days(25) });
  await enterIn(registry, { ...of, basis: 'EMERGENCY', cause, categories: [category] });
  expect((await found({ category })).edges).toMatchObject([{ youthId: more, node: { emergencyId: cause } }]);
  expect(await logOf(more)).toEqual(await logOf(plain));
  now = new Date(days(26));
  const entry = { act: 'READ_LOG', cause: null, reason: null, personId: 'Z990020', unreadable: [] };
  expect(await logOf(more)).toMatchObject({ me: { disclosures: { edges: [{ node: entry }, {}] } } });
});

test('a youth with a protected address is not found by an organisation, and none is named', async () => {
  const category = 'HOUSING_RENT';
  const youthId = await registry.aYouth({ protection: 'FORTROLIG' });
  await enterIn(registry, { youthId, organisationId: nav, at: days(3), categories: [category] });
  const { data, codes } = await ask({ category });
  expect(data).toMatchObject({ disclosuresOfCategory: { edges: [{ youthId, node: { organisation: null } }] } });
  expect(codes).toEqual([['disclosuresOfCategory.edges.0.node.organisation', 'UNAUTHORIZED_FIELD_OR_TYPE']]);
  expect((await found({ category, organisationId: nav })).edges).toEqual([]);
});

test('has what was entered of a registration that was merged, as of the youth', async () => {
  const category = 'HOUSING_RESIDENCY';
  const [youthId, formerId] = [await registry.aYouth(), await registry.aYouth()];
  await enterIn(registry, { youthId: formerId, organisationId: nav, at: days(3), categories: [category] });
  await registry.asOwner('update youth set merged_into = $1 where id = $2', [youthId, formerId]);
  expect((await found({ category })).edges).toMatchObject([{ youthId }]);
});

test.each([
  [{ from: days(3), to: days(3) }, 'a time that is none'],
  [{ from: '2025-01-01T00:00:00Z', to: '2026-03-01T00:00:00Z' }, 'more than a year'],
])('%j is refused: %s', async (period) => {
  expect((await ask({ category: 'NAV_CASE', ...period })).codes).toEqual([['disclosuresOfCategory', 'BAD_USER_INPUT']]);
});

test('is open to auditors alone, a data protection officer not among them', async () => {
  for (const caller of [
    ...[Role.YOUTH, Role.GUARDIAN, Role.CONSENT_OFFICER, Role.DATA_PROTECTION_OFFICER].map((role) =>
      reader(role, newId()),
    ),
    workerOf('NAV', nav),
  ]) {
    expect((await ask({ category: 'NAV_CASE' }, {}, caller)).codes).toEqual([
      ['disclosuresOfCategory', 'FORBIDDEN_ROLE'],
    ]);
  }
});

test('a reading is entered of each youth once, or once for each entry where none is told', () => {
  const row = (id: string, youthId: string, isTold: boolean) => ({
    id,
    youthId,
    registrationId: `of ${youthId}`,
    isTold,
  });
  expect(shownOf([row('a', '1', true), row('b', '1', false), row('c', '2', false), row('d', '2', false)])).toEqual([
    { youthId: '1', cause: null },
    { youthId: 'of 2', cause: 'c' },
    { youthId: 'of 2', cause: 'd' },
  ]);
});

test('it looks through the time that is asked for, and not the whole log', async () => {
  await registry.asOwner(
    `insert into disclosure_entry (id, youth_id, organisation_id, at, act, request_id, person_id, role, purpose, basis,
       categories, fields)
     select gen_random_uuid(), gen_random_uuid(), $1::uuid, '2025-01-01T00:00:00Z'::timestamptz + n * interval '10 minutes', 'READ',
       n::text, 'Z1', 'CASEWORKER', 'B102', 'CONSENT', array['OUTREACH_CONTACT'], array['x'] from generate_series(1, 20000) n`,
    [nav],
  );
  await registry.asOwner('analyze disclosure_entry', []);
  const plan: readonly Readonly<Record<string, string>>[] = await registry.dataSource.query(
    `explain select from disclosure_entry e
     where e.categories @> array['HEALTH'::text] and e.at >= $1::timestamptz and e.at < $2::timestamptz`,
    ['2025-03-01T00:00:00Z', '2025-03-02T00:00:00Z'],
  );
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(text).toMatch(/Bitmap Index Scan on \w*at/);
  expect(text).not.toContain('Seq Scan');
});
