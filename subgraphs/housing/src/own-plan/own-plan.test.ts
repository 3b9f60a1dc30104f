import { impliedPurposeOf, newId, osloDate, plus, type Caller } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { HousingFollowUp } from '../follow-up/follow-up.entity';
import { HousingPlanItem } from '../follow-up/plan-item.entity';
import { subgraph, type HousingServices } from '../index';

let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry: createFakeRegistry(), clock: () => AT });
});
afterAll(() => housing.stop());

const AT = new Date('2026-03-02T10:00:00Z');
const TODAY = osloDate(AT);

/** A youth whose follow-up has come so far. */
async function aFollowUp(state: 'REFERRED' | 'ACCEPTED' | 'ENDED' = 'ACCEPTED') {
  const [youthId, author] = [newId(), { personId: 'Z1', organisationId: newId(), at: AT }];
  const { followUps, ownPlans } = housing.services;
  const referral = { referringAgency: 'NAV', basis: 'SECTION_17' } as const;
  const { id: followUpId } = await followUps.refer(author, { ground: OWN_WISH, youthId, ...referral });
  const key = { youthId, followUpId };
  if (state !== 'REFERRED') {
    const present = ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'] as const;
    await followUps.holdFirstMeeting(author, { ...key, present, voluntary: true, motivated: true });
    await followUps.accept(author, key);
  }
  if (state === 'ENDED') await followUps.end(author, { ...key, reason: 'WITHDREW', followUpOffered: true });
  const write = (input: object = {}, by = youthId) =>
    ownPlans.write(by, { followUpId, goal: 'en egen hybel', ...input }, AT);
  return { ...key, author, write };
}

const itemsOf = (youthId: string) => housing.dataSource.getRepository(HousingPlanItem).findBy({ youthId });
const stateOf = async (id: string) =>
  (await housing.dataSource.getRepository(HousingFollowUp).findOneByOrFail({ id })).state;

/** What the caller runs through the graph, for the purpose of the role. */
async function run(field: string, caller: Omit<Caller, 'assurance'>) {
  const purpose = impliedPurposeOf(caller.role) ?? 'B107';
  const hop = { caller: { ...caller, assurance: 'HIGH' }, purpose, requestId: 'r', audience: 'housing' } as const;
  const { data, errors = [] } = await housing.subgraph.execute(hop, { query: `mutation { done: ${field} }` });
  return { done: data?.['done'], faults: errors.map(({ extensions: { code, argument } }) => [code, argument]) };
}
const asYouth = (personId: string) => ({ personId, role: 'YOUTH', agency: null, organisationId: null }) as const;

test('INV10: what the youth writes is the own wish, from then on the plan is made, and it is under way with it', async () => {
  const { youthId, followUpId, author, write } = await aFollowUp();
  await expect(housing.services.followUps.start(author, { youthId, followUpId })).rejects.toMatchObject({
    extensions: { code: 'NOT_FOUND' },
  });
  expect(await write({ task: 'gå på visning', due: plus(TODAY, { months: 2 }) })).toMatchObject({
    youthId,
    version: 1,
  });
  expect(await stateOf(followUpId)).toBe('PLANNING');
  expect(await itemsOf(youthId)).toMatchObject([
    {
      ...{ goal: 'en egen hybel', task: 'gå på visning', due: '2026-05-02', owner: null, fromYouth: true },
      ...{ done: false, doneOn: null, writtenOn: TODAY, version: 1, organisationId: author.organisationId },
    },
  ]);
  await housing.services.followUps.start(author, { youthId, followUpId });
  expect(await stateOf(followUpId)).toBe('ACTIVE');
});

test('the youth changes the words and ticks it off, and takes the tick back; each change is a version', async () => {
  const { youthId, write } = await aFollowUp();
  const { id: planItemId } = await write({ task: 'spare' });
  expect(await write({ planItemId, expectedVersion: 1, goal: 'en hybel på Bjerke' })).toMatchObject({ version: 2 });
  const { ownPlans } = housing.services;
  await ownPlans.tickOff(youthId, { planItemId, expectedVersion: 2, done: true }, AT);
  expect(await itemsOf(youthId)).toMatchObject([
    { goal: 'en hybel på Bjerke', task: null, done: true, doneOn: TODAY, version: 3 },
  ]);
  await ownPlans.tickOff(youthId, { planItemId, expectedVersion: 3, done: false }, AT);
  expect(await itemsOf(youthId)).toMatchObject([{ done: false, doneOn: null, version: 4 }]);
});

test('of two changes at once one stands, and the other is told which', async () => {
  const { youthId, write } = await aFollowUp();
  const { id: planItemId } = await write();
  const outcomes = await Promise.allSettled(
    ['hos en venn', 'i kollektiv'].map((goal) => write({ planItemId, expectedVersion: 1, goal })),
  );
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused).toMatchObject([
    { reason: { extensions: { code: 'CONFLICT', argument: 'input.expectedVersion', standing: { version: 2 } } } },
  ]);
  expect(await itemsOf(youthId)).toMatchObject([{ version: 2 }]);
});

test('what a worker wrote, or another youth, is not changed by the youth; and a worker changes no words of the youth', async () => {
  const { youthId, followUpId, author, write } = await aFollowUp();
  const other = await aFollowUp();
  const { id: theirs } = await other.write();
  const { id: workers } = await housing.services.followUps.addPlanItem(author, {
    ...{ youthId, followUpId, goal: 'møte', task: 'kalle inn', owner: 'saksbehandler', due: '2026-05-01' },
  });
  const noSuch = { extensions: { code: 'NOT_FOUND', argument: 'input.planItemId' } };
  for (const planItemId of [theirs, workers, newId(), 'plan']) {
    await expect(write({ planItemId, expectedVersion: 1 })).rejects.toMatchObject(noSuch);
    await expect(
      housing.services.ownPlans.tickOff(youthId, { planItemId, expectedVersion: 1, done: true }, AT),
    ).rejects.toMatchObject(noSuch);
  }
  await expect(write({}, other.youthId)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect(await itemsOf(youthId)).toMatchObject([{ goal: 'møte', fromYouth: false, done: false }]);
  expect(await itemsOf(other.youthId)).toMatchObject([{ goal: 'en egen hybel', done: false }]);
});

test.each(['REFERRED', 'ENDED'] as const)('a follow-up that is %s has no plan to write in', async (state) => {
  const { youthId, write } = await aFollowUp(state);
  await expect(write()).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect(await itemsOf(youthId)).toEqual([]);
});

test('bad input is refused with its path, and nothing is written', async () => {
  const { youthId, followUpId } = await aFollowUp();
  const write = (fields: string) => run(`writePlanItem(input: { ${fields} }) { id }`, asYouth(youthId));
  const plan = `followUpId: "${followUpId}"`;
  for (const [fields, argument] of [
    [`${plan}, goal: "  "`, 'input.goal'],
    [`${plan}, goal: "${'x'.repeat(301)}"`, 'input.goal'],
    [`${plan}, goal: "x", task: " "`, 'input.task'],
    [`${plan}, goal: "x", planItemId: "${newId()}"`, 'input.expectedVersion'],
    [`${plan}, goal: "x", expectedVersion: 1`, 'input.expectedVersion'],
    [`${plan}, goal: "x", expectedVersion: 0, planItemId: "${newId()}"`, 'input.expectedVersion'],
  ] as const) {
    expect((await write(fields)).faults).toEqual([['BAD_USER_INPUT', argument]]);
  }
  expect((await write('followUpId: "plan", goal: "x"')).faults).toEqual([['NOT_FOUND', undefined]]);
  expect(await itemsOf(youthId)).toEqual([]);
});

test('nobody but the youth writes it', async () => {
  const { youthId, followUpId, author } = await aFollowUp();
  const { organisationId } = author;
  const worker = { personId: 'Z1', role: 'CASEWORKER', agency: 'HOUSING', organisationId } as const;
  const officer = { ...worker, role: 'CONSENT_OFFICER', agency: null } as const;
  const guardian = { ...asYouth(newId()), role: 'GUARDIAN' } as const;
  const fields = [
    `writePlanItem(input: { followUpId: "${followUpId}", goal: "x" }) { id }`,
    `tickOffPlanItem(input: { planItemId: "${newId()}", expectedVersion: 1, done: true }) { id }`,
  ];
  for (const caller of [worker, officer, guardian]) {
    for (const field of fields) expect((await run(field, caller)).faults).toEqual([['FORBIDDEN_ROLE', undefined]]);
  }
  expect(await itemsOf(youthId)).toEqual([]);
});
