import { CATEGORIES, newId, Role, type DataCategory } from '@brobygger/domain';
import type { Message } from '@brobygger/subgraph-kit';
import { createReceiveMessages } from '../incoming/receive-messages';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const NOW = new Date('2026-03-02T10:00:00Z');
const EARLIER = new Date('2026-03-01T10:00:00Z');
const LATER = new Date('2026-03-09T10:00:00Z');

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(NOW);
});
afterAll(() => registry.stop());

const tell = (sender: 'child-welfare' | 'nav', kind: Message['kind'], payload: Message['payload']) =>
  createReceiveMessages(registry.dataSource, () => ({ at: new Date(), mayDeliver: true }))(sender, [
    { id: newId(), kind, payload },
  ]);

/** A youth whom child welfare and two services of NAV serve, and an order of the first that child welfare has told of. */
async function anOrder(told: Record<string, unknown> = {}, youth: Parameters<TestRegistry['aYouth']>[0] = {}) {
  const youthId = await registry.aYouth({ birthDate: '2010-01-15', ...youth });
  const [childWelfare, nav, otherNav] = [
    await registry.anOrganisation('CHILD_WELFARE', 'Barnevernet'),
    await registry.anOrganisation('NAV'),
    await registry.anOrganisation('NAV'),
  ];
  const serve = (sender: 'child-welfare' | 'nav', organisationId: string) =>
    tell(sender, 'SERVICE_RELATION', {
      youth_id: youthId,
      organisation_id: organisationId,
      valid_from: EARLIER.toISOString(),
      valid_to: null,
      version: 1,
    });
  await serve('child-welfare', childWelfare);
  await serve('nav', nav);
  const orderId = newId();
  const order = {
    order_id: orderId,
    youth_id: youthId,
    organisation_id: childWelfare,
    kind: 'INVESTIGATION',
    categories: ['NAV_CASE', 'OUTREACH_CONTACT'],
    given_by: 'Z1',
    given_at: EARLIER.toISOString(),
    shown_from: EARLIER.toISOString(),
    ended_at: null,
    version: 1,
    ...told,
  };
  expect(await tell('child-welfare', 'INFORMATION_ORDER', order)).toEqual([]);
  const navWorker = workerOf('NAV', nav, 'Z2');
  const orderer = workerOf('CHILD_WELFARE', childWelfare, 'Z1');
  const answer = (category: DataCategory, isReleased: boolean, by = navWorker, id = orderId) =>
    registry.ask(
      by,
      `mutation ($input: AnswerInformationOrderInput!) { answerInformationOrder(input: $input) { id youthId } }`,
      { input: { orderId: id, answers: [{ category, isReleased }] } },
      'B107',
    );
  /** What child welfare may see of what NAV has, under an order. */
  const isOpen = async (
    category: DataCategory = 'NAV_CASE',
    { under = orderId, by = orderer }: { under?: string; by?: typeof orderer } = {},
  ) => {
    const { decisions } = await registry.registry.disclose({
      hop: { caller: by, purpose: 'B106', requestId: newId(), orderId: under, audience: 'nav' },
      hopToken: null,
      askedBy: CATEGORIES[category].owner,
      wants: [{ youthId, category, placesYouth: false, fields: ['Record.field'] }],
    });
    return decisions[0]?.effect === 'permit';
  };
  const ordersOf = async (caller: Parameters<TestRegistry['ask']>[0], purpose?: string) => {
    const query = `{ ${caller.role === 'YOUTH' ? 'me' : `youth(id: "${youthId}")`} { informationOrders {
      id kind orderedBy { name } givenBy endedAt items { category isReleased answeredBy } } } }`;
    const { data, codes } = await registry.ask(caller, query, {}, purpose);
    expect(codes).toEqual([]);
    const { me, youth: named } = data as Record<string, { informationOrders: Record<string, unknown>[] } | undefined>;
    return (me ?? named)?.informationOrders ?? [];
  };
  return { youthId, orderId, order, childWelfare, nav, otherNav, navWorker, orderer, serve, answer, isOpen, ordersOf };
}

const waiting = async (caller: ReturnType<typeof workerOf>): Promise<readonly { id: string; items: unknown[] }[]> => {
  const { data } = await registry.ask(
    caller,
    '{ informationOrders(first: 100) { id youthId items { category isReleased } } }',
    {},
    'B107',
  );
  return (data as { informationOrders: { id: string; items: unknown[] }[] }).informationOrders;
};

describe('an order for information', () => {
  test('opens nothing by itself: what a worker at the owner released is open under it, and no more', async () => {
    const { answer, isOpen } = await anOrder();
    expect(await isOpen()).toBe(false);
    expect((await answer('NAV_CASE', true)).codes).toEqual([]);
    expect([await isOpen(), await isOpen('OUTREACH_CONTACT'), await isOpen('NAV_CASE', { under: newId() })]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('opens nothing to another service, of another youth, or when it has ended', async () => {
    const one = await anOrder();
    const other = await anOrder();
    await one.answer('NAV_CASE', true);
    expect(await other.isOpen('NAV_CASE', { under: one.orderId })).toBe(false);
    expect(await one.isOpen('NAV_CASE', { by: workerOf('CHILD_WELFARE', other.childWelfare) })).toBe(false);
    await tell('child-welfare', 'INFORMATION_ORDER', { ...one.order, ended_at: NOW.toISOString(), version: 2 });
    expect(await one.isOpen()).toBe(false);
  });

  test('of a youth whose address is protected opens nothing, and no item of it is released', async () => {
    const { answer, isOpen } = await anOrder({}, { protection: 'STRENGT_FORTROLIG' });
    expect((await answer('NAV_CASE', true)).codes).toEqual([['answerInformationOrder', 'BAD_USER_INPUT']]);
    expect((await answer('NAV_CASE', false)).codes).toEqual([]);
    expect(await isOpen()).toBe(false);
  });

  test('that was released of one who is protected afterwards is shut', async () => {
    const { answer, isOpen, youthId } = await anOrder();
    await answer('NAV_CASE', true);
    await registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [youthId]);
    expect(await isOpen()).toBe(false);
  });

  test('waits for the workers of the agencies that it asks, who serve the youth, until it is answered', async () => {
    const { orderId, navWorker, otherNav, answer } = await anOrder();
    expect(await waiting(navWorker)).toEqual([
      expect.objectContaining({ id: orderId, items: [{ category: 'NAV_CASE', isReleased: false }] }),
    ]);
    expect(await waiting(workerOf('NAV', otherNav))).toEqual([]);
    await answer('NAV_CASE', false);
    expect(await waiting(navWorker)).toEqual([]);
  });

  test('stands in the work list of who is to answer it, and is entered as of that list', async () => {
    const { youthId, orderId, otherNav, navWorker, answer } = await anOrder();
    const due = async (caller = navWorker): Promise<unknown> => {
      const query = '{ workList { informationOrders { id items { category isReleased } } } }';
      const { data } = await registry.ask(caller, query, {}, 'B107');
      return (data as { readonly workList: unknown }).workList;
    };
    const items = [{ category: 'NAV_CASE', isReleased: false }];
    expect(await due()).toEqual({ informationOrders: [{ id: orderId, items }] });
    expect(await due(workerOf('NAV', otherNav))).toEqual({ informationOrders: [] });
    const entered = `select fields, cause from disclosure_entry where youth_id = $1 and act = 'READ_ORDER'`;
    expect(await registry.dataSource.query(entered, [youthId])).toEqual([
      { fields: ['WorkList.informationOrders'], cause: orderId },
    ]);
    await answer('NAV_CASE', false);
    expect(await due()).toEqual({ informationOrders: [] });
  });

  test('is nothing to a worker whom the youth keeps out', async () => {
    const { youthId, nav, navWorker, answer } = await anOrder();
    await registry.knows(nav, 'Z2');
    await registry.services.blocks.block(youthId, 'Z2', NOW);
    expect(await waiting(navWorker)).toEqual([]);
    expect((await answer('NAV_CASE', true)).codes).toEqual([['answerInformationOrder', 'NOT_FOUND']]);
  });

  test('looks the same where it is unknown, another service’s, ended or no id', async () => {
    const { answer, otherNav, order, orderId } = await anOrder();
    const stranger = workerOf('NAV', otherNav);
    const answers = [
      await answer('NAV_CASE', true, stranger),
      await answer('NAV_CASE', true, stranger, newId()),
      await answer('NAV_CASE', true, stranger, 'x'),
    ];
    await tell('child-welfare', 'INFORMATION_ORDER', { ...order, ended_at: NOW.toISOString(), version: 2 });
    answers.push(await answer('NAV_CASE', true, undefined, orderId));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]?.codes).toEqual([['answerInformationOrder', 'NOT_FOUND']]);
  });

  test('is answered once, by its own agency, for what it asks', async () => {
    const { answer, isOpen } = await anOrder();
    expect((await answer('OUTREACH_CONTACT', true)).codes).toEqual([['answerInformationOrder', 'BAD_USER_INPUT']]);
    expect((await answer('NAV_INCOME', true)).codes).toEqual([['answerInformationOrder', 'BAD_USER_INPUT']]);
    const both = await Promise.all([answer('NAV_CASE', false), answer('NAV_CASE', true)]);
    expect(both.flatMap(({ codes }) => codes)).toEqual([['answerInformationOrder', 'CONFLICT']]);
    expect((await answer('NAV_CASE', true)).codes).toEqual([['answerInformationOrder', 'CONFLICT']]);
    expect(await isOpen()).toBe(both[1]?.codes.length === 0);
  });

  test('is told by child welfare alone, of its own, and of what the law lists', async () => {
    const { order, nav } = await anOrder();
    const fresh = { ...order, order_id: newId() };
    const refusalOf = async (sender: 'child-welfare' | 'nav', payload: Message['payload']) =>
      (await tell(sender, 'INFORMATION_ORDER', payload)).map(({ code }) => code);
    expect(await refusalOf('nav', { ...fresh, organisation_id: nav })).toEqual(['MESSAGE_OF_ANOTHER_AGENCY']);
    expect(await refusalOf('child-welfare', { ...fresh, organisation_id: nav })).toEqual(['MESSAGE_OF_ANOTHER_AGENCY']);
    expect(await refusalOf('child-welfare', { ...fresh, categories: ['NAV_INCOME'] })).toEqual(['MESSAGE_MALFORMED']);
    expect(await refusalOf('child-welfare', { ...fresh, categories: [] })).toEqual(['MESSAGE_MALFORMED']);
  });
});

test('an order that is told anew of another youth, or as another service’s, is refused and opens nothing', async () => {
  const [one, other] = [await anOrder(), await anOrder()];
  await one.answer('NAV_CASE', true);
  const refusalOf = async (changes: Message['payload']) =>
    (await tell('child-welfare', 'INFORMATION_ORDER', { ...one.order, version: 2, ...changes })).map(
      ({ code }) => code,
    );
  expect(await refusalOf({ youth_id: other.youthId })).toEqual(['MESSAGE_UNSTORABLE']);
  expect(await refusalOf({ organisation_id: other.childWelfare })).toEqual(['MESSAGE_UNSTORABLE']);
  const under = one.orderId;
  expect(await other.isOpen('NAV_CASE', { under })).toBe(false);
  expect([await one.isOpen('NAV_CASE', { under }), await refusalOf({})]).toEqual([true, []]);
});

describe('who reads of an order', () => {
  const entriesOf = async (youthId: string, caller = reader(Role.YOUTH, youthId)) => {
    const query = '{ me { disclosures(first: 50) { edges { node { act basis personId orderId } } } } }';
    const { data } = await registry.ask(caller, query, {}, 'B108');
    const { me } = data as { me: { disclosures: { edges: { node: Record<string, unknown> }[] } } };
    return me.disclosures.edges.map(({ node }) => node);
  };

  test('the youth sees who ordered what, who answered how, and in the log who saw the order and what was seen under it', async () => {
    const { youthId, orderId, navWorker, answer, isOpen, ordersOf } = await anOrder();
    await waiting(navWorker);
    await answer('NAV_CASE', true);
    await isOpen();
    expect(await ordersOf(reader(Role.YOUTH, youthId), 'B108')).toEqual([
      {
        id: orderId,
        kind: 'INVESTIGATION',
        orderedBy: { name: 'Barnevernet' },
        givenBy: 'Z1',
        endedAt: null,
        items: [
          { category: 'NAV_CASE', isReleased: true, answeredBy: 'Z2' },
          { category: 'OUTREACH_CONTACT', isReleased: false, answeredBy: null },
        ],
      },
    ]);
    expect(await entriesOf(youthId)).toEqual([
      { act: 'READ', basis: 'STATUTE', personId: 'Z1', orderId },
      { act: 'ANSWERED_ORDER', basis: 'OWN_SERVICE', personId: 'Z2', orderId },
      { act: 'READ_ORDER', basis: 'OWN_SERVICE', personId: 'Z2', orderId },
    ]);
  });

  test('a youth who is told later sees neither the order nor what was done under it before that', async () => {
    const { youthId, answer, isOpen, ordersOf, order } = await anOrder({ shown_from: LATER.toISOString() });
    await answer('NAV_CASE', true);
    await isOpen();
    // Whatever is asked for the purpose tells of an order; and an id is the same in capitals.
    await isOpen('IDENTITY');
    expect(await ordersOf(reader(Role.YOUTH, youthId), 'B108')).toEqual([]);
    expect(await entriesOf(youthId)).toEqual([]);
    // The officer is told at once.
    expect(await ordersOf(reader(Role.CONSENT_OFFICER), 'B109')).toHaveLength(1);
    await tell('child-welfare', 'INFORMATION_ORDER', { ...order, shown_from: NOW.toISOString(), version: 2 });
    expect((await entriesOf(youthId)).map(({ act }) => act)).toEqual([
      'READ_CONSENTS',
      'READ',
      'READ',
      'ANSWERED_ORDER',
    ]);
  });

  test('to child welfare a refusal is no other than an item that nobody has answered', async () => {
    const [refused, unanswered] = [await anOrder(), await anOrder()];
    await refused.answer('NAV_CASE', false);
    const itemsOf = async ({ ordersOf, orderer }: typeof refused) => (await ordersOf(orderer, 'B107'))[0]?.['items'];
    expect(await itemsOf(refused)).toEqual(await itemsOf(unanswered));
    expect(await itemsOf(refused)).toContainEqual({ category: 'NAV_CASE', isReleased: false, answeredBy: null });
  });

  test('another service than the one that gave it sees none', async () => {
    const { ordersOf, navWorker } = await anOrder();
    expect(await ordersOf(navWorker, 'B107')).toEqual([]);
  });
});
