import type { DataCategory } from '@brobygger/domain';
import type { DisclosureCall } from '@brobygger/subgraph-kit';
import { createFakeRegistry, type FakeRegistry } from './fake-registry';

const LEILA = '018f0000-0000-7000-8000-00000000000a';
const NOOR = '018f0000-0000-7000-8000-00000000000b';
const [BJERKE, FUTV] = ['018f0000-0000-7000-8000-0000000000aa', '018f0000-0000-7000-8000-0000000000bb'];

const wantOf = (youthId: string, category: DataCategory, placesYouth = false) => ({
  youthId,
  category,
  placesYouth,
  fields: ['Case.status'],
});

function askedBy(
  organisationId: string,
  wants: DisclosureCall['wants'],
  role: 'CASEWORKER' | 'YOUTH' = 'CASEWORKER',
): DisclosureCall {
  const caller = { personId: 'Z1', role, agency: null, organisationId, assurance: 'HIGH' } as const;
  return {
    hop: { caller, purpose: 'B101', requestId: 'r', audience: 'nav' },
    hopToken: null,
    askedBy: 'NAV',
    wants,
  };
}

const effectsOf = async (registry: FakeRegistry, call: DisclosureCall): Promise<readonly string[]> =>
  (await registry.disclose(call)).decisions.map(({ effect }) => effect);

const ALL = [wantOf(LEILA, 'NAV_CASE'), wantOf(LEILA, 'NAV_INCOME'), wantOf(NOOR, 'NAV_CASE')];

test('a registry to which nobody has said anything denies everything, and remembers the question', async () => {
  const registry = createFakeRegistry();
  const call = askedBy(BJERKE, ALL);
  expect(await registry.disclose(call)).toEqual({
    decisions: ALL.map(() => ({ effect: 'deny', code: 'NO_BASIS' })),
    resolvable: new Set(),
  });
  expect(registry.asked).toEqual([call]);
});

test('what a youth says holds for that youth and those categories, until the youth says another thing', async () => {
  const registry = createFakeRegistry();
  registry.youth(LEILA).consentsTo('NAV_CASE');
  expect(await effectsOf(registry, askedBy(BJERKE, ALL))).toEqual(['permit', 'deny', 'deny']);
  registry.youth(LEILA).consentsTo('NAV_INCOME');
  expect(await effectsOf(registry, askedBy(BJERKE, ALL))).toEqual(['deny', 'permit', 'deny']);
});

test('what is said to one organisation holds for no other', async () => {
  const registry = createFakeRegistry();
  registry.youth(LEILA).to(BJERKE).consentsTo('NAV_CASE');
  registry.youth(LEILA).to(FUTV).consentsTo('NAV_INCOME');
  expect(await effectsOf(registry, askedBy(BJERKE, ALL))).toEqual(['permit', 'deny', 'deny']);
  expect(await effectsOf(registry, askedBy(FUTV, ALL))).toEqual(['deny', 'permit', 'deny']);
});

test('what every youth says holds for each, and nothing opens what tells where a youth is', async () => {
  const registry = createFakeRegistry();
  registry.everyYouth().consentsToAllBut('NAV_INCOME');
  expect(await effectsOf(registry, askedBy(BJERKE, [...ALL, wantOf(NOOR, 'NAV_CASE', true)]))).toEqual([
    'permit',
    'deny',
    'permit',
    'deny',
  ]);
});

test('youths see what is theirs, and workers still need what they need', async () => {
  const registry = createFakeRegistry();
  registry.permitsYouths();
  expect(await effectsOf(registry, askedBy(BJERKE, ALL, 'YOUTH'))).toEqual(['permit', 'permit', 'permit']);
  expect(await effectsOf(registry, askedBy(BJERKE, ALL))).toEqual(['deny', 'deny', 'deny']);
});

test('a test may decide by itself, and say who may be resolved', async () => {
  const registry = createFakeRegistry();
  registry.decides(({ youthId }) => ({ effect: 'deny', code: youthId === LEILA ? 'WORKER_BLOCKED' : 'NO_BASIS' }));
  registry.resolves(NOOR);
  const { decisions, resolvable } = await registry.disclose(askedBy(BJERKE, ALL));
  expect(decisions.map((decision) => decision.effect === 'deny' && decision.code)).toEqual([
    'WORKER_BLOCKED',
    'WORKER_BLOCKED',
    'NO_BASIS',
  ]);
  expect(resolvable).toEqual(new Set([NOOR]));
});

test('a registry that fails rejects, and remembers what it was asked all the same', async () => {
  const registry = createFakeRegistry();
  registry.fails(new Error('the log is full'));
  await expect(registry.disclose(askedBy(BJERKE, ALL))).rejects.toThrow('the log is full');
  expect(registry.asked).toHaveLength(1);
});

test('a registry that hangs answers when it is told to, and not before', async () => {
  const registry = createFakeRegistry();
  const release = registry.hangs();
  let isAnswered = false;
  const answer = registry.disclose(askedBy(BJERKE, ALL)).then(() => (isAnswered = true));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isAnswered).toBe(false);
  release();
  await answer;
  expect(isAnswered).toBe(true);
});
