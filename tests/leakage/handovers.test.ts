import { newId, type AddressProtection } from '@brobygger/domain';
import { openJourneyWorld, type JourneyWorld, type JourneyYouth } from '../acceptance/outreach-journeys/journey-world';
import { mutationText } from '../harness/schema-fields';

let world: JourneyWorld;
beforeAll(async () => {
  world = await openJourneyWorld();
});
afterAll(() => world?.stop());

/** An order of NAV's to the house for the youth, sent; answers with its id. */
async function anOrder(youth: JourneyYouth): Promise<string> {
  await world.serve('nav', youth);
  const youthId = youth.id;
  const { id: orderId } = await world.nav.write('draftNavOrder', { input: { youthId, need: 'Et sted å bo' } });
  await world.nav.write('sendNavOrder', { input: { youthId, orderId, receiverId: world.idOf('bolig22b') } });
  return orderId;
}

async function declining(youth: JourneyYouth): Promise<void> {
  await world.bolig22b.write('requestConsent', {
    input: {
      youthId: youth.id,
      purpose: 'B101',
      categories: ['NAV_ORDERS'],
      reason: 'Vi vil gjerne vite hva NAV ber oss om for deg.',
    },
  });
  const { json } = await youth.desk.ask('{ me { consentRequests { edges { node { id } } } } }');
  const { me } = json.data as { me: { consentRequests: { edges: readonly { node: { id: string } }[] } } };
  const requestId = me.consentRequests.edges[0]?.node.id;
  const answers = [{ category: 'NAV_ORDERS', accept: false }];
  await youth.desk.write('answerConsentRequest', { input: { requestId, answers } });
}

async function withdrawing(youth: JourneyYouth): Promise<void> {
  const { id } = await youth.consents('bolig22b', 'B101', ['NAV_ORDERS']);
  await world.settled();
  await youth.desk.write('withdrawConsent', { id });
}

/** Why the house has not got a handover: what the youth did once it was sent. */
const WHY: Readonly<
  Record<string, { readonly then: (youth: JourneyYouth) => Promise<unknown>; readonly protection?: AddressProtection }>
> = {
  'never asked': { then: () => Promise.resolve() },
  declined: { then: declining },
  withdrawn: { then: withdrawing },
  'protected, with a consent': {
    then: (youth) => youth.consents('bolig22b', 'B101', ['NAV_ORDERS']),
    protection: 'STRENGT_FORTROLIG',
  },
};

/** All that a worker of the house can ask of a handover. */
async function toldOf(handoverId: string): Promise<readonly string[]> {
  const ask = async (mutation: string, input: object) =>
    (await world.bolig22b.ask(mutationText(mutation, ['input'], 'id'), { input }, 'B107')).text;
  return [
    await ask('answerHousingHandover', { handoverId, state: 'ACCEPTED' }),
    await ask('answerHousingHandover', { handoverId, state: 'REJECTED', reason: 'NO_CAPACITY' }),
    // Whether the answer would be a possible one says nothing either.
    await ask('answerHousingHandover', { handoverId, state: 'REJECTED' }),
    await ask('answerHousingHandover', { handoverId, state: 'COMPLETED' }),
  ];
}
const list = async (): Promise<string> => {
  const fields =
    'id kind state youthId sender { id } receiver { id } onDay proposedOn reason basisKind basisId sentAt isDelivered';
  return (await world.bolig22b.ask(`{ handoversReceived(first: 100) { ${fields} } }`, {}, 'B107')).text;
};

test('a receiver is told the same of what was declined, withdrawn, never asked about, of a protected youth, or is none', async () => {
  const nothing = { list: await list(), told: await toldOf(newId()) };
  expect(nothing.told.join()).toContain('NOT_FOUND');
  let n = 0;
  for (const [why, { then, protection }] of Object.entries(WHY)) {
    const youth = await world.youth(`Nils Nord ${(n += 1)}`, 18, protection);
    const orderId = await anOrder(youth);
    await then(youth);
    await world.settled();
    await world.findDue();
    await world.settled();
    expect([why, await list(), await toldOf(orderId)]).toEqual([why, nothing.list, nothing.told]);
  }
  // One that the youth says yes to is told of: the above could have been otherwise.
  const youth = await world.youth('Nils Nord Fem', 18);
  const orderId = await anOrder(youth);
  await youth.consents('bolig22b', 'B101', ['NAV_ORDERS']);
  await world.settled();
  expect(await list()).toContain(orderId);
  expect(await toldOf(orderId)).not.toEqual(nothing.told);
});

test('a sender is told the same of what was declined, withdrawn, never asked about or is of a protected youth', async () => {
  const seen = new Set<string>();
  for (const { then, protection } of Object.values(WHY)) {
    const youth = await world.youth('Nils Nord', 18, protection);
    const orderId = await anOrder(youth);
    await then(youth);
    await world.settled();
    // That an address is protected the sender knows by itself: where the receiver is, is withheld then.
    const query = 'query ($id: ID!) { navYouth(id: $id) { nav { orders { status reason proposedOn } } } }';
    const { text } = await world.nav.ask(query, { id: youth.id }, 'B107');
    const { json } = await world.nav.ask('{ ordersAwaiting { orderId state isDelivered proposedOn } }', {}, 'B107');
    const own = (json.data?.['ordersAwaiting'] as readonly { readonly orderId: string }[]).filter(
      (order) => order.orderId === orderId,
    );
    seen.add(JSON.stringify([text, own]).replaceAll(orderId, 'ID'));
  }
  expect([...seen]).toHaveLength(1);
  expect([...seen][0]).toContain('REQUESTED');
});
