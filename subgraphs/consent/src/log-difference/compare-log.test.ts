import { newId, Role } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { createCompareLog, type Comparison } from './compare-log';

const NOW = new Date('2026-03-02T10:00:00Z');
let registry: TestRegistry;
let compare: () => Promise<Comparison>;
beforeAll(async () => {
  registry = await startTestRegistry(NOW);
  compare = createCompareLog(registry.dataSource, {
    settleSeconds: 0,
    unreleasedSeconds: 0,
  });
});
afterAll(() => registry.stop());

interface Counted {
  readonly request_id: string;
  readonly category?: string;
  readonly youths?: number;
  readonly missing?: number;
  readonly at?: string;
}

/** What NAV tells, by a process of its own unless one is named. */
const message = (counts: readonly Counted[], { process = newId(), number = 0 } = {}) => ({
  id: newId(),
  kind: 'RELEASES_COUNTED' as const,
  payload: {
    process_id: process,
    number,
    counts: counts.map((count) => ({
      ...{ trace_id: 'a'.repeat(32), operation_id: 'b'.repeat(16), at: NOW.toISOString(), category: 'NAV_CASE' },
      ...{ youths: 1, missing: 0, ...count },
    })),
  },
});
const tell = async (...messages: ReturnType<typeof message>[]): Promise<readonly string[]> =>
  (await registry.subgraph.receive('nav', messages)).map(({ code }) => code);

/** A request of which so many youths are entered. */
async function entered(youths: number, { category = 'NAV_CASE', act = 'READ', at = NOW } = {}): Promise<string> {
  const requestId = newId();
  await registry.asOwner(
    `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, purpose, basis, categories, fields, act)
     select gen_random_uuid(), $1, $2, gen_random_uuid(), 'Z1', 'CASEWORKER', 'B101', 'OWN_SERVICE', array[$3], '{}', $4
     from generate_series(1, $5::int)`,
    [at, requestId, category, act, youths],
  );
  return requestId;
}

const found = async () =>
  (await compare()).differences.map(({ kind, owner, requestId, released, entered: of }) => [
    kind,
    owner,
    requestId,
    released,
    of,
  ]);

test('what stands in the log is no difference, be more entered than left', async () => {
  await tell(
    message([
      { request_id: await entered(2), youths: 2 },
      { request_id: await entered(3), youths: 1 },
    ]),
  );
  expect(await found()).toEqual([]);
});

test('what was released and is not in the log is found, once', async () => {
  const [short, none, other, act] = [await entered(1), newId(), await entered(1), await entered(1, { act: 'WROTE' })];
  const told = message([
    { request_id: short, youths: 2 },
    { request_id: none },
    { request_id: other, category: 'NAV_INCOME' },
    { request_id: act },
  ]);
  await tell(told);
  expect(await found()).toEqual([
    ['NOT_IN_LOG', 'NAV', short, 2, 1],
    ['NOT_IN_LOG', 'NAV', none, 1, 0],
    ['NOT_IN_LOG', 'NAV', other, 1, 0],
    ['NOT_IN_LOG', 'NAV', act, 1, 0],
  ]);
  expect(await found()).toEqual([]);
  expect(await tell({ ...told, id: newId() })).toEqual([]);
  expect(await found()).toEqual([]);
});

test('what the owner misses in its own log is found, be it in the log of the registry', async () => {
  const requestId = await entered(3);
  await tell(message([{ request_id: requestId, youths: 3, missing: 2 }]));
  expect(await found()).toEqual([['NOT_IN_OWN_LOG', 'NAV', requestId, 3, 1]]);
});

test('clocks may differ by minutes', async () => {
  const requestId = await entered(1, { at: new Date(NOW.getTime() + 9 * 60_000) });
  await tell(message([{ request_id: requestId }]));
  expect(await found()).toEqual([]);
});

test('it waits until both sides had time', async () => {
  const patient = createCompareLog(registry.dataSource, {
    settleSeconds: 600,
    unreleasedSeconds: 600,
  });
  await tell(message([{ request_id: newId() }]));
  expect((await patient()).differences).toEqual([]);
  expect(await found()).toHaveLength(1);
});

test('of two registries that compare at once one finds it', async () => {
  await tell(message([{ request_id: newId() }]));
  const both = await Promise.all([compare(), compare()]);
  expect(both.flatMap(({ differences }) => differences)).toHaveLength(1);
});

test('the registry counts for itself, and what it enters it finds', async () => {
  const youthId = await registry.aYouth();
  expect(await registry.ask(reader(Role.YOUTH, youthId), '{ me { name } }', {}, 'B108')).toEqual({
    data: { me: { name: 'A youth' } },
    codes: [],
  });
  await registry.subgraph.releases.tell();
  const counted = (await registry.dataSource.query(
    "select category, youths, missing, is_compared from release_count where owner = 'CONSENT'",
  )) as unknown[];
  expect(counted).toEqual([{ category: 'IDENTITY', youths: 1, missing: 0, is_compared: false }]);
  expect(await found()).toEqual([]);
});

test('an owner counts its own alone, in whole numbers of a whole', async () => {
  const count = { request_id: newId() };
  expect(await tell(message([{ ...count, category: 'HOUSING_RENT' }]))).toEqual(['MESSAGE_OF_ANOTHER_AGENCY']);
  const malformed = [{ youths: 0 }, { youths: 1, missing: 2 }, { youths: 1.5 }, { request_id: 'a\u0000' }];
  for (const wrong of malformed) expect(await tell(message([{ ...count, ...wrong }]))).toEqual(['MESSAGE_MALFORMED']);
  expect(await tell(message([]))).toEqual(['MESSAGE_MALFORMED']);
  expect(await found()).toEqual([]);
});

test('what was entered and of which nothing left is counted, by owner, and is no difference', async () => {
  await registry.asOwner("update log_comparison set entered_until = '2026-04-01T09:00:00Z'", []);
  const at = new Date('2026-04-01T09:05:00Z');
  await entered(2, { at });
  await entered(1, { at, category: 'HOUSING_RENT' });
  await tell(message([{ request_id: await entered(1, { at }), at: at.toISOString() }]));
  const { differences, unreleased } = await compare();
  expect([differences, [...unreleased]]).toEqual([
    [],
    [
      ['HOUSING', 1],
      ['NAV', 1],
    ],
  ]);
  expect((await compare()).unreleased.size).toBe(0);
});

test('what was told is kept for days, and what was found for a year', async () => {
  await tell(message([{ request_id: newId() }]));
  await compare();
  const kept = async () =>
    (await registry.dataSource.query(
      'select (select count(*)::int from release_count) as counts, (select count(*)::int from log_difference) as found',
    )) as unknown[];
  await registry.asOwner("update release_count set told_at = now() - interval '8 days'", []);
  await registry.asOwner("update log_difference set found_at = now() - interval '364 days'", []);
  await compare();
  expect(await kept()).toEqual([{ counts: 0, found: expect.any(Number) as number }]);
  expect(await kept()).not.toEqual([{ counts: 0, found: 0 }]);
  await registry.asOwner("update log_difference set found_at = now() - interval '366 days'", []);
  await compare();
  expect(await kept()).toEqual([{ counts: 0, found: 0 }]);
});

test('an auditor reads them page by page, newest first, and nobody else does', async () => {
  const requests = [newId(), newId(), newId()];
  for (const id of requests) {
    await tell(message([{ request_id: id }]));
    await compare();
  }
  const QUERY = `query ($after: String) { logDifferences(first: 2, after: $after) { edges { node { kind owner requestId traceId operationId
    category at released entered } } pageInfo { hasNextPage endCursor } } }`;
  const page = async (after?: string) => {
    const { data, codes } = await registry.ask(reader(Role.AUDITOR), QUERY, { after });
    expect(codes).toEqual([]);
    return (data as { readonly logDifferences: Page }).logDifferences;
  };
  const first = await page();
  expect(first.edges[0]?.node).toEqual({
    ...{ kind: 'NOT_IN_LOG', owner: 'NAV', requestId: requests[2], traceId: 'a'.repeat(32), category: 'NAV_CASE' },
    ...{ operationId: 'b'.repeat(16), at: NOW.toISOString(), released: 1, entered: 0 },
  });
  const second = await page(first.pageInfo.endCursor);
  const read = [...first.edges, ...second.edges].map(({ node }) => node.requestId);
  expect([read, second.pageInfo.hasNextPage]).toEqual([[...requests].reverse(), false]);
  const { codes } = await registry.ask(reader(Role.CONSENT_OFFICER), QUERY);
  expect(codes).toEqual([['logDifferences', 'FORBIDDEN_ROLE']]);
});

interface Page {
  readonly edges: readonly { readonly node: { readonly requestId: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
