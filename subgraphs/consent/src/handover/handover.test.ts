import { newId, Role, type DataCategory } from '@brobygger/domain';
import { connect, HANDOVER, type Message } from '@brobygger/subgraph-kit';
import { heldConsents } from '../consent/end-consents';
import { consentPersistence } from '../consent-nouns';
import { createConsent } from '../consent.subgraph';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { freshWhenSent } from './fresh-when-sent';

const AT = new Date('2026-03-02T10:00:00Z');
const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990100');

let registry: TestRegistry;
let now = AT;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterEach(() => {
  now = AT;
});
afterAll(() => registry.stop());

let version = Date.now() * 1000;
const settling = (mayDeliver = true) => ({ at: AT, mayDeliver });

/** An order of an office of NAV's to a house, as NAV tells of it. */
async function anOrder() {
  const [youthId, office, house] = [
    await registry.aYouth(),
    await registry.anOrganisation('NAV'),
    await registry.anOrganisation('HOUSING'),
  ];
  const handoverId = newId();
  const tell = async (sender: 'nav' | 'housing', kind: Message['kind'], said: object) => {
    version += 1;
    const payload = { handover_id: handoverId, ...said, version };
    expect(await registry.subgraph.receive(sender, [{ id: newId(), kind, payload }])).toEqual([]);
  };
  const sent = (state: string) =>
    tell('nav', 'HANDOVER_SENT', {
      ...{ youth_id: youthId, organisation_id: office, receiver_id: house, kind: 'ORDER', state, reason: null },
      ...{ on_day: null, basis_kind: null, basis_id: null, sent_by: 'Z1', sent_at: AT.toISOString() },
    });
  const since = { valid_from: AT.toISOString(), valid_to: null };
  await tell('nav', 'SERVICE_RELATION', { youth_id: youthId, organisation_id: office, ...since });
  await sent('REQUESTED');
  return {
    ...{ youthId, office, house, handoverId, sent },
    answered: (state: string) =>
      tell('housing', 'HANDOVER_ANSWERED', {
        ...{ organisation_id: house, state, reason: null, proposed_on: null, accepted: state === 'ACCEPTED' },
      }),
    consents: async (categories: readonly DataCategory[] = ['NAV_ORDERS']) => {
      const form = { youthId, recipientId: house, purpose: 'B101' as const, categories, signedBy: ['YOUTH'] as const };
      return (await registry.services.consents.give(reader(Role.YOUTH, youthId), form, AT)).id;
    },
    withdraws: (id: string) => registry.services.consents.withdraw(reader(Role.YOUTH, youthId), id, AT),
    worker: workerOf('HOUSING', house),
    /** What its receiver was told last. */
    async toldTo(owner: string, side: string): Promise<Message['payload'] | undefined> {
      const told = (await registry.told())[owner] ?? [];
      return told
        .filter(({ kind, payload }) => kind === HANDOVER.kind && payload['handover_id'] === handoverId)
        .filter(({ payload }) => payload['side'] === side)
        .at(-1)?.payload;
    },
  };
}

const RECEIVED = '{ handoversReceived { id youthId } }';

test('a receiver has it on a consent to the category and no other, and loses the youth when that is withdrawn', async () => {
  const order = await anOrder();
  await order.consents(['NAV_CASE']);
  expect(await order.toldTo('housing', 'RECEIVER')).toBeUndefined();
  const consentId = await order.consents();
  expect(await order.toldTo('housing', 'RECEIVER')).toMatchObject({ youth_id: order.youthId, is_delivered: true });
  await order.withdraws(consentId);
  expect(await order.toldTo('housing', 'RECEIVER')).toMatchObject({
    ...{ youth_id: null, other_id: null, is_delivered: false },
  });
  expect(await order.toldTo('nav', 'SENDER')).toMatchObject({ is_delivered: false });
});

test('nobody is let accept one that the youth has taken back, before its receiver has heard of it', async () => {
  const order = await anOrder();
  expect(await admits(order)).toBe(false);
  const consentId = await order.consents();
  expect(await admits(order)).toBe(true);
  await order.withdraws(consentId);
  expect(await admits(order)).toBe(false);
});

test('nor one of which the consent has ended by itself, from that second on; what was accepted is', async () => {
  const order = await anOrder();
  const consentId = await order.consents();
  const text = 'select valid_to as "validTo" from consent where id = $1';
  const [{ validTo } = { validTo: AT }] = (await registry.dataSource.query(text, [consentId])) as { validTo: Date }[];
  const justBefore = new Date(validTo.getTime() - 1000);
  expect([await admits(order, { at: justBefore }), await admits(order, { at: validTo })]).toEqual([true, false]);
  await order.answered('ACCEPTED');
  expect(await admits(order, { at: validTo })).toBe(true);
});

test('nor one of another youth', async () => {
  const [order, other] = [await anOrder(), await anOrder()];
  await order.consents();
  await other.consents();
  expect(await admits(order, { youthId: other.youthId })).toBe(false);
});

/** Whether a worker of the house is let begin for the youth on the order. */
async function admits(
  { worker, handoverId, ...order }: Awaited<ReturnType<typeof anOrder>>,
  { youthId = order.youthId, at = AT }: { readonly youthId?: string; readonly at?: Date } = {},
): Promise<boolean> {
  now = at;
  const hop = { caller: worker, purpose: 'B107', requestId: newId(), audience: 'housing' } as const;
  const answer = await registry.registry.admit({
    ...{ hop, hopToken: null, askedBy: 'HOUSING', whom: { youthId }, handoverId, at },
  });
  return 'admission' in answer && answer.admission !== null;
}

test('a registry that has not heard every owner tells no worker what was sent', async () => {
  const order = await anOrder();
  await order.consents();
  const behind = createConsent({
    dataSource: await connect(registry.databaseUrl, consentPersistence),
    vault: registry.vault,
    ask: () => Promise.reject(new Error('away')),
    deliver: () => Promise.resolve([]),
    clock: () => AT,
    onFailure: () => undefined,
  });
  const hop = { caller: order.worker, purpose: 'B107', requestId: newId(), audience: 'consent' } as const;
  const { data, errors } = await behind.subgraph.execute(hop, { query: RECEIVED });
  await behind.subgraph.stop();
  expect(JSON.stringify(data ?? null)).not.toContain(order.youthId);
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['REGISTRY_UNAVAILABLE']);
});

test('while it has not, what takes a youth from a receiver goes, and what brings one waits, and nothing else with it', async () => {
  const [taken, standing, accepted, again] = [await anOrder(), await anOrder(), await anOrder(), await anOrder()];
  await standing.consents();
  await accepted.consents();
  await accepted.answered('ACCEPTED');
  await taken.withdraws(await taken.consents());
  await again.withdraws(await again.consents());
  await again.consents();
  const gone: Message[] = [];
  const deliver = freshWhenSent({
    dataSource: registry.dataSource,
    deliver(_destination, messages) {
      gone.push(...messages);
      return Promise.resolve([]);
    },
    settling: () => settling(false),
  });
  const messageOf = ({ handoverId }: { readonly handoverId: string }, is_delivered = true): Message => ({
    id: newId(),
    kind: HANDOVER.kind,
    payload: { handover_id: handoverId, side: 'RECEIVER', is_delivered, receiver_state: null, youth_id: null },
  });
  const block: Message = { id: newId(), kind: 'WORKER_BLOCK', payload: { youth_id: newId() } };
  const waiting = messageOf(standing);
  const messages = [waiting, messageOf(taken), block, messageOf(accepted), messageOf(again, false), messageOf(again)];
  const undelivered = await deliver('housing', messages);
  expect(undelivered).toEqual([waiting, messages.at(-1)].map((message) => ({ id: message?.id, code: 'KEPT_BACK' })));
  expect(gone.map(({ kind, payload }) => [kind, payload['handover_id'], payload['youth_id']])).toEqual([
    ['WORKER_BLOCK', undefined, block.payload['youth_id']],
    ['HANDOVER', taken.handoverId, null],
    ['HANDOVER', accepted.handoverId, accepted.youthId],
    // What took it away goes, though it has come back since.
    ['HANDOVER', again.handoverId, null],
  ]);
});

test('what a sender says anew waits for who gives or withdraws, and holds nothing of theirs meanwhile', async () => {
  const order = await anOrder();
  await order.consents();
  let said: Promise<void> = Promise.resolve();
  const WAITING = `select from pg_locks where not granted and locktype = 'advisory'
    and database = (select oid from pg_database where datname = current_database())`;
  const LOCK = 'select from handover_sent where handover_id = $1 for update nowait';
  await registry.dataSource.transaction(async (holder) => {
    await holder.query(`select ${heldConsents('$1')}`, [order.youthId]);
    said = order.sent('CANCELLED');
    while (((await holder.query(WAITING)) as unknown[]).length === 0);
    // Who withdraws takes it next.
    await expect(holder.query(LOCK, [order.handoverId])).resolves.toHaveLength(1);
  });
  await said;
});

test('an accepted one follows its youth to the registration that stands, and back', async () => {
  const order = await anOrder();
  await order.consents();
  await order.answered('ACCEPTED');
  expect(await order.toldTo('housing', 'RECEIVER')).toMatchObject({ youth_id: order.youthId });
  const keptId = await registry.aYouth();
  const { data } = await registry.ask(
    OFFICER,
    `mutation ($keptId: ID!, $formerId: ID!) {
      mergeRegistrations(input: { keptId: $keptId, formerId: $formerId, reason: NEW_NUMBER }) { id } }`,
    { keptId, formerId: order.youthId },
  );
  expect(await order.toldTo('housing', 'RECEIVER')).toMatchObject({ youth_id: keptId });
  const { id: mergeId } = (data as { readonly mergeRegistrations: { readonly id: string } }).mergeRegistrations;
  await registry.ask(
    OFFICER,
    'mutation ($mergeId: ID!) { undoMerge(input: { mergeId: $mergeId, reason: ANOTHER_PERSON }) { id } }',
    { mergeId },
  );
  expect(await order.toldTo('housing', 'RECEIVER')).toMatchObject({ youth_id: order.youthId });
});

test('what a worker is told on a consent is entered with the purpose of the consent', async () => {
  const order = await anOrder();
  const consentId = await order.consents();
  expect(await registry.ask(order.worker, RECEIVED, {}, 'B107')).toMatchObject({
    data: { handoversReceived: [{ id: order.handoverId }] },
  });
  const ENTRY = `select purpose, basis, consent_id::text from disclosure_entry
    where youth_id = $1 and person_id = $2 and act = 'TOLD_HANDOVER'`;
  expect(await registry.dataSource.query(ENTRY, [order.youthId, order.worker.personId])).toEqual([
    { purpose: 'B101', basis: 'CONSENT', consent_id: consentId },
  ]);
});
