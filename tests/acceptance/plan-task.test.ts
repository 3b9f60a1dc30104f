import { plus } from '@brobygger/domain';
import { openJourneyWorld, type JourneyWorld } from './outreach-journeys/journey-world';

let world: JourneyWorld;
beforeAll(async () => {
  world = await openJourneyWorld();
});
afterAll(() => world?.stop());

/** A youth of child welfare and of a follow-up by 22B Bolig that is agreed on. */
async function aFollowedUp(name: string) {
  const youth = await world.youth(name, 18);
  await world.serve('childWelfare', youth);
  const { write } = world.bolig22b;
  const { id: followUpId } = await write('referHousingFollowUp', {
    input: { ground: { kind: 'OWN_WISH' }, youthId: youth.id, referringAgency: 'CHILD_WELFARE', basis: 'AFTERCARE' },
  });
  const key = { youthId: youth.id, followUpId };
  const present = ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'];
  await write('holdFirstMeeting', { input: { ...key, present, voluntary: true, motivated: true } });
  await write('acceptHousingFollowUp', key);
  return { youth, youthId: youth.id, key };
}

const PLAN = 'housing { followUp { plan { id task doneBy service agreement reason } } }';
type Item = Readonly<Record<'id' | 'task' | 'doneBy' | 'service' | 'agreement' | 'reason', string | null>>;
async function planAt(
  desk: JourneyWorld['nav'],
  youthId: string,
  purpose: 'B101' | 'B107' = 'B107',
): Promise<readonly Item[]> {
  const { youth } = await desk.read(youthId, PLAN, purpose);
  const { housing } = youth as { readonly housing: { readonly followUp: { readonly plan: readonly Item[] } } };
  return housing.followUp.plan;
}
const receivedBy = async (desk: JourneyWorld['nav']) => {
  const { json } = await desk.ask('{ handoversReceived { id kind state youthId } }', {}, 'B107');
  expect(json.errors ?? []).toEqual([]);
  return json.data?.['handoversReceived'];
};

test('roles and tasks are agreed by those named: the youth, child welfare and NAV each for themselves', async () => {
  const { youth, youthId, key } = await aFollowedUp('Selma Nord');
  const [due, write] = [plus(world.today, { months: 2 }), world.bolig22b.write];
  const add = async (task: string, doneBy: string, to?: 'nav' | 'childWelfare') =>
    (
      await write('addHousingPlanItem', {
        input: {
          ...{ ...key, goal: 'Egen hybel', task, owner: 'Etter avtale', due, doneBy },
          ...(to === undefined ? {} : { receiverId: world.idOf(to) }),
        },
      })
    ).id;
  await add('Se på hybler sammen', 'FOLLOW_UP');
  const own = await add('Lage budsjett', 'YOUTH');
  const navs = await add('Svare på depositum', 'SERVICE', 'nav');
  const theirs = await add('Betale flyttebil', 'SERVICE', 'childWelfare');
  await world.settled();
  const said = async () =>
    Object.fromEntries((await planAt(world.bolig22b, youthId)).map((i) => [i.task, i.agreement]));
  const asked = {
    'Se på hybler sammen': 'AGREED',
    'Lage budsjett': 'ASKED',
    'Svare på depositum': 'ASKED',
    'Betale flyttebil': 'ASKED',
  };
  expect(await said()).toEqual(asked);

  // Nobody hears of it without the youth's yes, child welfare that serves the youth no more than NAV that does not.
  expect([await receivedBy(world.nav), await receivedBy(world.childWelfare)]).toEqual([[], []]);
  for (const to of ['nav', 'childWelfare'] as const) await youth.consents(to, 'B101', ['HOUSING_FOLLOW_UP']);
  await world.settled();
  const waiting = { kind: 'TASK', state: 'REQUESTED', youthId };
  expect(await receivedBy(world.nav)).toEqual([{ id: navs, ...waiting }]);
  expect(await receivedBy(world.childWelfare)).toEqual([{ id: theirs, ...waiting }]);

  const { json } = await youth.desk.ask(
    'mutation ($input: AnswerPlanTaskInput!) { answerPlanTask(input: $input) { version } }',
    { input: { planItemId: own, expectedVersion: 1, agrees: true } },
  );
  expect(json).toEqual({ data: { answerPlanTask: { version: 2 } } });
  await world.childWelfare.write('answerChildWelfareHandover', { input: { handoverId: theirs, state: 'ACCEPTED' } });
  await world.nav.write('answerNavHandover', {
    input: { handoverId: navs, state: 'REJECTED', reason: 'NO_CAPACITY' },
  });
  await world.settled();
  const answered = {
    ...asked,
    'Lage budsjett': 'AGREED',
    'Svare på depositum': 'DECLINED',
    'Betale flyttebil': 'AGREED',
  };
  expect(await said()).toEqual(answered);
  // Child welfare reads what it has said yes to, on the same consent.
  const seen = await planAt(world.childWelfare, youthId, 'B101');
  expect(Object.fromEntries(seen.map(({ task, agreement }) => [task, agreement]))).toEqual(answered);

  await write('moveHousingPlanTask', { input: { youthId, planItemId: theirs, state: 'CANCELLED', reason: 'OTHER' } });
  await world.settled();
  expect(await said()).toEqual({ ...answered, 'Betale flyttebil': null });
});

test('withdrawn before it is accepted a task is nowhere at its service, and the plan shows it as asked', async () => {
  const { youth, youthId, key } = await aFollowedUp('Thea Nord');
  const { id: consentId } = await youth.consents('nav', 'B101', ['HOUSING_FOLLOW_UP']);
  const due = plus(world.today, { months: 2 });
  const named = { doneBy: 'SERVICE', receiverId: world.idOf('nav') };
  const { id: handoverId } = await world.bolig22b.write('addHousingPlanItem', {
    input: { ...key, goal: 'Egen hybel', task: 'Svare på depositum', owner: 'NAV', due, ...named },
  });
  await world.settled();
  expect(await receivedBy(world.nav)).toContainEqual(expect.objectContaining({ id: handoverId }));
  await youth.desk.write('withdrawConsent', { id: consentId });
  expect(await receivedBy(world.nav)).not.toContainEqual(expect.objectContaining({ id: handoverId }));
  const answering = { input: { handoverId, state: 'ACCEPTED' } };
  expect(await world.nav.refusalOf('answerNavHandover', answering)).toBe('NOT_FOUND');
  expect(await planAt(world.bolig22b, youthId)).toMatchObject([{ agreement: 'ASKED', reason: null }]);
});
