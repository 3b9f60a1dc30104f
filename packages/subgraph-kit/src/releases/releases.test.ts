import type { CountMessage } from './count-message';
import { createReleases } from './releases';

const AT = new Date('2026-03-02T10:00:00Z');
const TRACED = { requestId: 'request-1', traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01` };

/** A process that counts, and what it has told; while it is `away` nobody hears it. */
function aProcess(mostKept?: number) {
  const told: (readonly CountMessage[])[] = [];
  const failures: unknown[] = [];
  const state = { isAway: false, slow: Promise.resolve() };
  const releases = createReleases({
    keep(messages) {
      told.push(messages);
      return state.isAway ? Promise.reject(new Error('away')) : state.slow;
    },
    onFailure: (cause) => failures.push(cause),
    everyMs: 600_000,
    ...(mostKept === undefined ? {} : { mostKept }),
  });
  return { releases, told, failures, state, requests: () => told.at(-1)?.flatMap(({ requests }) => requests) ?? [] };
}

/** Whatever was begun in this turn, and waits for nothing, is done. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('each youth is counted once a request and category, whatever leaves of them; those of the own decision are named', async () => {
  const { releases, requests } = aProcess();
  const count = releases.of(TRACED, AT);
  for (const youthId of ['leila', 'noor', 'leila']) count.note(youthId, 'NAV_CASE', 'ALL');
  count.note('noor', 'NAV_CASE', 'OWN_ORGANISATION');
  count.note('leila', 'NAV_INCOME', 'OWN_ORGANISATION');
  count.note('leila', 'NAV_INCOME', 'ALL');
  count.note('noor', 'NAV_INCOME', 'OWN_ORGANISATION');
  releases.of({ requestId: 'request-2' }, AT).note('leila', 'NAV_CASE', 'ALL');
  await releases.tell();
  expect(requests()).toEqual([
    {
      request_id: 'request-1',
      trace_id: 'a'.repeat(32),
      operation_id: 'b'.repeat(16),
      at: AT.toISOString(),
      released: { NAV_CASE: 2, NAV_INCOME: 2 },
      opened: [
        { youthId: 'noor', categories: ['NAV_CASE', 'NAV_INCOME'] },
        { youthId: 'leila', categories: ['NAV_INCOME'] },
      ],
    },
    {
      request_id: 'request-2',
      trace_id: null,
      operation_id: null,
      at: AT.toISOString(),
      released: { NAV_CASE: 1 },
      opened: [],
    },
  ]);
});

test('nothing is told where nothing left', async () => {
  const { releases, told } = aProcess();
  releases.of(TRACED, AT);
  await releases.tell();
  await releases.stop();
  expect(told).toEqual([]);
});

test('what could not be told is told again as the same messages, before what left since, and then no more', async () => {
  const { releases, told, failures, state } = aProcess();
  const count = releases.of(TRACED, AT);
  count.note('leila', 'NAV_CASE', 'ALL');
  state.isAway = true;
  await releases.tell();
  state.isAway = false;
  count.note('noor', 'NAV_CASE', 'ALL');
  await releases.tell();
  await releases.stop();
  expect(failures).toHaveLength(1);
  expect(told).toHaveLength(2);
  const [first, second] = told;
  expect(second?.[0]).toEqual(first?.[0]);
  expect(second?.map(({ number, requests }) => [number, requests.map(({ released }) => released)])).toEqual([
    [0, [{ NAV_CASE: 1 }]],
    [1, [{ NAV_CASE: 1 }]],
  ]);
});

/** So many requests of one youth each, numbered from there on. */
function leave({ releases }: ReturnType<typeof aProcess>, count: number, from = 0): void {
  for (let n = from; n < from + count; n += 1) releases.of({ requestId: `${n}` }, AT).note('leila', 'NAV_CASE', 'ALL');
}

const idsOf = (messages: readonly CountMessage[] | undefined): readonly string[] =>
  messages?.flatMap(({ requests }) => requests.map(({ request_id: request }) => request)) ?? [];

const numbers = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, n) => `${from + n}`);

test('where many have left, the older are told before their time, and the younger with what comes next', async () => {
  const process = aProcess();
  leave(process, 199);
  await settled();
  expect(process.told).toEqual([]);
  leave(process, 1, 199);
  await settled();
  expect(process.told.map(idsOf)).toEqual([numbers(0, 100)]);
  leave(process, 100, 200);
  await settled();
  expect(process.told.map(idsOf)).toEqual([numbers(0, 100), numbers(100, 200)]);
  await process.releases.stop();
  expect(process.told.map(idsOf)).toEqual([numbers(0, 100), numbers(100, 200), numbers(200, 300)]);
});

test('however much leaves while others are told, it is told next, but for the youngest', async () => {
  const process = aProcess();
  let goOn = (): void => undefined;
  process.state.slow = new Promise((resolve) => (goOn = resolve));
  leave(process, 200);
  await settled();
  leave(process, 1000, 200);
  await settled();
  expect(process.told.map(idsOf)).toEqual([numbers(0, 100)]);
  goOn();
  await settled();
  leave(process, 1, 1200);
  await settled();
  expect(process.told.map(idsOf)).toEqual([numbers(0, 100), numbers(100, 1101)]);
  await process.releases.stop();
  expect(process.told.flatMap(idsOf)).toEqual(numbers(0, 1201));
});

test('what could not be told waits for its time, however much leaves meanwhile', async () => {
  const process = aProcess();
  process.state.isAway = true;
  leave(process, 500);
  await settled();
  leave(process, 500, 500);
  await settled();
  expect(process.told.map(idsOf)).toEqual([numbers(0, 400)]);
  process.state.isAway = false;
  await process.releases.stop();
  expect(process.failures).toHaveLength(1);
  expect(process.told.slice(1).flatMap(idsOf)).toEqual(numbers(0, 1000));
});

test('a process keeps so many at most until they are told, and counts on afterwards', async () => {
  const { releases, state, requests } = aProcess(2);
  state.isAway = true;
  for (const n of [1, 2, 3]) releases.of({ requestId: `${n}` }, AT).note('leila', 'NAV_CASE', 'ALL');
  await releases.tell();
  releases.of({ requestId: '4' }, AT).note('leila', 'NAV_CASE', 'ALL');
  state.isAway = false;
  await releases.tell();
  expect(requests().map(({ request_id: request }) => request)).toEqual(['1', '2']);
  releases.of({ requestId: '5' }, AT).note('leila', 'NAV_CASE', 'ALL');
  await releases.stop();
  expect(requests().map(({ request_id: request }) => request)).toEqual(['5']);
});

test('a message has a bounded number of requests, of minutes that are not far apart', async () => {
  const { releases, told } = aProcess();
  const later = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000);
  releases.of({ requestId: 'late' }, later(6)).note('leila', 'NAV_CASE', 'ALL');
  releases.of({ requestId: 'soon' }, later(5)).note('leila', 'NAV_CASE', 'ALL');
  for (let n = 0; n < 59; n += 1) releases.of({ requestId: `${n}` }, AT).note('leila', 'NAV_CASE', 'ALL');
  await releases.tell();
  expect(told[0]?.map(({ number, requests }) => [number, requests.length, requests.at(-1)?.request_id])).toEqual([
    [0, 25, '24'],
    [1, 25, '49'],
    [2, 10, 'soon'],
    [3, 1, 'late'],
  ]);
});

test('a message has a bounded number of counts', async () => {
  const { releases, told } = aProcess();
  const CATEGORIES = Array.from({ length: 25 }, (_, n) => `CATEGORY_${n}` as 'NAV_CASE');
  for (let n = 0; n < 5; n += 1) {
    const count = releases.of({ requestId: `${n}` }, AT);
    for (const category of CATEGORIES) count.note('leila', category, 'ALL');
  }
  await releases.tell();
  expect(told[0]?.map(({ requests }) => requests.length)).toEqual([2, 2, 1]);
});
