import { newId, RECEIVER_STATES } from '@brobygger/domain';
import { HANDOVER } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';
import { agreementOf } from './plan-task';

const NAV = newId();
const AT = new Date('2026-03-02T10:00:00Z');

let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, {
    clock: () => AT,
    ask: (_registry, _question, body) => {
      const { receiverId, kind } = body as { readonly receiverId: string; readonly kind: string };
      const takes = receiverId === NAV && kind === 'TASK';
      return Promise.resolve({ takes, name: takes ? 'NAV Bjerke' : null });
    },
  });
});
afterAll(() => housing.stop());

const FORM = { goal: 'egen hybel', task: 'søke om depositum', owner: 'saksbehandler', due: '2026-05-01' } as const;

/** A youth whose follow-up has a plan to write, and a worker's hand in it. */
async function aPlan() {
  const [youthId, author] = [newId(), { personId: 'Z1', organisationId: newId(), at: AT }];
  const { followUps, ownPlans } = housing.services;
  const referral = { referringAgency: 'NAV', basis: 'SECTION_17' } as const;
  const { id: followUpId } = await followUps.refer(author, { ground: OWN_WISH, youthId, ...referral });
  const key = { youthId, followUpId };
  const present = ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'] as const;
  await followUps.holdFirstMeeting(author, { ...key, present, voluntary: true, motivated: true });
  await followUps.accept(author, key);
  const add = async (named: Omit<Parameters<typeof followUps.addPlanItem>[1], keyof typeof FORM | keyof typeof key>) =>
    (await followUps.addPlanItem(author, { ...key, ...FORM, ...named })).id;
  const answer = (planItemId: string, agrees: boolean, expectedVersion = 1, by = youthId) =>
    ownPlans.answerTask(by, { planItemId, expectedVersion, agrees });
  const move = (
    planItemId: string,
    reason: 'NO_LONGER_NEEDED' | null = 'NO_LONGER_NEEDED',
    to = 'CANCELLED' as const,
  ) => followUps.movePlanTask(author, { youthId, planItemId, to, reason });
  return { ...key, author, add, answer, move };
}
type Plan = Awaited<ReturnType<typeof aPlan>>;

const FIELDS = 'task doneBy service agreement reason';
async function read({ author, youthId }: Plan): Promise<readonly object[]> {
  const query = `{ housingYouth(id: "${youthId}") { housing { followUp { plan { ${FIELDS} } } } } }`;
  const { data, errors } = await housing.subgraph.execute(workerHop('housing', author.organisationId), { query });
  expect(errors).toBeUndefined();
  return (data?.['housingYouth'] as { housing: { followUp: { plan: object[] } } }).housing.followUp.plan;
}

/** What was told of the item as a handover: its states, in order. */
const sentOf = async (planItemId: string) =>
  (await housing.told())
    .filter(({ kind, payload }) => kind === 'HANDOVER_SENT' && payload['handover_id'] === planItemId)
    .map(({ payload }) => payload);

/** The registry tells what the service said. */
async function say(handover_id: string, receiver_state: string, reason: string | null = null): Promise<void> {
  const unsaid = { on_day: null, proposed_on: null, accepted: false, basis_kind: null, basis_id: null, sent_at: null };
  const sides = { side: 'SENDER', youth_id: null, organisation_id: newId(), other_id: NAV, kind: 'TASK' };
  const said = { sender_state: 'REQUESTED', receiver_state, reason, is_delivered: true, version: 1 };
  const payload = { handover_id, ...sides, ...unsaid, ...said };
  expect(await housing.subgraph.receive('consent', [{ id: newId(), kind: HANDOVER.kind, payload }])).toEqual([]);
}

test('a task of the follow-up itself is agreed; the youth and a service are asked; somebody outside is not', async () => {
  const plan = await aPlan();
  for (const doneBy of ['FOLLOW_UP', 'YOUTH', 'OTHER', null] as const) await plan.add({ doneBy });
  await plan.add({ doneBy: 'SERVICE', receiverId: NAV });
  const rows = (await read(plan)) as readonly { readonly doneBy: string | null }[];
  expect(Object.fromEntries(rows.map((row) => [row.doneBy, row]))).toEqual({
    FOLLOW_UP: { ...UNNAMED, doneBy: 'FOLLOW_UP', agreement: 'AGREED' },
    YOUTH: { ...UNNAMED, doneBy: 'YOUTH', agreement: 'ASKED' },
    OTHER: { ...UNNAMED, doneBy: 'OTHER' },
    null: UNNAMED,
    SERVICE: { ...UNNAMED, doneBy: 'SERVICE', service: 'NAV Bjerke', agreement: 'ASKED' },
  });
});
const UNNAMED = { task: FORM.task, doneBy: null, service: null, agreement: null, reason: null };

test('the youth says yes or no to a task of the youth’s, and may say the other after', async () => {
  const plan = await aPlan();
  const id = await plan.add({ doneBy: 'YOUTH' });
  expect(await plan.answer(id, false)).toMatchObject({ id, version: 2 });
  expect(await read(plan)).toMatchObject([{ agreement: 'DECLINED' }]);
  await plan.answer(id, true, 2);
  expect(await read(plan)).toMatchObject([{ agreement: 'AGREED' }]);
  await expect(plan.answer(id, false, 2)).rejects.toMatchObject({
    extensions: { code: 'CONFLICT', argument: 'input.expectedVersion', standing: { version: 3 } },
  });
});

test('what the youth is not named for the youth cannot answer, nor another youth what this one is', async () => {
  const plan = await aPlan();
  const other = await aPlan();
  const { id: own } = await housing.services.ownPlans.write(
    plan.youthId,
    { followUpId: plan.followUpId, goal: 'hybel', task: 'gå på visning' },
    AT,
  );
  const others = [await plan.add({ doneBy: 'FOLLOW_UP' }), await plan.add({ doneBy: 'SERVICE', receiverId: NAV })];
  const theirs = await other.add({ doneBy: 'YOUTH' });
  for (const id of [...others, own, theirs, newId(), 'plan']) {
    await expect(plan.answer(id, false)).rejects.toMatchObject({
      extensions: { code: 'NOT_FOUND', argument: 'input.planItemId' },
    });
  }
  // What youths write that they do, they have agreed to.
  expect((await read(plan)).find((item) => 'task' in item && item.task === 'gå på visning')).toMatchObject({
    doneBy: 'YOUTH',
    agreement: 'AGREED',
  });
});

test('a service is asked by a handover, of ids and the day alone, and its answer stands in the plan', async () => {
  const plan = await aPlan();
  const id = await plan.add({ doneBy: 'SERVICE', receiverId: NAV });
  const [sent, ...others] = await sentOf(id);
  expect([sent, others]).toMatchObject([
    { kind: 'TASK', youth_id: plan.youthId, receiver_id: NAV, state: 'REQUESTED', on_day: FORM.due, basis_id: null },
    [],
  ]);
  expect(JSON.stringify(sent)).not.toContain('depositum');
  await say(id, 'REJECTED', 'NO_CAPACITY');
  expect(await read(plan)).toMatchObject([{ agreement: 'DECLINED', reason: 'NO_CAPACITY' }]);
});

test('what its service has said of the task is said of it, and nothing that the follow-up itself has called back', () => {
  const said = RECEIVER_STATES.map((state) => [state, agreementOf('REQUESTED', state)]);
  expect(Object.fromEntries(said)).toEqual({
    ...{ ON_HOLD: 'ASKED', ACCEPTED: 'AGREED', IN_PROGRESS: 'AGREED', COMPLETED: 'AGREED' },
    ...{ REJECTED: 'DECLINED', FAILED: 'DECLINED', CANCELLED: 'DECLINED' },
  });
  expect(agreementOf('REQUESTED', null)).toBe('ASKED');
  const calledBack = ([null, 'ON_HOLD', 'ACCEPTED', 'REJECTED', 'COMPLETED'] as const).map((state) =>
    agreementOf('CANCELLED', state),
  );
  expect(calledBack).toEqual([null, null, null, 'DECLINED', 'AGREED']);
  expect(([null, 'ACCEPTED', 'REJECTED'] as const).map((state) => agreementOf('ENTERED_IN_ERROR', state))).toEqual([
    null,
    null,
    null,
  ]);
});

test.each([
  ['SERVICE', null],
  ['SERVICE', newId()],
  ['YOUTH', NAV],
  [null, NAV],
] as const)(
  'a task of %s with the receiver %s is refused, and nothing is written or sent',
  async (doneBy, receiverId) => {
    const plan = await aPlan();
    await expect(plan.add({ doneBy, receiverId })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.receiverId' },
    });
    expect(await read(plan)).toEqual([]);
    expect((await housing.told()).filter(({ payload }) => payload['youth_id'] === plan.youthId)).not.toContainEqual(
      expect.objectContaining({ kind: 'HANDOVER_SENT' }),
    );
  },
);

test('a task of a service is called back with a reason, by its own organisation alone', async () => {
  const plan = await aPlan();
  const [id, workers] = [
    await plan.add({ doneBy: 'SERVICE', receiverId: NAV }),
    await plan.add({ doneBy: 'FOLLOW_UP' }),
  ];
  await expect(plan.move(id, null)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.reason' },
  });
  for (const named of [workers, newId(), 'plan']) {
    await expect(plan.move(named)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  }
  const other = await aPlan();
  await expect(other.move(id)).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  expect((await sentOf(id)).map(({ state }) => state)).toEqual(['REQUESTED']);
  await plan.move(id);
  expect((await sentOf(id)).map(({ state }) => state)).toEqual(['REQUESTED', 'CANCELLED']);
  // The service has said nothing.
  expect((await read(plan)).find((item) => 'doneBy' in item && item.doneBy === 'SERVICE')).toMatchObject({
    agreement: null,
  });
});

test('a follow-up that ends calls back what services were asked for, save what is over', async () => {
  const plan = await aPlan();
  const other = await aPlan();
  const ask = { doneBy: 'SERVICE', receiverId: NAV } as const;
  const [open, accepted, refused, elsewhere] = [
    await plan.add(ask),
    await plan.add(ask),
    await plan.add(ask),
    await other.add(ask),
  ];
  await say(accepted, 'ACCEPTED');
  await say(refused, 'REJECTED', 'NO_CAPACITY');
  const { youthId, followUpId, author } = plan;
  await housing.services.followUps.end(author, { youthId, followUpId, reason: 'WITHDREW', followUpOffered: true });
  const last = async (id: string) => (await sentOf(id)).at(-1)?.['state'];
  expect([await last(open), await last(accepted), await last(refused), await last(elsewhere)]).toEqual([
    'CANCELLED',
    'CANCELLED',
    'REQUESTED',
    'REQUESTED',
  ]);
});
