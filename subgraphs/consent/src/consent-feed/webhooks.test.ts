import { Role } from '@brobygger/domain';
import { createQuery } from '@brobygger/subgraph-kit';
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { accessesOf } from '../evaluation/access-answers.test-setup';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { createReadChanges } from './read-changes';
import { createSendWebhooks, type WebhookTarget } from './send-webhooks';
import { postWebhook, startWebhooks } from './start-webhooks';

interface Received {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

let registry: TestRegistry;
let receiver: Server;
let received: Received[] = [];
/** With what the receiver answers, by how many messages it had. */
let statusOf: (n: number) => number = () => 204;
let url = '';
beforeAll(async () => {
  // The signature has the time in it, and whoever verifies it a clock.
  registry = await startTestRegistry(() => new Date());
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(parts).toString() });
      const status = statusOf(received.length);
      response.writeHead(status, status === 307 ? { location: `${url}/elsewhere` } : {}).end('thanks');
    });
  });
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/consents`;
});
afterAll(async () => {
  await registry.stop();
  await new Promise((closed) => receiver.close(closed));
});
beforeEach(() => {
  received = [];
  failed = [];
  failedFor = [];
  broken = [];
  statusOf = () => 204;
});

const { aConsent, logOf } = accessesOf(() => registry);
const key = randomBytes(32);
let failed: (readonly [attempts: number, code: unknown])[] = [];
/** Whose they were, in the same order. */
let failedFor: string[] = [];
const webhooksTo = (...targets: readonly WebhookTarget[]) =>
  registry.webhooks({
    targets,
    send: postWebhook,
    onSent: () => undefined,
    onFailed({ attempts, organisationId }, cause) {
      failed.push([attempts, (cause as { code?: unknown }).code]);
      failedFor.push(organisationId);
    },
    onBroken: (cause) => broken.push((cause as { code?: unknown }).code),
  });
const senderTo = (...organisationIds: readonly string[]) => {
  const sendDue = webhooksTo(...organisationIds.map((organisationId) => ({ organisationId, url, key })));
  return async (): Promise<void> => (await sendDue(never)).all;
};
let broken: unknown[] = [];
const never = new AbortController().signal;
const withdraw = (youthId: string, id: string) =>
  registry.services.consents.withdraw(reader(Role.YOUTH, youthId), id, new Date());
const give = (youthId: string, recipientId: string) =>
  registry.services.consents.give(
    reader(Role.YOUTH, youthId),
    { youthId, recipientId, purpose: 'B102', categories: ['HOUSING_RENT'], signedBy: ['YOUTH'] },
    new Date(),
  );
/** Nothing waits any more; as where the time has come. */
const waitsNoMore = (organisationId: string) =>
  registry.asOwner(`update webhook_place set held_until = '-infinity' where organisation_id = $1`, [organisationId]);
const types = () => received.map(({ body }) => (JSON.parse(body) as { type: string }).type);

test('what happened is sent in order, each once, with a signature that a stranger’s library verifies', async () => {
  const { consentId, youthId, organisationId } = await aConsent();
  const send = senderTo(organisationId);
  await send();
  await withdraw(youthId, consentId);
  await send();
  await send();
  expect(types()).toEqual(['no.brobygger.consent.given', 'no.brobygger.consent.ended']);
  const verifier = new Webhook(key.toString('base64'));
  for (const { headers, body } of received) {
    const event = verifier.verify(body, headers) as { id: string; subject: string };
    expect([headers['content-type'], event.id, event.subject]).toEqual([
      'application/cloudevents+json; charset=utf-8',
      headers['webhook-id'],
      consentId,
    ]);
    expect(() => verifier.verify(`${body} `, headers)).toThrow('signature');
    expect(() => new Webhook(randomBytes(32).toString('base64')).verify(body, headers)).toThrow('signature');
  }
  expect(received[1]?.body).not.toContain(youthId);
});

test.each([500, 404, 307, 410])('what is answered with %p is sent again later, under its id', async (status) => {
  const { organisationId, youthId } = await aConsent();
  const send = senderTo(organisationId);
  statusOf = (n) => (n <= 2 ? status : 200);
  await send();
  await send();
  expect([received.length, failed]).toEqual([1, [[1, `HTTP_${status}`]]]);
  for (const attempts of [2, 3]) {
    await waitsNoMore(organisationId);
    await send();
    expect([received.length, failed.length]).toEqual([attempts, 2]);
  }
  expect(failed[1]).toEqual([2, `HTTP_${status}`]);
  expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  // It was going to be told from the first attempt on, and is entered once.
  expect(await logOf(youthId)).toHaveLength(1);
});

test('a turn ends after so many messages, and the next goes on where it ended', async () => {
  const { organisationId } = await aConsent();
  for (let n = 0; n < 21; n += 1) await give(await registry.aYouth(), organisationId);
  const send = senderTo(organisationId);
  await send();
  expect(received).toHaveLength(20);
  await send();
  const ids = received.map(({ headers }) => headers['webhook-id']);
  expect([ids.length, new Set(ids).size]).toEqual([22, 22]);
});

test('what comes after a message that was not taken waits for it', async () => {
  const { organisationId, youthId, consentId } = await aConsent();
  const send = senderTo(organisationId);
  await send();
  await withdraw(youthId, consentId);
  await give(youthId, organisationId);
  statusOf = (n) => (n === 2 ? 500 : 200);
  await send();
  await waitsNoMore(organisationId);
  await send();
  const names = ['given', 'ended', 'ended', 'given'];
  expect(types()).toEqual(names.map((name) => `no.brobygger.consent.${name}`));
});

test('a yes that ends while its message waits is sent no more', async () => {
  const { consentId, youthId, organisationId } = await aConsent();
  const send = senderTo(organisationId);
  statusOf = (n) => (n === 1 ? 503 : 200);
  await send();
  await withdraw(youthId, consentId);
  await waitsNoMore(organisationId);
  await send();
  expect(types()).toEqual(['no.brobygger.consent.given', 'no.brobygger.consent.ended']);
});

test('of several senders one sends at a time, and each message once', async () => {
  const [one, other] = [await aConsent(), await aConsent()];
  const sender = senderTo(one.organisationId, other.organisationId);
  await Promise.all(Array.from({ length: 6 }, () => sender()));
  await sender();
  const ids = received.map(({ headers }) => headers['webhook-id']);
  expect([ids.length, new Set(ids).size]).toEqual([2, 2]);
});

test('one that is away, or slow, keeps no other waiting', async () => {
  const [away, slow, there] = [await aConsent(), await aConsent(), await aConsent()];
  let release = (): void => undefined;
  const held = createServer((_request, response) => {
    release = () => void response.end();
  });
  await new Promise<void>((listening) => held.listen(0, '127.0.0.1', listening));
  const sendDue = webhooksTo(
    { organisationId: away.organisationId, url: 'http://127.0.0.1:1/', key },
    { organisationId: slow.organisationId, url: `http://127.0.0.1:${(held.address() as AddressInfo).port}/`, key },
    { organisationId: there.organisationId, url, key },
  );
  const { all } = await sendDue(never);
  const until = async (count: number): Promise<void> => {
    while (received.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  await until(1);
  // The slow one is out still, and the next look begins for the others.
  await withdraw(there.youthId, there.consentId);
  while (received.length < 2) await sendDue(never);
  release();
  await all;
  // On a busy machine the slow one may be given up before it is let go.
  const isSlow = (n: number) => failedFor[n] === slow.organisationId && failed[n]?.[1] === DOMException.TIMEOUT_ERR;
  expect(failed.filter((_each, n) => !isSlow(n))).toEqual([[1, 'ECONNREFUSED']]);
  held.closeAllConnections();
  await new Promise((closed) => held.close(closed));
});

test('what is told is decided as it is told, not as the one before it was', async () => {
  const { organisationId, consentId } = await aConsent();
  const [other, third] = [await registry.aYouth(), await registry.aYouth()];
  const { id } = await give(other, organisationId);
  await give(third, organisationId);
  const ended: Promise<unknown>[] = [];
  statusOf = (n) => {
    // While the first is under way, the second says no.
    if (n === 1) ended.push(withdraw(other, id));
    return 204;
  };
  const send = senderTo(organisationId);
  await send();
  await Promise.all(ended);
  await send();
  const told = received.map(({ body }) => JSON.parse(body) as { type: string; subject: string });
  const givens = told.filter(({ type }) => type.endsWith('given')).map(({ subject }) => subject);
  expect(givens).toContain(consentId);
  const ends = told.filter(({ type }) => type.endsWith('ended')).map(({ subject }) => subject);
  expect(ends).toEqual(givens.filter((subject) => subject === id));
  expect(await logOf(other)).toHaveLength(givens.includes(id) ? 1 : 0);
});

test('an organisation that nobody registered is never due, and stops nothing', async () => {
  const { organisationId } = await aConsent();
  await senderTo('00000000-0000-4000-8000-00000000dead', organisationId)();
  expect([received.length, failed, broken]).toEqual([1, [], []]);
});

test('a sender that was held up while another took over tells nothing more', async () => {
  const { organisationId, youthId, consentId } = await aConsent();
  let isTaken = false;
  statusOf = () => 500;
  await senderTo(organisationId)();
  await waitsNoMore(organisationId);
  const query = createQuery(registry.dataSource);
  const changes = createReadChanges({ dataSource: registry.dataSource, query, clock: () => new Date() });
  const late = createSendWebhooks({
    query,
    clock: () => new Date(),
    isBehind: () => false,
    targets: [{ organisationId, url, key }],
    send: postWebhook,
    onSent: () => undefined,
    onFailed: () => undefined,
    onBroken: (cause) => broken.push(cause),
    changes: {
      ...changes,
      // It stands still between reading and telling, for longer than it may.
      async after(...asked) {
        const rows = await changes.after(...asked);
        if (!isTaken) {
          isTaken = true;
          await waitsNoMore(organisationId);
          statusOf = () => 204;
          await withdraw(youthId, consentId);
          await senderTo(organisationId)();
        }
        return rows;
      },
    },
  });
  await (
    await late(never)
  ).all;
  expect(types().slice(1)).toEqual(['no.brobygger.consent.ended']);
  expect(broken).toEqual([]);
});

test('a sender that died is followed by another after its time, and by none before', async () => {
  const { organisationId } = await aConsent();
  // What a process leaves that is killed before its first message.
  await registry.asOwner(
    `insert into webhook_place (organisation_id, held_until) values ($1, clock_timestamp() + interval '1 minute')`,
    [organisationId],
  );
  await senderTo(organisationId)();
  expect(received).toHaveLength(0);
  await registry.asOwner(
    `update webhook_place set held_until = clock_timestamp() - interval '1 second' where organisation_id = $1`,
    [organisationId],
  );
  await senderTo(organisationId)();
  expect(received).toHaveLength(1);
});

test('it is looked for again and again until it is stopped, and what is under way ends first', async () => {
  const { organisationId, consentId, youthId } = await aConsent();
  const running = startWebhooks(webhooksTo({ organisationId, url, key }), 10);
  const until = async (count: number): Promise<void> => {
    while (received.length < count) await new Promise((resolve) => setImmediate(resolve));
  };
  await until(1);
  await withdraw(youthId, consentId);
  await until(2);
  await running.stop();
  const sent = received.length;
  await give(youthId, organisationId);
  expect([sent, received.length]).toEqual([2, 2]);
});
