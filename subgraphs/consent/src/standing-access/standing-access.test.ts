import { DataCategory, newId, Role } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';

const START = new Date('2026-03-02T10:00:00Z');
let now = START;
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry.stop());
beforeEach(() => {
  now = START;
});

const officer = reader(Role.CONSENT_OFFICER, 'Z990010');
const later = (days: number): Date => new Date(START.getTime() + days * 86_400_000);

interface Access {
  readonly youthId: string;
  readonly organisation: { readonly id: string } | null;
  readonly agency: string;
  readonly purpose: string;
  readonly basis: string;
  readonly consentId: string | null;
  readonly categories: readonly string[];
  readonly categoriesInPart: readonly string[];
}
const ACCESS = 'youthId organisation { id } agency purpose basis consentId statute categories categoriesInPart';
const OF_YOUTH = `query ($youthId: ID, $at: DateTimeISO) { whoCanSeeWhat(youthId: $youthId, at: $at) { ${ACCESS} } }`;
const BY_ORGANISATION = `query ($organisationId: ID!, $at: DateTimeISO, $first: Int! = 20, $after: String) {
  whomCanSee(organisationId: $organisationId, at: $at, first: $first, after: $after) {
    edges { node { youthId accesses { ${ACCESS} } } } pageInfo { hasNextPage endCursor } } }`;

async function whoCanSeeWhat(
  youthId: string,
  { as = officer, at = null as Date | null } = {},
): Promise<readonly Access[]> {
  const { data } = await registry.ask(as, OF_YOUTH, { youthId: as === officer ? youthId : null, at });
  return (data as { whoCanSeeWhat: readonly Access[] }).whoCanSeeWhat;
}
async function whomCanSee(organisationId: string, variables: object = {}) {
  const { data } = await registry.ask(officer, BY_ORGANISATION, { organisationId, ...variables });
  const { edges, pageInfo } = (
    data as {
      whomCanSee: {
        edges: readonly { readonly node: { readonly youthId: string; readonly accesses: readonly Access[] } }[];
        pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    }
  ).whomCanSee;
  return { nodes: edges.map(({ node }) => node), pageInfo };
}

/** A youth whom a house serves, and who lets a service of NAV see rent and residency for B102. */
async function aWorld(of: Parameters<TestRegistry['aYouth']>[0] = {}) {
  const youthId = await registry.aYouth(of);
  const [house, nav] = [await registry.anOrganisation('HOUSING'), await registry.anOrganisation('NAV')];
  await registry.asOwner('insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)', [
    youthId,
    house,
    later(-10),
  ]);
  const youth = reader(Role.YOUTH, youthId);
  const { id: consentId } = await registry.services.consents.give(
    youth,
    {
      youthId,
      recipientId: nav,
      purpose: 'B102',
      categories: ['HOUSING_RENT', 'HOUSING_RESIDENCY'],
      signedBy: ['YOUTH'],
    },
    START,
  );
  return { youthId, house, nav, youth, consentId };
}

const give = (youthId: string, recipientId: string): Promise<unknown> =>
  registry.services.consents.give(
    reader(Role.YOUTH, youthId),
    { youthId, recipientId, purpose: 'B102', categories: ['HOUSING_RENT'], signedBy: ['YOUTH'] },
    START,
  );

test('each organisation stands there with what it may see, for which purpose and on what basis', async () => {
  const { youthId, house, nav, consentId, youth } = await aWorld();
  const seen = await whoCanSeeWhat(youthId);
  expect(seen.filter(({ organisation }) => organisation?.id === nav)).toEqual([
    {
      youthId,
      organisation: { id: nav },
      agency: 'NAV',
      purpose: 'B102',
      basis: 'CONSENT',
      consentId,
      statute: null,
      categories: expect.arrayContaining(['HOUSING_RENT', 'HOUSING_RESIDENCY']) as unknown,
      categoriesInPart: [],
    },
  ]);
  const own = seen.filter(({ organisation }) => organisation?.id === house);
  expect(new Set(own.map(({ basis }) => basis))).toEqual(new Set(['OWN_SERVICE']));
  expect(own.every(({ categories }) => categories.includes('HOUSING_RENT'))).toBe(true);
  expect(await whoCanSeeWhat(youthId, { as: youth })).toEqual(seen);
});

test('it says what `explainAccess` says of every organisation and category', async () => {
  const { youthId, house, nav } = await aWorld();
  const seen = await whoCanSeeWhat(youthId);
  for (const organisationId of [house, nav]) {
    const fields = Object.values(DataCategory).map(
      (
        category,
      ) => `${category}: explainAccess(organisationId: "${organisationId}", category: ${category}, youthId: "${youthId}")
        { purpose decision reason }`,
    );
    const { data } = await registry.ask(officer, `{ ${fields.join(' ')} }`);
    type Explained = readonly { readonly purpose: string; readonly decision: string; readonly reason: string }[];
    const explained = Object.entries(data as Record<string, Explained>).flatMap(([category, rows]) =>
      rows.flatMap(({ purpose, decision, reason }) =>
        decision === 'PERMIT' ? [[purpose, reason, category].join()] : [],
      ),
    );
    const told = seen
      .filter(({ organisation }) => organisation?.id === organisationId)
      .flatMap(({ purpose, basis, categories, categoriesInPart }) =>
        [...categories, ...categoriesInPart].map((category) => [purpose, basis, category].join()),
      );
    expect(told.sort()).toEqual(explained.sort());
    expect(told.length).toBeGreaterThan(0);
  }
});

test('what was withdrawn stands there at the moment before, and not after', async () => {
  const { youthId, nav, consentId, youth } = await aWorld();
  now = later(2);
  await registry.services.consents.withdraw(youth, consentId, now);
  const ofNav = async (at: Date | null): Promise<readonly unknown[]> =>
    (await whoCanSeeWhat(youthId, { at })).filter(({ organisation }) => organisation?.id === nav);
  now = later(3);
  expect(await ofNav(null)).toEqual([]);
  expect(await ofNav(later(1))).toMatchObject([{ consentId }]);
  expect((await whomCanSee(nav)).nodes).toEqual([{ youthId, accesses: [] }]);
  expect((await whomCanSee(nav, { at: later(1) })).nodes).toMatchObject([{ youthId, accesses: [{ consentId }] }]);
});

test('of a youth with a protected address no organisation is named, what places is not open, and none is found by it', async () => {
  const { youthId, nav } = await aWorld({ protection: 'FORTROLIG' });
  const seen = await whoCanSeeWhat(youthId);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.every(({ organisation }) => organisation === null)).toBe(true);
  const consented = seen.find(({ basis }) => basis === 'CONSENT');
  expect(consented?.categories).toContain('HOUSING_RENT');
  expect(consented?.categories).not.toContain('HOUSING_RESIDENCY');
  expect((await whomCanSee(nav)).nodes).toEqual([]);
});

test('to a youth with a protected address it tells of no consent whether whom it was given to serves them', async () => {
  const [one, other] = [await aWorld({ protection: 'FORTROLIG' }), await aWorld({ protection: 'FORTROLIG' })];
  const [second, stranger] = [await registry.anOrganisation('HOUSING'), await registry.anOrganisation('HOUSING')];
  await registry.asOwner(
    'insert into service_relation (youth_id, organisation_id, valid_from) select unnest($1::uuid[]), $2, $3',
    [[one.youthId, other.youthId], second, later(-10)],
  );
  // The house that serves the one, and of the other a house that does not.
  const form = { purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] } as const;
  const given: string[] = [];
  for (const [{ youthId, youth }, recipientId] of [
    [one, one.house],
    [other, stranger],
  ] as const) {
    given.push((await registry.services.consents.give(youth, { ...form, youthId, recipientId }, START)).id);
  }
  const masked = async ({ youthId, youth, consentId }: typeof one, id = ''): Promise<string> =>
    JSON.stringify(await whoCanSeeWhat(youthId, { as: youth }))
      .replaceAll(id, 'given')
      .replaceAll(consentId, 'before')
      .replaceAll(youthId, 'the youth');
  expect(await masked(one, given[0])).toBe(await masked(other, given[1]));
  const seen = await whoCanSeeWhat(one.youthId, { as: one.youth });
  const bases = seen.map(({ basis, categories }) => [basis, categories.includes('IDENTITY')].join());
  expect(new Set(bases)).toEqual(new Set(['OWN_SERVICE,true', 'CONSENT,true']));
  // An officer is told what each organisation sees, each category on the first basis that opens it.
  const ofOfficer = await whoCanSeeWhat(one.youthId);
  const named = ofOfficer.find(({ consentId }) => consentId === given[0]);
  expect([named?.categories, named?.categoriesInPart]).toEqual([[], ['NAV_CASE']]);
});

test('an organisation has its youths in pages, and another municipality’s are not among them', async () => {
  const nav = await registry.anOrganisation('NAV');
  const youths = [await registry.aYouth(), await registry.aYouth(), await registry.aYouth()];
  for (const youthId of [...youths, await registry.aYouth({ municipalityNumber: '0301' })]) await give(youthId, nav);
  const first = await whomCanSee(nav, { first: 2 });
  const second = await whomCanSee(nav, { first: 2, after: first.pageInfo.endCursor });
  const found = [...first.nodes, ...second.nodes].map(({ youthId }) => youthId);
  expect([found, second.pageInfo.hasNextPage]).toEqual([[...youths].sort(), false]);
});

test('a moment that has not been, a page that is too long and an organisation that is none are mistakes', async () => {
  const { youthId, nav } = await aWorld();
  const codes = async (query: string, variables: object): Promise<unknown> =>
    (await registry.ask(officer, query, { ...variables })).codes;
  expect(await codes(OF_YOUTH, { youthId, at: later(1) })).toEqual([['whoCanSeeWhat', 'BAD_USER_INPUT']]);
  expect(await codes(BY_ORGANISATION, { organisationId: nav, first: 51 })).toEqual([['whomCanSee', 'BAD_USER_INPUT']]);
  expect(await codes(BY_ORGANISATION, { organisationId: newId() })).toEqual([['whomCanSee', 'NOT_FOUND']]);
  expect(await codes(OF_YOUTH, { youthId: newId() })).toEqual([['whoCanSeeWhat', 'YOUTH_NOT_FOUND']]);
});

test('an officer who looks is in the log of each youth of the page, and the work is the same for one and for many', async () => {
  const { youthId, nav } = await aWorld();
  const statements = async (): Promise<readonly string[]> => {
    const before = registry.statements.length;
    await whomCanSee(nav);
    return registry.statements.slice(before);
  };
  const ofOne = await statements();
  expect(ofOne).toEqual(['youths-in-sight', 'organisation-by-id', 'enter-in-sight', 'facts-then', 'youth-by-id']);
  for (let n = 0; n < 3; n += 1) await give(await registry.aYouth(), nav);
  expect(await statements()).toEqual(ofOne);
  await whoCanSeeWhat(youthId);
  const entries = await registry.dataSource.query<{ fields: string[] }[]>(
    'select fields from disclosure_entry where youth_id = $1 and person_id = $2',
    [youthId, officer.personId],
  );
  expect(entries.map(({ fields }) => fields[0]).sort()).toEqual([
    'Query.whoCanSeeWhat',
    'Query.whomCanSee',
    'Query.whomCanSee',
  ]);
});
