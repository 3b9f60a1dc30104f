import { newId, plus } from '@brobygger/domain';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from './outreach-journeys/journey-world';

let world: JourneyWorld;
beforeAll(async () => {
  world = await openJourneyWorld();
});
afterAll(() => world?.stop());

const inDays = (days: number): string => plus(world.today, { days });
const DUE = '{ recordId dueOn isOverdue youth { id } }';

/** What a service's worker finds in lists of the work list. */
async function listsOf(
  service: 'childWelfare' | 'nav' | 'bolig22b',
  lists: string,
  { days = 14 }: { readonly days?: number } = {},
) {
  await world.settled();
  const { json } = await world[service].ask(`query ($days: Int!) { workList(days: $days) { ${lists} } }`, { days });
  expect(json.errors ?? []).toEqual([]);
  return json.data?.['workList'];
}

async function served(name: string, service: 'childWelfare' | 'nav'): Promise<JourneyYouth> {
  const youth = await world.youth(name, 18);
  await world.serve(service, youth);
  return youth;
}

test('child welfare finds its investigations, decisions and transfers by what is due first, as far ahead as it looks', async () => {
  const youth = await served('Ada Liste', 'childWelfare');
  const youthId = youth.id;
  const opened = await world.childWelfare.write('openInvestigation', { youthId, reason: 'Meldt av skolen.' });
  const decide = (days: number) =>
    world.childWelfare.write('decideMeasure', {
      input: {
        ...{ youthId, kind: 'VOLUNTARY_ASSISTANCE', validFrom: world.today, validTo: inDays(days) },
        ...{ executedBy: 'CHILD_WELFARE', wantedByYouth: true },
      },
    });
  const [later, soon] = [await decide(30), await decide(10)];
  const lists = `childWelfareDecisions ${DUE} investigations ${DUE} transfers { endsOn ends standing youth { id } }`;
  const rowOf = ({ id }: { readonly id: string }, days: number) => ({
    recordId: id,
    dueOn: inDays(days),
    isOverdue: false,
    youth: { id: youthId },
  });
  expect(await listsOf('childWelfare', lists)).toEqual({
    childWelfareDecisions: [rowOf(soon, 10)],
    investigations: [],
    transfers: [],
  });
  expect(await listsOf('childWelfare', lists, { days: 100 })).toEqual({
    childWelfareDecisions: [rowOf(soon, 10), rowOf(later, 30)],
    investigations: [{ ...rowOf(opened, 0), dueOn: plus(world.today, { months: 3 }) }],
    transfers: [{ endsOn: inDays(30), ends: 'DECISION', standing: 'NO_TRANSFER', youth: { id: youthId } }],
  });
});

test('NAV finds its decisions, orders and requests, and the provider the order; lists of two services are one answer', async () => {
  const youth = await served('Bo Liste', 'nav');
  const youthId = youth.id;
  const granted = await world.nav.write('grantSection17', {
    input: { youthId, validFrom: world.today, validTo: inDays(7) },
  });
  const order = await world.nav.write('draftNavOrder', {
    input: { youthId, need: 'Booppfølging', goals: ['Egen bolig'] },
  });
  await youth.consents('bolig22b', 'B101', ['NAV_ORDERS']);
  await world.nav.write('sendNavOrder', {
    input: { youthId, orderId: order.id, receiverId: world.idOf('bolig22b') },
  });
  const input = { youthId, purpose: 'B102', categories: ['HOUSING_RENT'], reason: 'For å hjelpe med husleia.' };
  const request = await world.nav.write('requestConsent', { input });
  expect(
    await listsOf('nav', `section17 ${DUE} orders { orderId state isDelivered } requests { id } handovers { id }`),
  ).toEqual({
    section17: [{ recordId: granted.id, dueOn: inDays(7), isOverdue: false, youth: { id: youthId } }],
    orders: [{ orderId: order.id, state: 'REQUESTED', isDelivered: true }],
    requests: [{ id: request.id }],
    handovers: [],
  });
  expect(await listsOf('bolig22b', 'followUps { followUpId } handovers { id kind state }')).toEqual({
    followUps: [],
    handovers: [{ id: order.id, kind: 'ORDER', state: 'REQUESTED' }],
  });
  await world.bolig22b.write('answerHousingHandover', { input: { handoverId: order.id, state: 'ACCEPTED' } });
  await world.nav.write('cancelConsentRequest', { id: request.id }, '__typename');
  expect(await listsOf('nav', 'orders { orderId } requests { id }')).toEqual({ orders: [], requests: [] });
  expect(await listsOf('bolig22b', 'handovers { id }')).toEqual({ handovers: [] });
});

test('a concern waits for triage in the list of who received it, until it is triaged', async () => {
  const concern = {
    ...{ clientKey: newId(), receiverId: world.idOf('childWelfare'), concerns: ['VIOLENCE'], isUrgent: true },
    text: 'Sett hos oss i kveld.',
  };
  const { id } = await world.uteseksjonen.write('fileConcernReport', { input: concern });
  const concerns = 'concerns { id isUrgent dueOn youthId }';
  expect(await listsOf('childWelfare', concerns)).toEqual({
    concerns: [{ id, isUrgent: true, dueOn: inDays(7), youthId: null }],
  });
  const input = { reportId: id, outcome: 'DROP', dropReason: 'UNFOUNDED' };
  await world.childWelfare.write('triageConcernReport', { input }, 'state');
  expect(await listsOf('childWelfare', concerns)).toEqual({ concerns: [] });
});

test('the lists of another agency are refused, one by one, and a leader is refused the whole', async () => {
  const { json } = await world.nav.ask('{ workList { section17 { dueOn } investigations { dueOn } } }');
  expect(json.data?.['workList']).toEqual({ section17: expect.any(Array), investigations: null });
  expect(json.errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
    [['workList', 'investigations'], 'FORBIDDEN_ROLE'],
  ]);
  const asLeader = await world.leader.ask('{ workList { requests { id } } }');
  expect(asLeader.json.data?.['workList'] ?? null).toBeNull();
  expect(asLeader.json.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN_ROLE']);
  const tooFar = await world.nav.ask('{ workList(days: 400) { section17 { dueOn } } }');
  expect(tooFar.json.errors?.map(({ extensions }) => [extensions?.['code'], extensions?.['argument']])).toEqual([
    ['BAD_USER_INPUT', 'days'],
  ]);
});
