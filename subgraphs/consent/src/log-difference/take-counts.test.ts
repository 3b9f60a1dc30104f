import { newId } from '@brobygger/domain';
import { startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { createCompareLog } from './compare-log';

const NOW = new Date('2026-03-02T10:00:00Z');
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(NOW);
});
afterAll(() => registry?.stop());

/** A request of which NAV says that a youth's case left, and what a test says otherwise. */
const aRequest = (otherwise: object = {}): object => ({
  ...{ request_id: newId(), trace_id: 'a'.repeat(32), operation_id: 'b'.repeat(16), at: NOW.toISOString() },
  ...{ released: { NAV_CASE: 1 }, missing: {}, ...otherwise },
});

/** Has NAV tell of the requests, and answers with the codes of what was refused. */
async function tell(requests: readonly unknown[], otherwise: object = {}): Promise<readonly string[]> {
  const payload = { process_id: newId(), number: 0, requests, ...otherwise };
  const told = [{ id: newId(), kind: 'RELEASES_COUNTED' as const, payload }];
  return (await registry.subgraph.receive('nav', told)).map(({ code }) => code);
}

const odd = (text: string): unknown => JSON.parse(text);

test('an owner counts its own alone', async () => {
  expect(await tell([aRequest({ released: { HOUSING_RENT: 1 } })])).toEqual(['MESSAGE_OF_ANOTHER_AGENCY']);
});

test.each<[string, readonly unknown[]]>([
  ['nothing', []],
  ['a hundred and one requests', Array.from({ length: 101 }, () => aRequest())],
  ['what was released more than ten minutes apart', [aRequest(), aRequest({ at: '2026-03-02T10:10:01Z' })]],
  ['of nothing', [aRequest({ released: {} })]],
  ['of nobody', [aRequest({ released: { NAV_CASE: 0 } })]],
  ['of half a youth', [aRequest({ released: { NAV_CASE: 1.5 } })]],
  ['more missing than left', [aRequest({ missing: { NAV_CASE: 2 } })]],
  ['more missing of another category', [aRequest({ missing: { NAV_ORDERS: 1 } })]],
  ['a category in other letters', [aRequest({ released: { 'nav case': 1 } })]],
  ['a category that no record has', [aRequest({ released: odd('{ "NAV_CASE": 1, "__proto__": "x" }') })]],
  ['such a category that is missing', [aRequest({ missing: odd('{ "__proto__": 5 }') })]],
  ['an array of numbers', [aRequest({ released: [1] })]],
  ['a request with a character that is none', [aRequest({ request_id: 'a\u0000' })]],
  ['no moment', [aRequest({ at: 'today' })]],
  ['whose data it was', [aRequest({ opened: [{ youthId: newId(), categories: ['NAV_CASE'] }] })]],
])('a message that says %s is refused, and nothing of it is kept', async (_what, requests) => {
  expect(await tell(requests)).toEqual(['MESSAGE_MALFORMED']);
  expect(await registry.dataSource.query('select * from release_report')).toEqual([]);
});

test('so is one that says more beside its requests', async () => {
  expect(await tell([aRequest()], { youths: [newId()] })).toEqual(['MESSAGE_MALFORMED']);
});

test('a moment that PostgreSQL does not read as it is told stops no comparison', async () => {
  expect(await tell([aRequest({ at: '2026-03-03T09:00:00+23:00' })])).toEqual([]);
  const compare = createCompareLog(registry.dataSource, { settleSeconds: 0, unreleasedSeconds: 0 });
  const { differences } = await compare();
  expect(differences).toMatchObject([{ kind: 'NOT_IN_LOG', owner: 'NAV', released: 1, entered: 0 }]);
});
