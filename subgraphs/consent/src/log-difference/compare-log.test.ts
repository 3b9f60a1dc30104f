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
    requests: counts.map(({ category = 'NAV_CASE', youths = 1, missing = 0, ...count }) => ({
      ...{ trace_id: 'a'.repeat(32), operation_id: 'b'.repeat(16), at: NOW.toISOString(), ...count },
      released: { [category]: youths },
      missing: missing === 0 ? {} : { [category]: missing },
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

test.each([-9, 9])('clocks may differ by minutes: %i', async (minutes) => {
  const requestId = await entered(1, { at: new Date(NOW.getTime() + minutes * 60_000) });
  await tell(message([{ request_id: requestId }]));
  expect(await found()).toEqual([]);
});

test.each([-11, 11])('what was entered at another time is no entry of it: %i minutes', async (minutes) => {
  const requestId = await entered(1, { at: new Date(NOW.getTime() + minutes * 60_000) });
  await tell(message([{ request_id: requestId }]));
  expect(await found()).toEqual([['NOT_IN_LOG', 'NAV', requestId, 1, 0]]);
});

test('what was released at other times is compared round by round, the oldest first', async () => {
  const [now, before] = [newId(), newId()];
  await tell(message([{ request_id: now }]), message([{ request_id: before, at: '2026-03-02T09:00:00Z' }]));
  const first = await compare();
  expect([first.differences.map(({ requestId }) => requestId), first.isMore]).toEqual([[before], true]);
  const second = await compare();
  expect([second.differences.map(({ requestId }) => requestId), second.isMore]).toEqual([[now], false]);
});

test('all categories of a request are compared, each by itself', async () => {
  const requestId = await entered(2);
  const told = message([{ request_id: requestId, youths: 2 }]);
  const [request] = told.payload.requests;
  const released = { NAV_INCOME: 1, NAV_CASE: 2, NAV_ORDERS: 3 };
  await tell({
    ...told,
    payload: { ...told.payload, requests: [{ ...request, released, missing: { NAV_ORDERS: 1 } }] },
  } as never);
  expect(await found()).toEqual([
    ['NOT_IN_LOG', 'NAV', requestId, 1, 0],
    ['NOT_IN_LOG', 'NAV', requestId, 3, 0],
    ['NOT_IN_OWN_LOG', 'NAV', requestId, 3, 2],
  ]);
});

describe('it waits until both sides had time:', () => {
  const patient = () => createCompareLog(registry.dataSource)();

  test('half a minute from when it was told', async () => {
    await tell(message([{ request_id: newId() }]));
    const toldAgo = (seconds: number) =>
      registry.asOwner('update release_report set told_at = now() - make_interval(secs => $1) where not is_compared', [
        seconds,
      ]);
    await toldAgo(25);
    expect((await patient()).differences).toEqual([]);
    await toldAgo(30);
    expect((await patient()).differences).toHaveLength(1);
  });

  test('an hour from when it was entered', async () => {
    const ago = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);
    await entered(1, { at: ago(66) });
    await registry.asOwner('update log_comparison set entered_until = $1', [ago(69)]);
    expect((await patient()).unreleased.size).toBe(0);
    await registry.asOwner('update log_comparison set entered_until = $1', [ago(71)]);
    expect([...(await patient()).unreleased]).toEqual([['NAV', 1]]);
  });
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
    `select r->'released' as released, r->'missing' as missing, is_compared
     from release_report, jsonb_array_elements(requests) r where owner = 'CONSENT'`,
  )) as unknown[];
  expect(counted).toEqual([{ released: { IDENTITY: 1 }, missing: {}, is_compared: false }]);
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

test('an auditor is told when it was compared last, and how much was not released in thirty days', async () => {
  const state = async () => {
    const query = '{ logDifferences(first: 1) { comparison { comparedAt unreleased { owner count } } } }';
    const { data, codes } = await registry.ask(reader(Role.AUDITOR), query);
    expect(codes).toEqual([]);
    return (data as { readonly logDifferences: { readonly comparison: State } }).logDifferences.comparison;
  };
  await registry.asOwner('update log_comparison set compared_at = null', []);
  await registry.asOwner('delete from unreleased_count', []);
  expect(await state()).toEqual({ comparedAt: null, unreleased: [] });
  for (const until of ['2026-05-01T09:00:00Z', '2026-05-02T09:00:00Z']) {
    await registry.asOwner('update log_comparison set entered_until = $1', [until]);
    await entered(1, { at: new Date(until) });
    await compare();
  }
  const [{ now }] = await registry.dataSource.query<[{ now: Date }]>('select compared_at as now from log_comparison');
  expect(await state()).toEqual({ comparedAt: now.toISOString(), unreleased: [{ owner: 'NAV', count: 2 }] });
  const grownOld = (days: number) =>
    registry.asOwner("update unreleased_count set found_on = (now() at time zone 'Europe/Oslo')::date - $1::int", [
      days,
    ]);
  await grownOld(29);
  expect((await state()).unreleased).toEqual([{ owner: 'NAV', count: 2 }]);
  await grownOld(30);
  expect((await state()).unreleased).toEqual([]);
});

test('what was told is kept for days, and what was found for a year', async () => {
  await tell(message([{ request_id: newId() }]));
  await compare();
  await registry.asOwner(
    "insert into unreleased_count values (current_date - 364, 'NAV', 1), (current_date - 367, 'NAV', 1)",
    [],
  );
  const kept = async () =>
    (await registry.dataSource.query(
      `select (select count(*)::int from release_report) as counts, (select count(*)::int from log_difference) as found,
         (select count(*)::int from unreleased_count where found_on < current_date - 300) as unreleased`,
    )) as unknown[];
  await registry.asOwner("update release_report set told_at = now() - interval '8 days'", []);
  await registry.asOwner("update log_difference set found_at = now() - interval '364 days'", []);
  await compare();
  expect(await kept()).toEqual([{ counts: 0, found: expect.any(Number) as number, unreleased: 1 }]);
  expect(await kept()).not.toEqual([{ counts: 0, found: 0, unreleased: 1 }]);
  await registry.asOwner("update log_difference set found_at = now() - interval '366 days'", []);
  await compare();
  expect(await kept()).toEqual([{ counts: 0, found: 0, unreleased: 1 }]);
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

interface State {
  readonly comparedAt: string | null;
  readonly unreleased: readonly { readonly owner: string; readonly count: number }[];
}

interface Page {
  readonly edges: readonly { readonly node: { readonly requestId: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
