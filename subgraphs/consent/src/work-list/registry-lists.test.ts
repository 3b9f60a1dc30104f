import { newId } from '@brobygger/domain';
import { aHandover, NOW, startHandovers, type HandoverWorld } from '../handover/handovers.test-setup';
import { workerOf } from '../registry.test-setup';

let world: HandoverWorld;
beforeAll(async () => {
  world = await startHandovers();
});
afterAll(() => world.registry.stop());

const LISTS = '{ workList { requests { id askedBy } handovers { id } } }';
const BOARDS = '{ sentConsentRequests { edges { node { id } } } handoversReceived(first: 100) { id } }';
const REQUEST = 'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }';

/** A house that was sent an order of a youth, which the youth consents to, and of which a worker has asked the youth for consent. */
async function aHouse() {
  const { registry } = world;
  const order = await aHandover(world);
  await order.consent();
  await order.send();
  const { youthId, receiverId } = order;
  const workers = { asker: newId(), colleague: newId() };
  const ask = async (personId: string, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const { data, codes } = await registry.ask(workerOf('HOUSING', receiverId, personId), query, variables, 'B107');
    expect(codes).toEqual([]);
    return data as Readonly<Record<string, unknown>>;
  };
  const input = { youthId, purpose: 'B102', categories: ['NAV_CASE'], reason: 'For å hjelpe med å søke om bolig.' };
  const { requestConsent } = await ask(workers.asker, REQUEST, { input });
  return {
    ...{ youthId, workers },
    orderId: order.id,
    requestId: (requestConsent as { readonly id: string }).id,
    /** The ids in the worker's two lists. */
    async lists(personId: string) {
      const { workList } = (await ask(personId, LISTS)) as Record<string, Record<string, readonly { id: string }[]>>;
      return [workList?.['requests']?.map(({ id }) => id), workList?.['handovers']?.map(({ id }) => id)];
    },
    boards: (personId: string) => ask(personId, BOARDS),
    async keepsOut(personId: string): Promise<void> {
      await registry.knows(receiverId, personId);
      await registry.services.blocks.block(youthId, personId, NOW);
    },
    told: (personId: string) =>
      world.rows(
        "select fields, cause from disclosure_entry where act = 'TOLD_HANDOVER' and person_id = $1 order by at",
        [personId],
      ),
  };
}

test('a worker finds what the own organisation has asked for and was sent, and nothing of another', async () => {
  const [house, other] = [await aHouse(), await aHouse()];
  expect(await house.lists(house.workers.asker)).toEqual([[house.requestId], [house.orderId]]);
  expect(await house.lists(house.workers.colleague)).toEqual([[house.requestId], [house.orderId]]);
  expect(await other.lists(other.workers.asker)).toEqual([[other.requestId], [other.orderId]]);
});

test('a worker whom the youth keeps out finds nothing that was sent of the youth, and what was asked as before', async () => {
  const house = await aHouse();
  await house.keepsOut(house.workers.colleague);
  expect(await house.lists(house.workers.colleague)).toEqual([[house.requestId], []]);
  expect(await house.boards(house.workers.colleague)).toEqual({
    sentConsentRequests: { edges: [{ node: { id: house.requestId } }] },
    handoversReceived: [],
  });
  expect(await house.lists(house.workers.asker)).toEqual([[house.requestId], [house.orderId]]);
});

test('who has asked finds the question as before, kept out or not: what they are not told of shows in nothing of their own', async () => {
  const house = await aHouse();
  await house.keepsOut(house.workers.asker);
  expect(await house.lists(house.workers.asker)).toEqual([[house.requestId], []]);
});

test('what a worker is told of a handover is entered as the list that told it', async () => {
  const house = await aHouse();
  const { colleague } = house.workers;
  await house.lists(colleague);
  await house.boards(colleague);
  expect((await house.told(colleague)).map(({ fields, cause }) => [fields, cause])).toEqual([
    [['WorkList.handovers'], house.orderId],
    [['Query.handoversReceived'], house.orderId],
  ]);
});
