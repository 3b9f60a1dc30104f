import { plus } from '@brobygger/domain';
import { openJourneyWorld, type JourneyWorld } from './outreach-journeys/journey-world';
import { examplesOf, pageOf } from './page-examples';

let world: JourneyWorld;
beforeAll(async () => {
  world = await openJourneyWorld();
});
afterAll(() => world?.stop());

/** An order of NAV's to 22B Bolig for a youth of its own, sent. */
async function anOrder(name: string) {
  const youth = await world.youth(name, 18);
  await world.serve('nav', youth);
  const youthId = youth.id;
  const input = {
    youthId,
    need: 'Et sted å bo',
    goals: ['Egen hybel'],
    legalBasis: 'sotjl. § 17',
    startsOn: world.today,
  };
  const { id: orderId } = await world.nav.write('draftNavOrder', { input });
  const send = () =>
    world.nav.write('sendNavOrder', { input: { youthId, orderId, receiverId: world.idOf('bolig22b') } });
  return { youth, youthId, orderId, send };
}

const RECEIVED = '{ handoversReceived { id kind state youthId sender { id } onDay isDelivered } }';
const receivedBy = async (desk: JourneyWorld['bolig22b']) => {
  const { json } = await desk.ask(RECEIVED, {}, 'B107');
  expect(json.errors ?? []).toEqual([]);
  return json.data?.['handoversReceived'] as readonly { readonly id: string; readonly state: string }[];
};
const awaiting = async () => {
  const query = '{ ordersAwaiting { orderId state isDelivered proposedOn youth { id } } }';
  const { json } = await world.nav.ask(query, {}, 'B107');
  expect(json.errors ?? []).toEqual([]);
  return json.data?.['ordersAwaiting'] as readonly { readonly orderId: string }[];
};
const answer = (handoverId: string, state: string, more: object = {}) =>
  world.bolig22b.write('answerHousingHandover', { input: { handoverId, state, ...more } });

test('an order reaches its provider on the youth’s yes, who answers it, and both see the same', async () => {
  const { youth, youthId, orderId, send } = await anOrder('Nora Nord');
  await send();
  await world.settled();
  const isIts = ({ id }: { readonly id: string }) => id === orderId;
  expect((await receivedBy(world.bolig22b)).filter(isIts)).toEqual([]);
  expect(await awaiting()).toEqual([
    { orderId, state: 'REQUESTED', isDelivered: false, proposedOn: null, youth: { id: youthId } },
  ]);

  await youth.consents('bolig22b', 'B101', ['NAV_ORDERS']);
  await world.settled();
  expect((await receivedBy(world.bolig22b)).filter(isIts)).toEqual([
    {
      ...{ id: orderId, kind: 'ORDER', state: 'REQUESTED', youthId, onDay: world.today, isDelivered: true },
      sender: { id: world.idOf('nav') },
    },
  ]);
  const proposedOn = plus(world.today, { days: 14 });
  await answer(orderId, 'ON_HOLD', { reason: 'NO_CAPACITY', proposedOn });
  await world.settled();
  expect(await awaiting()).toMatchObject([{ orderId, state: 'ON_HOLD', isDelivered: true, proposedOn }]);

  await answer(orderId, 'ACCEPTED');
  await world.settled();
  expect(await awaiting()).toEqual([]);
  const { youth: seen } = await world.nav.read(
    youthId,
    'nav { orders { status need goals legalBasis startsOn } }',
    'B107',
  );
  expect(seen).toMatchObject({
    nav: { orders: [{ status: 'ACCEPTED', need: 'Et sted å bo', goals: ['Egen hybel'], legalBasis: 'sotjl. § 17' }] },
  });
  const { json } = await youth.desk.ask(
    `{ me { handovers { id state }
      disclosures(input: { act: TOLD_HANDOVER }) { edges { node { handoverId organisation { id } basis categories } } } } }`,
  );
  expect(json.errors ?? []).toEqual([]);
  expect(json.data?.['me']).toMatchObject({ handovers: [{ id: orderId, state: 'ACCEPTED' }] });
});

test('withdrawn before it is accepted it is nowhere at the provider, and its sender sees that it has not arrived', async () => {
  const { youth, orderId, send } = await anOrder('Olga Nord');
  const { id: consentId } = await youth.consents('bolig22b', 'B101', ['NAV_ORDERS']);
  await send();
  await world.settled();
  const isIts = ({ id }: { readonly id: string }) => id === orderId;
  expect((await receivedBy(world.bolig22b)).filter(isIts)).toHaveLength(1);
  await youth.desk.write('withdrawConsent', { id: consentId });
  expect((await receivedBy(world.bolig22b)).filter(isIts)).toEqual([]);
  await world.settled();
  const answering = { input: { handoverId: orderId, state: 'ACCEPTED' } };
  expect(await world.bolig22b.refusalOf('answerHousingHandover', answering)).toBe('NOT_FOUND');
  expect((await awaiting()).find((order) => order.orderId === orderId)).toMatchObject({
    state: 'REQUESTED',
    isDelivered: false,
  });
});

test('a referral on the plan of child welfare is accepted, and the follow-up begins on what it says', async () => {
  const youth = await world.youth('Petra Nord', 18);
  const youthId = youth.id;
  await world.serve('childWelfare', youth);
  const items = [{ name: 'Støttekontakt', responsible: 'Guro Prøve', validFrom: world.today, isFutv: true }];
  const { id: basisId } = await world.childWelfare.write('reviseMeasuresPlan', {
    input: { youthId, goals: [], items },
  });
  const input = { youthId, receiverId: world.idOf('bolig22b'), basisKind: 'MEASURES_PLAN', basisId };
  expect(
    await world.childWelfare.refusalOf('referChildWelfareYouth', {
      input: { ...input, receiverId: world.idOf('nav') },
    }),
  ).toBe('BAD_USER_INPUT');
  expect(
    await world.childWelfare.refusalOf('referChildWelfareYouth', { input: { ...input, basisKind: 'AFTERCARE' } }),
  ).toBe('BAD_USER_INPUT');
  const { id: handoverId } = await world.childWelfare.write('referChildWelfareYouth', { input });
  await youth.consents('bolig22b', 'B101', ['CHILD_WELFARE_TRANSFER']);
  await world.settled();
  const begin = { input: { youthId, handoverId } };
  expect(await world.bolig22b.refusalOf('beginReferredFollowUp', begin)).toBe('YOUTH_NOT_FOUND');
  await answer(handoverId, 'ACCEPTED');
  await world.bolig22b.write('beginReferredFollowUp', begin);
  expect(await world.bolig22b.refusalOf('beginReferredFollowUp', begin)).toBe('CONFLICT');
  await world.settled();
  const { youth: atHousing } = await world.bolig22b.read(
    youthId,
    'housing { followUp { referringAgency basis handoverId state } }',
    'B107',
  );
  expect(atHousing).toMatchObject({
    housing: { followUp: { referringAgency: 'CHILD_WELFARE', basis: 'MEASURES_PLAN', handoverId, state: 'REFERRED' } },
  });
  const { youth: atSender } = await world.childWelfare.read(
    youthId,
    'childWelfare { referrals { id status basisKind basisId } }',
    'B107',
  );
  expect(atSender).toMatchObject({
    childWelfare: { referrals: [{ id: handoverId, status: 'ACCEPTED', basisKind: 'MEASURES_PLAN', basisId }] },
  });
});

test('INV11: with a case at both, a follow-up rests on what the agency that referred has: of NAV a decision under section 17', async () => {
  const youth = await world.youth('Sanna Nord', 18);
  const youthId = youth.id;
  for (const service of ['childWelfare', 'nav'] as const) await world.serve(service, youth);
  const { id: basisId } = await world.nav.write('grantSection17', { input: { youthId, validFrom: world.today } });
  const input = { youthId, receiverId: world.idOf('bolig22b'), basisKind: 'SECTION_17', basisId };
  for (const wrong of [{ basisKind: 'MEASURES_PLAN' }, { basisId: youthId }]) {
    expect(await world.nav.refusalOf('referNavYouth', { input: { ...input, ...wrong } })).toBe('BAD_USER_INPUT');
  }
  const { id: handoverId } = await world.nav.write('referNavYouth', { input });
  await youth.consents('bolig22b', 'B101', ['NAV_ORDERS']);
  await world.settled();
  await answer(handoverId, 'ACCEPTED');
  await world.bolig22b.write('beginReferredFollowUp', { input: { youthId, handoverId } });
  expect(
    await world.bolig22b.read(youthId, 'housing { followUp { referringAgency basis handoverId } }', 'B107'),
  ).toEqual({
    youth: { housing: { followUp: { referringAgency: 'NAV', basis: 'SECTION_17', handoverId } } },
    withheld: [],
  });
});

test('a worker of child welfare who does as the page says sends a youth on, reads where it stands, and confirms it', async () => {
  const youth = await world.youth('Rita Nord', 18);
  const youthId = youth.id;
  await world.serve('childWelfare', youth);
  const items = [{ name: 'Støttekontakt', responsible: 'Guro Prøve', validFrom: world.today, isFutv: true }];
  const { id: planId } = await world.childWelfare.write('reviseMeasuresPlan', { input: { youthId, goals: [], items } });
  await world.childWelfare.write('startTransfer', { input: { youthId, plannedOn: world.today } });
  for (const to of ['nav', 'bolig22b'] as const) await youth.consents(to, 'B101', ['CHILD_WELFARE_TRANSFER']);

  const [, section = ''] = pageOf('child-welfare-worker.md').split(
    '## Send a youth on, so that nobody is lost on the way\n',
  );
  const examples = examplesOf(section.split('\n## ')[0] ?? '');
  const say = async (name: string, more: object = {}) => {
    const text = examples.find((example) => example.name === name)?.text ?? '';
    const { json } = await world.childWelfare.ask(text, { youthId, ...more }, 'B107');
    expect([name, json.errors ?? []]).toEqual([name, []]);
    return json.data;
  };
  const sent = await say('Send', { receiverId: world.idOf('nav') });
  const { id: handoverId } = sent?.['sendTransfer'] as { readonly id: string };
  await say('Refer', { receiverId: world.idOf('bolig22b'), planId });
  await world.settled();
  await world.nav.write('answerNavHandover', { input: { handoverId, state: 'ACCEPTED' } });
  await world.settled();
  const referrals = [{ id: expect.any(String) as string, status: 'REQUESTED', reason: null }];
  expect(await say('Standing')).toMatchObject({
    youth: { childWelfare: { transfer: { status: 'ACCEPTED', reason: null, proposedOn: null }, referrals } },
  });
  await say('Confirm');
  expect(await say('Standing')).toMatchObject({ youth: { childWelfare: { transfer: { status: 'IN_PROGRESS' } } } });
});
