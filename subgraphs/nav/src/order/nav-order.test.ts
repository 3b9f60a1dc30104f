import { newId } from '@brobygger/domain';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';
import { NavOrder } from './nav-order.entity';

let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph);
});
afterAll(() => nav.stop());

const at = new Date('2026-03-02T10:00:00Z');
const worker = () => ({ personId: 'Z1', organisationId: newId(), at });

async function servedYouth(author = worker()) {
  const youthId = newId();
  await nav.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
  return { author, youthId };
}

async function sentOrder(author = worker()) {
  const { youthId } = await servedYouth(author);
  const { id: orderId } = await nav.services.orders.send(author, { youthId, need: 'Booppfølging' });
  return { author, youthId, orderId };
}

const mutate = (organisationId: string, mutation: string) =>
  nav.subgraph.execute(workerHop('nav', organisationId), { query: `mutation { ${mutation} { id } }` });
const ordersOf = (youthId: string) => nav.dataSource.getRepository(NavOrder).findBy({ youthId });

test('an order is sent on the day, and its answer stands beside it', async () => {
  const { author, youthId, orderId } = await sentOrder();
  expect(await ordersOf(youthId)).toMatchObject([{ status: 'SENT', need: 'Booppfølging', orderedOn: '2026-03-02' }]);
  for (const status of ['ACCEPTED', 'FULFILLED', 'DECLINED'] as const) {
    const later = { ...author, at: new Date('2026-04-01T10:00:00Z') };
    await expect(nav.services.orders.answer(later, youthId, orderId, status)).resolves.toEqual({
      id: orderId,
      youthId,
    });
    expect(await ordersOf(youthId)).toMatchObject([{ status, orderedOn: '2026-03-02' }]);
  }
});

test.each(['DRAFT', 'SENT'])('%s is no answer to an order', async (status) => {
  const { author, youthId, orderId } = await sentOrder();
  const answer = `answerNavOrder(youthId: "${youthId}", orderId: "${orderId}", status: ${status})`;
  const { errors } = await mutate(author.organisationId, answer);
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'status' } }]);
  expect(await ordersOf(youthId)).toMatchObject([{ status: 'SENT' }]);
});

test('a worker answers no order of another office, of another youth or that is none', async () => {
  const { author, youthId, orderId } = await sentOrder();
  const colleague = worker();
  await nav.services.cases.open(colleague, { ground: OWN_WISH, youthId, office: 'NAV Grorud' });
  const { youthId: sibling } = await servedYouth(author);
  for (const answering of [
    nav.services.orders.answer(colleague, youthId, orderId, 'ACCEPTED'),
    nav.services.orders.answer(author, sibling, orderId, 'ACCEPTED'),
    nav.services.orders.answer(author, youthId, newId(), 'ACCEPTED'),
    nav.services.orders.answer(author, youthId, 'bestilling', 'ACCEPTED'),
  ]) {
    await expect(answering).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  }
  expect(await ordersOf(youthId)).toMatchObject([{ status: 'SENT' }]);
});

test('an office orders nothing for a youth whom it does not serve', async () => {
  const { youthId } = await servedYouth();
  await expect(nav.services.orders.send(worker(), { youthId, need: 'Booppfølging' })).rejects.toMatchObject({
    extensions: { code: 'YOUTH_NOT_FOUND' },
  });
  expect(await ordersOf(youthId)).toEqual([]);
});

test('invalid input is refused with the path of the argument before the database sees it', async () => {
  const { author, youthId } = await servedYouth();
  for (const need of ['', 'x'.repeat(501)]) {
    const { errors } = await mutate(
      author.organisationId,
      `sendNavOrder(input: { youthId: "${youthId}", need: "${need}" })`,
    );
    expect(errors?.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
      ['BAD_USER_INPUT', 'input.need'],
    ]);
  }
  expect(await ordersOf(youthId)).toEqual([]);
  const longest = await mutate(
    author.organisationId,
    `sendNavOrder(input: { youthId: "${youthId}", need: "${'x'.repeat(500)}" })`,
  );
  expect(longest.errors).toBeUndefined();
});

test('orders are seen newest first', async () => {
  const { author, youthId } = await servedYouth();
  for (const day of ['2026-03-02', '2026-05-02', '2026-04-02']) {
    await nav.services.orders.send({ ...author, at: new Date(`${day}T10:00:00Z`) }, { youthId, need: day });
  }
  const query = `{ navYouth(id: "${youthId}") { nav { orders { need } } } }`;
  const { data } = await nav.subgraph.execute(workerHop('nav', author.organisationId), { query });
  expect(data?.['navYouth']).toEqual({
    nav: { orders: [{ need: '2026-05-02' }, { need: '2026-04-02' }, { need: '2026-03-02' }] },
  });
});
