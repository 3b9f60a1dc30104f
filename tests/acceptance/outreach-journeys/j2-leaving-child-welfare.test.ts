import { plus, type DataCategory } from '@brobygger/domain';
import { examplesOf, pageOf } from '../page-examples';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './journey-world';
import { ofMe } from './readings';

const OF_CHILD_WELFARE =
  'childWelfare { measuresPlan { items { name validTo } } transfer { status plannedOn receiver } case { status } }';
const OF_NAV = 'nav { section17 { status } orders { status } income { source } }';
const OF_HOUSING = 'housing { followUp { state plan { goal fromYouth done } } homeSituations { kind } }';

let world: JourneyWorld;
let leila: JourneyYouth;
let endsOn: string;
let followUpId: string;
let planId: string;
const consents: { readonly id: string }[] = [];
/** What the board of child welfare says, step by step. */
const boards: unknown[] = [];

const sectionOf = (page: string, heading: string): string =>
  (pageOf(page).split(`## ${heading}\n`)[1] ?? '').split('\n## ')[0] ?? '';

const board = async (): Promise<unknown> => {
  const [shown] = examplesOf(sectionOf('child-welfare-worker.md', 'Who loses help, and has nobody to take over'));
  const { json } = await world.childWelfare.ask(shown?.text ?? '', {}, 'B107');
  return json.errors ?? json.data?.['transitionBoard'];
};

/** What each agency sees of the two others, for the handover. */
const seenByEach = async () => ({
  nav: await world.nav.read(leila.id, `${OF_CHILD_WELFARE} ${OF_HOUSING}`, 'B101'),
  childWelfare: await world.childWelfare.read(leila.id, `${OF_NAV} ${OF_HOUSING}`, 'B101'),
  housing: await world.bolig22b.read(leila.id, `${OF_CHILD_WELFARE} ${OF_NAV}`, 'B101'),
});
type Seen = Awaited<ReturnType<typeof seenByEach>>;
let [without, withConsent, afterwards]: (Seen | undefined)[] = [];

beforeAll(async () => {
  world = await openJourneyWorld();
  leila = await world.youth('Leila Nord', 18);
  endsOn = plus(world.today, { days: 60 });
  await world.serve('childWelfare', leila);
  await tellTheEnd();
  await tellFollowUp();
  await tellNav();
  without = await seenByEach();
  const TO_SHARE: readonly (readonly ['nav' | 'childWelfare' | 'bolig22b', readonly DataCategory[]])[] = [
    ['nav', ['CHILD_WELFARE_PLAN', 'CHILD_WELFARE_TRANSFER']],
    ['nav', ['HOUSING_FOLLOW_UP']],
    ['childWelfare', ['NAV_SECTION_17', 'NAV_ORDERS']],
    ['childWelfare', ['HOUSING_FOLLOW_UP']],
    ['bolig22b', ['CHILD_WELFARE_PLAN']],
    ['bolig22b', ['NAV_SECTION_17']],
  ];
  for (const [to, categories] of TO_SHARE) consents.push(await leila.consents(to, 'B101', categories));
  await world.settled();
  boards.push(await board());
  withConsent = await seenByEach();
  await tellTheTransfer();
  for (const { id } of consents) await leila.desk.write('withdrawConsent', { id });
  afterwards = await seenByEach();
});
afterAll(() => world?.stop());

/** The measures end, a transfer is planned, and sent before Leila has said yes to it. */
async function tellTheEnd(): Promise<void> {
  const youthId = leila.id;
  const { childWelfare } = world;
  const items = [
    { name: 'Støttekontakt', responsible: 'Guro Prøve', validFrom: world.today, validTo: endsOn, isFutv: false },
  ];
  ({ id: planId } = await childWelfare.write('reviseMeasuresPlan', {
    input: { youthId, goals: ['egen bolig'], items, background: 'HEMMELIG' },
  }));
  boards.push(await board());
  await childWelfare.write('startTransfer', { input: { youthId, plannedOn: endsOn } });
  boards.push(await board());
  await sendTransfer();
  boards.push(await board());
}

const sendTransfer = async (): Promise<string> => {
  const input = { youthId: leila.id, receiverId: world.idOf('nav') };
  const { id } = await world.childWelfare.write('sendTransfer', { input });
  await world.settled();
  return id;
};
const answerAsNav = async (handoverId: string, answer: object): Promise<void> => {
  await world.nav.write('answerNavHandover', { input: { handoverId, ...answer } });
  await world.settled();
};

/** NAV has no room, is asked once more, and accepts; child welfare confirms. */
async function tellTheTransfer(): Promise<void> {
  const { childWelfare, nav } = world;
  const { json } = await nav.ask('{ handoversReceived { id kind state } }', {}, 'B107');
  const [waiting, ...others] = json.data?.['handoversReceived'] as { id: string; kind: string; state: string }[];
  expect([waiting, others]).toMatchObject([{ kind: 'TRANSFER', state: 'REQUESTED' }, []]);
  await answerAsNav(waiting?.id ?? '', { state: 'REJECTED', reason: 'NO_CAPACITY' });
  boards.push(await board());
  await childWelfare.write('startTransfer', { input: { youthId: leila.id, plannedOn: endsOn } });
  await answerAsNav(await sendTransfer(), { state: 'ACCEPTED' });
  boards.push(await board());
  await childWelfare.write('moveTransfer', { input: { youthId: leila.id, state: 'IN_PROGRESS' } });
}

/** Fra ungdom til voksen: referred with Leila's yes to that, a meeting of three, a plan of Leila's own wish, and it is under way. */
async function tellFollowUp(): Promise<void> {
  const youthId = leila.id;
  const { bolig22b } = world;
  const yes = await leila.consents('bolig22b', 'B101', ['CHILD_WELFARE_TRANSFER']);
  const { id: handoverId } = await world.childWelfare.write('referChildWelfareYouth', {
    input: { youthId, receiverId: world.idOf('bolig22b'), basisKind: 'MEASURES_PLAN', basisId: planId },
  });
  await world.settled();
  await bolig22b.write('answerHousingHandover', { input: { handoverId, state: 'ACCEPTED' } });
  ({ id: followUpId } = await bolig22b.write('beginReferredFollowUp', { input: { youthId, handoverId } }));
  await leila.desk.write('withdrawConsent', { id: yes.id });
  const key = { youthId, followUpId };
  await bolig22b.write('recordHomeSituation', { input: { youthId, kind: 'WITH_OTHERS' } });
  await bolig22b.write('bookFirstMeeting', { input: { ...key, on: world.today } });
  const present = ['YOUTH', 'CASEWORKER', 'PROJECT_WORKER'];
  await bolig22b.write('holdFirstMeeting', { input: { ...key, present, voluntary: true, motivated: true } });
  await bolig22b.write('acceptHousingFollowUp', key);
  expect(await bolig22b.refusalOf('startHousingFollowUp', key)).toBe('NOT_FOUND');
  const [writing, ticking] = examplesOf(sectionOf('youth.md', 'Your plan'));
  const written = (await leila.desk.ask(writing?.text ?? '', { followUpId })).json.data?.['writePlanItem'];
  await bolig22b.write('startHousingFollowUp', key);
  const { json } = await leila.desk.ask(
    ticking?.text ?? '',
    written as { readonly id: string; readonly version: number },
  );
  expect(json).toMatchObject({ data: { tickOffPlanItem: { version: 2 } } });
}

async function tellNav(): Promise<void> {
  await world.serve('nav', leila);
  const youthId = leila.id;
  await world.nav.write('grantSection17', { input: { youthId, validFrom: world.today } });
  const { id: orderId } = await world.nav.write('draftNavOrder', { input: { youthId, need: 'Booppfølging' } });
  await world.nav.write('sendNavOrder', { input: { youthId, orderId, receiverId: world.idOf('bolig22b') } });
  await world.nav.write('recordIncome', {
    input: { youthId, source: 'BENEFIT', selfSufficient: false, monthlyNok: 11000 },
  });
}

test('INV15: Leila stands on the board until somebody has accepted, whoever was named meanwhile', () => {
  const row = { endsOn, youth: { id: leila.id, name: 'Leila Nord' } };
  const byPlan = { ...row, ends: 'MEASURES_PLAN' };
  expect(boards).toEqual([
    [{ ...byPlan, standing: 'NO_TRANSFER', receiver: null }],
    [{ ...byPlan, standing: 'PLANNED', receiver: null }],
    [{ ...byPlan, standing: 'NOT_DELIVERED', receiver: expect.any(String) }],
    [{ ...byPlan, standing: 'OFFERED', receiver: expect.any(String) }],
    [{ ...byPlan, standing: 'REFUSED', receiver: expect.any(String) }],
    [],
  ]);
});

test('without her yes none of the three sees anything of another, and not that it is there', () => {
  for (const each of Object.values(without ?? {})) {
    expect(JSON.stringify(each)).not.toMatch(/Støttekontakt|GRANTED|REQUESTED|hybel|OFFERED|WITH_OTHERS/);
  }
  expect(Object.keys(without ?? {})).toHaveLength(3);
});

test('with it each sees what the handover needs, and neither reasons nor amounts', () => {
  const { nav, childWelfare, housing } = withConsent ?? {};
  const items = [{ name: 'Støttekontakt', validTo: endsOn }];
  const followUp = { state: 'ACTIVE', plan: [{ goal: 'Finne egen hybel', fromYouth: true, done: true }] };
  const ofHousing = { followUp, homeSituations: [{ kind: 'WITH_OTHERS' }] };
  expect(nav?.youth).toMatchObject({
    childWelfare: {
      measuresPlan: { items },
      transfer: { status: 'OFFERED', plannedOn: endsOn, receiver: expect.any(String) },
    },
    housing: ofHousing,
  });
  expect(childWelfare?.youth).toMatchObject({
    nav: { section17: { status: 'GRANTED' }, orders: [{ status: 'REQUESTED' }], income: null },
    housing: ofHousing,
  });
  expect(housing?.youth).toMatchObject({
    childWelfare: { measuresPlan: { items }, transfer: null },
    nav: { section17: { status: 'GRANTED' }, income: null },
  });
  expect(JSON.stringify(withConsent)).not.toContain('HEMMELIG');
});

test('after she has taken it back they see again what they saw without', () => {
  expect(afterwards).toEqual(without);
});

test('the pages for youths show in each language what she did', () => {
  const [en, nb, nn] = [
    ['youth.md', 'Your plan'],
    ['youth.nb.md', 'Planen din'],
    ['youth.nn.md', 'Planen din'],
  ].map(([page = '', heading = '']) => examplesOf(sectionOf(page, heading)));
  expect(en).toHaveLength(2);
  expect([nb, nn]).toEqual([en, en]);
});

test('she reads the plan herself, and who has seen what', async () => {
  const { housing, disclosures } = await ofMe(
    leila.desk,
    'housing { followUp { plan { goal fromYouth done doneOn } } } ' +
      'disclosures(first: 50) { edges { node { basis organisation { id } categories } } }',
  );
  expect(housing).toEqual({
    followUp: { plan: [{ goal: 'Finne egen hybel', fromYouth: true, done: true, doneOn: world.today }] },
  });
  expect(JSON.stringify(disclosures)).toContain('CHILD_WELFARE_PLAN');
});
