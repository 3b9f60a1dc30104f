import { newId } from '@brobygger/domain';
import { HANDOVER, HANDOVER_QUESTION } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type NavServices } from '../index';
import { NavOrder } from './nav-order.entity';

const PROVIDER = newId();
const asked: unknown[] = [];
let isAway = false;

let nav: RunningSubgraph<NavServices>;
beforeAll(async () => {
  nav = await runSubgraph(subgraph, {
    ask(_registry, question, body) {
      asked.push([question, body]);
      if (isAway) return Promise.reject(new Error('away'));
      const { receiverId } = body as { readonly receiverId: string };
      const takes = receiverId === PROVIDER;
      return Promise.resolve({ takes, name: takes ? '22B Bolig' : null });
    },
  });
});
afterAll(() => nav.stop());

const at = new Date('2026-03-02T10:00:00Z');
const worker = () => ({ personId: 'Z1', organisationId: newId(), at });
const FORM = { need: 'Booppfølging', goals: ['Egen hybel'], legalBasis: 'sotjl. § 17', startsOn: '2026-04-01' };

async function servedYouth(author = worker()) {
  const youthId = newId();
  await nav.services.cases.open(author, { ground: OWN_WISH, youthId, office: 'NAV Bjerke' });
  return { author, youthId };
}

async function draftedOrder(author = worker()) {
  const { youthId } = await servedYouth(author);
  const { id: orderId } = await nav.services.orders.draft(author, { youthId, ...FORM });
  return { author, youthId, orderId, key: { youthId, orderId } };
}

async function sentOrder() {
  const order = await draftedOrder();
  await nav.services.orders.send(order.author, { ...order.key, receiverId: PROVIDER });
  return order;
}

/** The registry tells what the provider said. */
const answered = async (handover_id: string, receiver_state: string | null, more: object = {}): Promise<void> => {
  const told = {
    handover_id,
    side: 'SENDER',
    youth_id: null,
    organisation_id: newId(),
    other_id: PROVIDER,
    kind: 'ORDER',
  };
  const unsaid = {
    reason: null,
    on_day: null,
    proposed_on: null,
    accepted: false,

    basis_kind: null,
    basis_id: null,
    sent_at: null,
  };
  const version = Date.now() * 1000;
  const payload = {
    ...told,
    ...unsaid,
    sender_state: 'REQUESTED',
    receiver_state,
    is_delivered: true,
    version,
    ...more,
  };
  expect(await nav.subgraph.receive('consent', [{ id: newId(), kind: HANDOVER.kind, payload }])).toEqual([]);
};

const read = async (organisationId: string, youthId: string, fields: string): Promise<unknown> => {
  const query = `{ navYouth(id: "${youthId}") { nav { orders { ${fields} } } } }`;
  const { data, errors } = await nav.subgraph.execute(workerHop('nav', organisationId), { query });
  expect(errors).toBeUndefined();
  return (data?.['navYouth'] as { nav: { orders: unknown } }).nav.orders;
};
const awaiting = async (organisationId: string): Promise<readonly { orderId: string }[]> => {
  const query = '{ ordersAwaiting { orderId state isDelivered proposedOn youth { id } } }';
  const { data } = await nav.subgraph.execute(workerHop('nav', organisationId), { query });
  return (data?.['ordersAwaiting'] ?? []) as readonly { orderId: string }[];
};
const ordersOf = (youthId: string) => nav.dataSource.getRepository(NavOrder).findBy({ youthId });
const sentTo = async (orderId: string) =>
  (await nav.told()).filter(({ kind, payload }) => kind === 'HANDOVER_SENT' && payload['handover_id'] === orderId);

test('a draft is written, changed and sent, with nothing of what it says', async () => {
  const { author, youthId, orderId, key } = await draftedOrder();
  expect(await read(author.organisationId, youthId, 'status need')).toEqual([
    { status: 'DRAFT', need: 'Booppfølging' },
  ]);
  await nav.services.orders.change(author, { ...key, ...FORM, need: 'Et sted å bo' });
  await nav.services.orders.send(author, { ...key, receiverId: PROVIDER });
  expect(asked.at(-1)).toEqual([HANDOVER_QUESTION, { receiverId: PROVIDER, kind: 'ORDER' }]);
  expect(await read(author.organisationId, youthId, 'status need goals legalBasis startsOn provider')).toEqual([
    {
      status: 'REQUESTED',
      need: 'Et sted å bo',
      goals: ['Egen hybel'],
      legalBasis: 'sotjl. § 17',
      startsOn: '2026-04-01',
      provider: '22B Bolig',
    },
  ]);
  const [told, ...others] = await sentTo(orderId);
  expect(others).toEqual([]);
  expect(told?.payload).toMatchObject({
    youth_id: youthId,
    receiver_id: PROVIDER,
    state: 'REQUESTED',
    on_day: '2026-04-01',
  });
  expect(JSON.stringify(told)).not.toContain('bo"');
});

test('the answer of the provider stands, whichever of two comes last', async () => {
  const { author, youthId, orderId } = await sentOrder();
  const later = { version: (Date.now() + 5000) * 1000 };
  await answered(orderId, 'REJECTED', { reason: 'NO_CAPACITY', ...later });
  await answered(orderId, 'ON_HOLD', { reason: 'OTHER', proposed_on: '2026-05-01' });
  expect(await read(author.organisationId, youthId, 'status reason proposedOn')).toEqual([
    { status: 'REJECTED', reason: 'NO_CAPACITY', proposedOn: null },
  ]);
});

test('it waits on the list of its office until it is answered, the oldest first', async () => {
  const first = await sentOrder();
  const { author } = first;
  const { youthId } = await servedYouth(author);
  const { id: orderId } = await nav.services.orders.draft(author, { youthId, ...FORM });
  expect(await awaiting(author.organisationId)).toMatchObject([{ orderId: first.orderId, isDelivered: false }]);
  const later = { ...author, at: new Date('2026-03-03T10:00:00Z') };
  await nav.services.orders.send(later, { youthId, orderId, receiverId: PROVIDER });
  await answered(first.orderId, 'ON_HOLD', { reason: 'NO_CAPACITY', proposed_on: '2026-05-01' });
  expect(await awaiting(author.organisationId)).toEqual([
    {
      orderId: first.orderId,
      state: 'ON_HOLD',
      isDelivered: true,
      proposedOn: '2026-05-01',
      youth: { id: first.youthId },
    },
    { orderId, state: 'REQUESTED', isDelivered: false, proposedOn: null, youth: { id: youthId } },
  ]);
  await answered(first.orderId, 'ACCEPTED', { version: (Date.now() + 5000) * 1000 });
  expect(await awaiting(author.organisationId)).toMatchObject([{ orderId }]);
  expect(await awaiting(newId())).toEqual([]);
});

test('a youth from whom the worker is kept takes no place on it', async () => {
  const { author, youthId } = await sentOrder();
  await nav.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [youthId, 'Z1']);
  expect(await awaiting(author.organisationId)).toEqual([]);
});

test('what was sent is neither written anew nor sent again', async () => {
  const { author, key, orderId } = await sentOrder();
  for (const again of [
    nav.services.orders.change(author, { ...key, ...FORM }),
    nav.services.orders.send(author, { ...key, receiverId: PROVIDER }),
  ]) {
    await expect(again).rejects.toMatchObject({ extensions: { code: 'CONFLICT', argument: 'input.orderId' } });
  }
  expect(await sentTo(orderId)).toHaveLength(1);
});

test('it is called back with a reason, and never answered or confirmed by who sent it', async () => {
  const { author, key, orderId } = await sentOrder();
  const end = (state: 'IN_PROGRESS' | 'CANCELLED', reason: 'NO_LONGER_NEEDED' | null = null) =>
    nav.services.orders.end(author, { ...key, state, reason });
  const fault = (argument: string) => ({ extensions: { code: 'BAD_USER_INPUT', argument } });
  await expect(end('IN_PROGRESS')).rejects.toMatchObject(fault('input.state'));
  await expect(end('CANCELLED')).rejects.toMatchObject(fault('input.reason'));
  await end('CANCELLED', 'NO_LONGER_NEEDED');
  await expect(end('CANCELLED', 'NO_LONGER_NEEDED')).rejects.toMatchObject(fault('input.state'));
  expect((await sentTo(orderId)).map(({ payload }) => payload['state'])).toEqual(['REQUESTED', 'CANCELLED']);
});

test('a draft is called off with a reason, told to nobody, and neither written anew nor sent then', async () => {
  const { author, youthId, orderId, key } = await draftedOrder();
  const end = (state: 'IN_PROGRESS' | 'CANCELLED' | 'ENTERED_IN_ERROR', reason: 'NO_LONGER_NEEDED' | null = null) =>
    nav.services.orders.end(author, { ...key, state, reason });
  const fault = (argument: string) => ({ extensions: { code: 'BAD_USER_INPUT', argument } });
  await expect(end('IN_PROGRESS')).rejects.toMatchObject(fault('input.state'));
  await expect(end('ENTERED_IN_ERROR')).rejects.toMatchObject(fault('input.state'));
  await expect(end('CANCELLED')).rejects.toMatchObject(fault('input.reason'));
  await end('CANCELLED', 'NO_LONGER_NEEDED');
  const asRead = () => read(author.organisationId, youthId, 'status reason');
  expect(await asRead()).toEqual([{ status: 'CANCELLED', reason: 'NO_LONGER_NEEDED' }]);
  await expect(end('CANCELLED', 'NO_LONGER_NEEDED')).rejects.toMatchObject(fault('input.state'));
  for (const later of [
    nav.services.orders.change(author, { ...key, ...FORM }),
    nav.services.orders.send(author, { ...key, receiverId: PROVIDER }),
  ]) {
    await expect(later).rejects.toMatchObject({ extensions: { code: 'CONFLICT', argument: 'input.orderId' } });
  }
  await end('ENTERED_IN_ERROR');
  expect(await asRead()).toEqual([{ status: 'ENTERED_IN_ERROR', reason: null }]);
  expect(await sentTo(orderId)).toEqual([]);
});

test('nothing is sent to who takes no orders, to the own office, or while nobody can know', async () => {
  const { author, key, orderId } = await draftedOrder();
  for (const receiverId of [newId(), author.organisationId, 'nobody']) {
    await expect(nav.services.orders.send(author, { ...key, receiverId })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'input.receiverId' },
    });
  }
  isAway = true;
  await expect(nav.services.orders.send(author, { ...key, receiverId: PROVIDER })).rejects.toMatchObject({
    extensions: { code: 'REGISTRY_UNAVAILABLE' },
  });
  isAway = false;
  expect(await sentTo(orderId)).toEqual([]);
});

test('a worker writes and sends no order of another office, of another youth or that is none', async () => {
  const { author, youthId, orderId } = await draftedOrder();
  const colleague = worker();
  await nav.services.cases.open(colleague, { ground: OWN_WISH, youthId, office: 'NAV Grorud' });
  const { youthId: sibling } = await servedYouth(author);
  for (const [by, key] of [
    [colleague, { youthId, orderId }],
    [author, { youthId: sibling, orderId }],
    [author, { youthId, orderId: newId() }],
    [author, { youthId, orderId: 'bestilling' }],
  ] as const) {
    for (const tried of [
      nav.services.orders.change(by, { ...key, ...FORM, need: 'Noe annet' }),
      nav.services.orders.send(by, { ...key, receiverId: PROVIDER }),
      nav.services.orders.end(by, { ...key, state: 'CANCELLED', reason: 'OTHER' }),
    ]) {
      await expect(tried).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    }
  }
  expect(await ordersOf(youthId)).toMatchObject([{ need: 'Booppfølging' }]);
});

test('an office orders nothing for a youth whom it does not serve', async () => {
  const { youthId } = await servedYouth();
  await expect(nav.services.orders.draft(worker(), { youthId, ...FORM })).rejects.toMatchObject({
    extensions: { code: 'YOUTH_NOT_FOUND' },
  });
  expect(await ordersOf(youthId)).toEqual([]);
});

test.each([
  ['need: ""', 'input.need'],
  [`need: "${'x'.repeat(501)}"`, 'input.need'],
  [`need: "et kurs", goals: ["${'x'.repeat(201)}"]`, 'input.goals'],
  [`need: "et kurs", goals: [${'"mål", '.repeat(11)}]`, 'input.goals'],
  [`need: "et kurs", legalBasis: "${'x'.repeat(101)}"`, 'input.legalBasis'],
])('a form with %s is refused with the path before the database sees it', async (form, path) => {
  const { author, youthId } = await servedYouth();
  const query = `mutation { draftNavOrder(input: { youthId: "${youthId}", ${form} }) { id } }`;
  const { errors } = await nav.subgraph.execute(workerHop('nav', author.organisationId), { query });
  expect(errors?.map(({ extensions }) => [extensions['code'], extensions['argument']])).toEqual([
    ['BAD_USER_INPUT', path],
  ]);
  expect(await ordersOf(youthId)).toEqual([]);
});

test('orders are seen newest first, and one from before as NAV recorded it', async () => {
  const { author, youthId } = await servedYouth();
  for (const day of ['2026-03-02', '2026-05-02']) {
    await nav.services.orders.draft({ ...author, at: new Date(`${day}T10:00:00Z`) }, { youthId, need: day });
  }
  await nav.asOwner(
    `insert into nav_order (id, youth_id, organisation_id, status, need, ordered_on) values ($1, $2, $3, 'FULFILLED', 'før', '2026-04-02')`,
    [newId(), youthId, author.organisationId],
  );
  expect(await read(author.organisationId, youthId, 'need status')).toEqual([
    { need: '2026-05-02', status: 'DRAFT' },
    { need: 'før', status: 'COMPLETED' },
    { need: '2026-03-02', status: 'DRAFT' },
  ]);
});
