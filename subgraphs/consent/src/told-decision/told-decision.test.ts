import { newId, Role } from '@brobygger/domain';
import { NOW, startHandovers, type HandoverWorld } from '../handover/handovers.test-setup';
import { reader, workerOf } from '../registry.test-setup';
import { tellUntoldDecisions } from './tell-decisions';
import { decisionIn } from './told-decision.test-setup';

let world: HandoverWorld;
beforeAll(async () => {
  world = await startHandovers();
});
beforeEach(() => world.setClock(NOW));
afterEach(() => world.registry.loses(null));
afterAll(() => world.registry.stop());

const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990100');
const GONE = { youth_id: null, kind: null, valid_from: null, valid_to: null };
const tellUntold = (mayDeliver = true) =>
  tellUntoldDecisions(world.registry.dataSource, () => ({ at: NOW, mayDeliver }));
const MERGE = `mutation ($keptId: ID!, $formerId: ID!) {
  mergeRegistrations(input: { keptId: $keptId, formerId: $formerId, reason: NEW_NUMBER }) { id } }`;
const UNDO = 'mutation ($mergeId: ID!) { undoMerge(input: { mergeId: $mergeId, reason: ANOTHER_PERSON }) { id } }';

const aDecision = (youth?: Parameters<typeof decisionIn>[1]) => decisionIn(world, youth);

const ofPlacement = (organisation_id: string, youth_id: string) => ({
  ...{ organisation_id, youth_id, kind: 'PLACEMENT', valid_from: '2026-01-01', valid_to: null },
});

test('who is to carry a decision out is told id, kind and days, and the youth’s log says so, by which law', async () => {
  const { decisionId, youthId, house, says, toldTo, entries, listed } = await aDecision();
  expect(await says()).toEqual([]);
  expect(await toldTo()).toEqual([ofPlacement(house, youthId)]);
  const entry = {
    ...{ youth_id: youthId, organisation_id: house, person_id: 'consent', role: 'SYSTEM', purpose: 'B107' },
    ...{ basis: 'STATUTE', statute: 'BVL_13_1', categories: ['CHILD_WELFARE_DECISIONS'], fields: [] },
  };
  expect(await entries()).toEqual([entry]);
  for (const service of ['outreach', 'nav', 'child-welfare']) expect(await toldTo(service)).toEqual([]);
  expect(await listed()).toEqual([
    { id: decisionId, youthId, kind: 'PLACEMENT', validFrom: '2026-01-01', validTo: null },
  ]);
  const read = { ...entry, person_id: 'Z2', role: 'CASEWORKER', fields: ['Query.decisionsToCarryOut'] };
  expect(await entries()).toEqual([entry, read]);
  const query = `{ me { disclosures(input: { act: TOLD_DECISION }) { edges { node { decisionId orderId statute personId
    legalBases { liftedBy } unreadable { field } } } } } }`;
  const { data } = await world.registry.ask(reader(Role.YOUTH, youthId), query, {}, 'B108');
  const line = {
    ...{ decisionId, orderId: null, statute: 'BVL_13_1', unreadable: [] },
    legalBases: [{ liftedBy: 'bvl. § 13-1, fvl. § 13 b nr. 2' }],
  };
  expect(data).toEqual({
    me: { disclosures: { edges: ['Z2', 'consent'].map((personId) => ({ node: { ...line, personId } })) } },
  });
});

test.each([
  ['without an end', '2007-01-15', null, ['2032-01-15']],
  ['that is said to go on for longer', '2007-01-15', '2040-01-01', ['2032-01-15']],
  ['that ends before', '2007-01-15', '2030-01-01', ['2030-01-01']],
  ['of who is 25', '2001-01-15', null, []],
])(
  'INV20: aftercare %s is told until the 25th birthday at the latest, and to nobody since',
  async (_how, birthDate, valid_to, ends) => {
    const { says, toldTo, listed } = await aDecision({ birthDate });
    await says({ kind: 'AFTERCARE', valid_from: '2020-01-01', valid_to });
    expect(await toldTo()).toMatchObject(ends.map((end) => ({ kind: 'AFTERCARE', valid_to: end })));
    expect(await listed()).toHaveLength(ends.length);
  },
);

test('what is decided on a concern that is told later is told to the youth with it, and to who carries it out at once', async () => {
  const { youthId, childWelfare, house, says, toldTo, listed } = await aDecision();
  const days = { given_at: NOW.toISOString(), shown_from: '2026-04-01T00:00:00Z', version: 1 };
  const of = { concern_id: newId(), youth_id: youthId, organisation_id: childWelfare };
  await world.tell('child-welfare', 'CONCERN_DELAY', { ...of, ...days });
  await says();
  expect(await toldTo()).toEqual([ofPlacement(house, youthId)]);
  expect(await listed()).toHaveLength(1);
  const query = '{ me { disclosures(input: { act: TOLD_DECISION }) { edges { node { personId } } } } }';
  const log = async () =>
    JSON.stringify((await world.registry.ask(reader(Role.YOUTH, youthId), query, {}, 'B108')).data);
  expect((await log()).match(/Z2|consent/g)).toBeNull();
  world.setClock(new Date('2026-04-01T10:00:00Z'));
  expect((await log()).match(/Z2|consent/g)).toEqual(['Z2', 'consent']);
});

test('a decision that ends is told with its day, one that another carries out or was recorded in error with nothing', async () => {
  const { youthId, house, says, toldTo, entries } = await aDecision();
  const next = await world.registry.anOrganisation('OUTREACH');
  for (const said of [{}, { valid_to: '2026-06-01' }, { holds: false }, { executor_id: next }]) {
    await says(said);
    // Each is carried before the next.
    await toldTo();
  }
  expect(await toldTo()).toEqual([
    ofPlacement(house, youthId),
    { ...ofPlacement(house, youthId), valid_to: '2026-06-01' },
    { organisation_id: house, ...GONE },
  ]);
  expect(await toldTo('outreach')).toEqual([ofPlacement(next, youthId)]);
  expect((await entries()).map(({ organisation_id }) => organisation_id)).toEqual([house, house, next]);
});

test('of one that is over on the day on which somebody is named for it nobody is told, until it goes on', async () => {
  const { youthId, house, says, toldTo, entries, listed } = await aDecision();
  // Half past midnight on 2 March in Oslo.
  world.setClock(new Date('2026-03-01T23:30:00Z'));
  await says({ valid_to: '2026-03-02' });
  expect([await toldTo(), await entries(), await listed()]).toEqual([[], [], []]);
  await says({ valid_to: '2026-03-03' });
  expect(await toldTo()).toEqual([{ ...ofPlacement(house, youthId), valid_to: '2026-03-03' }]);
  await says({ valid_to: '2026-02-01' });
  expect((await toldTo()).at(-1)).toEqual({ ...ofPlacement(house, youthId), valid_to: '2026-02-01' });
});

test('twice, late or out of order has no effect beyond the newest', async () => {
  const { says, toldTo, entries, payload } = await aDecision();
  const [first, second] = [payload(), payload({ holds: false })];
  await world.tell('child-welfare', 'DECISION_EXECUTION', second);
  for (const told of [first, second, first]) await world.tell('child-welfare', 'DECISION_EXECUTION', told);
  expect([await toldTo(), await entries()]).toEqual([[], []]);
  const third = payload();
  for (let n = 0; n < 3; n += 1) await world.tell('child-welfare', 'DECISION_EXECUTION', third);
  await tellUntold();
  expect([(await toldTo()).length, (await entries()).length]).toEqual([1, 1]);
  expect(await says({ version: 0 })).toEqual([]);
  expect((await toldTo()).length).toBe(1);
});

test('five that are told at once are told once, and the newest stands', async () => {
  const { payload, toldTo } = await aDecision();
  const all = [1, 2, 3, 4, 5].map((n) => payload({ valid_to: `2026-06-0${n}` }));
  await Promise.all([...all].reverse().map((told) => world.tell('child-welfare', 'DECISION_EXECUTION', told)));
  expect((await toldTo()).at(-1)).toMatchObject({ valid_to: '2026-06-05' });
});

test('what the registry cannot deliver waits, and comes once its receiver is back', async () => {
  const { house, youthId, says, toldTo } = await aDecision();
  world.registry.loses('housing');
  await says();
  await expect(toldTo()).rejects.toThrow();
  world.registry.loses(null);
  expect(await toldTo()).toEqual([ofPlacement(house, youthId)]);
});

test('what a message says is looked at again when it goes: of one who is protected since, it goes without the youth', async () => {
  const { house, youthId, says, toldTo } = await aDecision();
  world.registry.loses('housing');
  await says();
  await world.registry.protects(OFFICER, youthId, 'FORTROLIG');
  world.registry.loses(null);
  const told = await toldTo();
  expect(told.length).toBeGreaterThan(0);
  expect(told).toEqual(told.map(() => ({ organisation_id: house, ...GONE })));
});

test('child welfare alone tells it, of its own; another youth’s under the same id is refused', async () => {
  const { house, says, toldTo, youthId } = await aDecision();
  const codes = async (...said: Parameters<typeof says>) => (await says(...said)).map(({ code }) => code);
  expect(await codes({}, 'housing')).toEqual(['MESSAGE_OF_ANOTHER_AGENCY']);
  expect(await codes({ organisation_id: house })).toEqual(['MESSAGE_OF_ANOTHER_AGENCY']);
  expect(await codes({ kind: 'SECRET' })).toEqual(['MESSAGE_MALFORMED']);
  expect(await codes()).toEqual([]);
  expect(await codes({ youth_id: newId() })).toEqual(['MESSAGE_UNSTORABLE']);
  expect(await toldTo()).toEqual([ofPlacement(house, youthId)]);
});

describe('a decision is told to nobody', () => {
  test.each(['NAV', 'CHILD_WELFARE'] as const)('where an organisation of %s is named', async (agency) => {
    const { decisionId, says, entries } = await aDecision();
    await says({ executor_id: await world.registry.anOrganisation(agency) });
    await tellUntold();
    const told = await world.rows('select from told_decision where decision_id = $1', [decisionId]);
    expect([await entries(), told]).toEqual([[], []]);
  });

  test('of a youth whose address is protected; one who is protected afterwards is taken from who was told', async () => {
    const [before, after] = [await aDecision({ protection: 'FORTROLIG' }), await aDecision()];
    await before.says();
    expect([await before.toldTo(), await before.entries(), await before.listed()]).toEqual([[], [], []]);
    await after.says();
    await world.registry.protects(OFFICER, after.youthId, 'STRENGT_FORTROLIG');
    // The list is decided as it is read, before the registry comes to look.
    expect(await after.listed()).toEqual([]);
    await tellUntold();
    expect((await after.toldTo()).at(-1)).toEqual({ organisation_id: after.house, ...GONE });
  });

  test('by a registry that has not heard every owner, until it has; what was told before stays', async () => {
    const { says, toldTo, entries } = await aDecision();
    await says({}, 'child-welfare', true);
    await tellUntold(false);
    expect([await toldTo(), await entries()]).toEqual([[], []]);
    await tellUntold();
    await tellUntold(false);
    expect((await toldTo()).length).toBe(1);
  });
});

test('a merging tells it anew with the id that is kept, and undoing it with the one that was', async () => {
  const { decisionId, youthId, house, says, toldTo, listed } = await aDecision();
  await says();
  const keptId = await world.registry.aYouth();
  const { data, codes } = await world.registry.ask(OFFICER, MERGE, { keptId, formerId: youthId });
  expect(codes).toEqual([]);
  // The list knows before the registry comes to look.
  for (const named of [keptId, youthId]) {
    expect(await listed({ of: named })).toMatchObject([{ id: decisionId, youthId: keptId }]);
  }
  await tellUntold();
  expect((await toldTo()).at(-1)).toEqual(ofPlacement(house, keptId));
  const { mergeRegistrations } = data as { readonly mergeRegistrations: { readonly id: string } };
  expect((await world.registry.ask(OFFICER, UNDO, { mergeId: mergeRegistrations.id })).codes).toEqual([]);
  await tellUntold();
  expect((await toldTo()).at(-1)).toEqual(ofPlacement(house, youthId));
});

describe('what a worker is to carry out', () => {
  test('is what the own organisation was told, that has not ended; not of a youth who keeps the worker out', async () => {
    const { decisionId, youthId, house, says, listed } = await aDecision();
    await says();
    expect(await listed({ by: await world.registry.anOrganisation('HOUSING') })).toEqual([]);
    expect(await listed({ of: newId() })).toEqual([]);
    expect(await listed({ of: 'x' })).toEqual([]);
    await world.registry.knows(house, 'Z2');
    await world.registry.services.blocks.block(youthId, 'Z2', NOW);
    expect([await listed(), await listed({ personId: 'Z3' })]).toMatchObject([[], [{ id: decisionId }]]);
    await says({ valid_to: '2026-03-02' });
    expect(await listed({ personId: 'Z3' })).toEqual([]);
  });

  test('comes in pages, each decision once, newest first; a page that is no page is refused', async () => {
    const { house, youthId, payload } = await aDecision();
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      ids.unshift(newId());
      await world.tell('child-welfare', 'DECISION_EXECUTION', payload({ decision_id: ids[0] }));
    }
    const worker = workerOf('HOUSING', house, 'Z2');
    const query = `query ($first: Int!, $after: String) { decisionsToCarryOut(first: $first, after: $after) {
      edges { node { id youthId } } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    for (let after: string | null = null, isLast = false; !isLast;) {
      const { data } = await world.registry.ask(worker, query, { first: 2, after }, 'B107');
      const page = (data as Record<string, { edges: { node: { id: string; youthId: string } }[]; pageInfo: never }>)[
        'decisionsToCarryOut'
      ] as {
        edges: { node: { id: string; youthId: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
      expect(page.edges.every(({ node }) => node.youthId === youthId)).toBe(true);
      seen.push(...page.edges.map(({ node }) => node.id));
      after = page.pageInfo.endCursor;
      isLast = !page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(ids);
    for (const asked of [{ first: 0 }, { first: 101 }, { first: 2, after: 'x' }]) {
      expect((await world.registry.ask(worker, query, asked, 'B107')).codes).toEqual([
        ['decisionsToCarryOut', 'BAD_USER_INPUT'],
      ]);
    }
  });
});
