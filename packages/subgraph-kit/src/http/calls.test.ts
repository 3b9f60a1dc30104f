import { newId } from '@brobygger/domain';
import type { ServerResponse } from 'node:http';
import { workerHop } from '../../../testkit/src/worker-hop';
import type { Want } from '../disclosure/want';
import { createRemoteAsk } from './remote-ask';
import { createRemoteRegistry } from './remote-registry';
import { createServiceClient } from './service-client';
import { answerJson, aService, listen, verifiersOf, type Received, type Service } from './service-keys.test-setup';

/** Far longer than a loopback call takes; only a service that never answers meets the limit. */
const LONG = 30_000;
const SHORT = 50;

let nav: Service;
let gateway: Service;
const endings: (() => Promise<void>)[] = [];

beforeAll(async () => {
  [nav, gateway] = await Promise.all([aService('nav'), aService('gateway')]);
});
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** A service that answers what the test says, and nav's client of it. */
async function aPeer(answer: (received: Received, response: ServerResponse) => void, timeoutMs = LONG) {
  const peer = await listen(answer);
  const client = createServiceClient({
    url: `${peer.url}/ignored`,
    audience: 'consent',
    signer: nav.signer,
    timeoutMs,
  });
  endings.push(peer.close, () => client.close());
  return { ...peer, client };
}

describe('a call to another service', () => {
  test('is signed by the caller for that service, that body and whom it is made for', async () => {
    const { client, received } = await aPeer((_received, response) => answerJson(response, { ok: true }));
    expect(await client.post('/disclose', { wants: [] }, 'hop-token')).toEqual({ ok: true });
    const [call] = received;
    expect(call).toMatchObject({ path: '/disclose', body: '{"wants":[]}' });
    const { services } = verifiersOf('consent', gateway, [nav]);
    expect(await services.verify(call?.token ?? '', call?.body ?? '')).toEqual({
      issuer: 'nav',
      onBehalfOf: 'hop-token',
    });
  });

  test('carries a token that is good for no other body and no other service', async () => {
    const { client, received } = await aPeer((_received, response) => answerJson(response, null));
    await client.post('/messages', [], null);
    const token = received[0]?.token ?? '';
    await expect(verifiersOf('consent', gateway, [nav]).services.verify(token, '[1]')).rejects.toThrow('refused');
    await expect(verifiersOf('housing', gateway, [nav]).services.verify(token, '[]')).rejects.toThrow('refused');
  });

  test('that is taken without an answer resolves to nothing', async () => {
    const { client } = await aPeer((_received, response) => response.writeHead(204).end());
    expect(await client.post('/messages', [], null)).toBeNull();
  });

  test.each([201, 301, 400, 401, 404, 500, 503])(
    'that is answered with %i fails, and is not made again',
    async (status) => {
      const { client, received } = await aPeer((_received, response) => answerJson(response, { secret: 'x' }, status));
      await expect(client.post('/disclose', {}, null)).rejects.toThrow(`\`consent\` answered ${status}`);
      expect(received).toHaveLength(1);
    },
  );

  test('that is not answered in time fails, and is not made again', async () => {
    const { client, received } = await aPeer(() => undefined, SHORT);
    await expect(client.post('/disclose', {}, null)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(received.length).toBeLessThanOrEqual(1);
  });

  test('whose answer breaks off fails', async () => {
    const { client } = await aPeer((_received, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"decisions":[');
      response.destroy();
    });
    await expect(client.post('/disclose', {}, null)).rejects.toThrow();
  });

  test('to a service that is not there fails', async () => {
    const { client, close } = await aPeer(() => undefined);
    await close();
    endings.shift();
    await expect(client.post('/disclose', {}, null)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

describe('a registry in another process', () => {
  const PERMIT = { effect: 'permit', basis: 'SELF' };
  const wants: readonly Want[] = [1, 2].map(() => ({
    youthId: newId(),
    category: 'NAV_CASE',
    placesYouth: false,
    fields: ['Case.status'],
  }));
  const askRegistry = async (answer: (response: ServerResponse) => void, timeoutMs = LONG) => {
    const { client, received } = await aPeer((_received, response) => answer(response), timeoutMs);
    const registry = createRemoteRegistry(client);
    const call = { hop: workerHop('nav', newId()), hopToken: 'hop-token', askedBy: 'NAV', wants } as const;
    return { answer: await registry.disclose(call), received };
  };

  test('is asked with the wants alone: who asks is in the gateway’s token', async () => {
    const { answer, received } = await askRegistry((response) => answerJson(response, { decisions: [PERMIT, PERMIT] }));
    expect(answer.decisions).toEqual([PERMIT, PERMIT]);
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({ wants });
    const { services } = verifiersOf('consent', gateway, [nav]);
    expect(await services.verify(received[0]?.token ?? '', received[0]?.body ?? '')).toMatchObject({
      onBehalfOf: 'hop-token',
    });
  });

  test('is asked in one message for all that are asked for in one turn, each on its own hop, and one may be refused', async () => {
    const { client, received } = await aPeer((_received, response) =>
      answerJson(response, { answers: [{ decisions: [PERMIT] }, { refused: 'HOP_REFUSED' }, { decisions: [] }] }),
    );
    const registry = createRemoteRegistry(client);
    const ask = (hopToken: string) =>
      registry.disclose({ hop: workerHop('nav', newId()), hopToken, askedBy: 'NAV', wants: wants.slice(0, 1) });
    const answers = await Promise.allSettled(['several~0', 'several~1', 'one'].map(ask));
    expect(answers).toMatchObject([
      { value: { decisions: [PERMIT] } },
      { reason: { code: 'HOP_REFUSED' } },
      { reason: { message: 'the registry did not answer every question' } },
    ]);
    const of = (token: number, place: string | null) => ({ token, place, wants: wants.slice(0, 1) });
    expect(received.map(({ path, body }) => [path, JSON.parse(body) as unknown])).toEqual([
      ['/disclose/together', { tokens: ['several', 'one'], calls: [of(0, '0'), of(0, '1'), of(1, null)] }],
    ]);
  });

  test('that answers fewer than all that were asked together has answered none', async () => {
    const { client } = await aPeer((_received, response) =>
      answerJson(response, { answers: [{ decisions: [PERMIT] }] }),
    );
    const registry = createRemoteRegistry(client);
    const ask = () =>
      registry.disclose({ hop: workerHop('nav', newId()), hopToken: 't', askedBy: 'NAV', wants: wants.slice(0, 1) });
    for (const { status } of await Promise.allSettled([ask(), ask()])) expect(status).toBe('rejected');
  });

  test('tells an owner of no youth that it may be resolved', async () => {
    const { answer } = await askRegistry((response) =>
      answerJson(response, { decisions: [PERMIT, PERMIT], resolvable: [wants[0]?.youthId] }),
    );
    expect([...answer.resolvable]).toEqual([]);
  });

  test.each([
    ['one decision too few', { decisions: [PERMIT] }],
    ['one decision too many', { decisions: [PERMIT, PERMIT, PERMIT] }],
    ['no list', { decisions: { 0: PERMIT, 1: PERMIT, length: 2 } }],
    ['nothing', null],
    ['something else', { data: [] }],
  ])('that answers %s has answered nothing', async (_what, body) => {
    await expect(askRegistry((response) => answerJson(response, body))).rejects.toThrow(
      'the registry did not answer every question',
    );
  });

  test('that stalls has answered nothing', async () => {
    await expect(askRegistry(() => undefined, SHORT)).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('a question to another owner', () => {
  test('goes to its own door, in the name of who asks', async () => {
    const peer = await listen((_received, response) => answerJson(response, { count: 3 }));
    const remote = createRemoteAsk({ peers: { 'child-welfare': peer.url }, signer: nav.signer, timeoutMs: LONG });
    endings.push(peer.close, () => remote.close());
    expect(await remote.ask('child-welfare', 'youths-with-decision', { year: 2026 })).toEqual({ count: 3 });
    expect(peer.received[0]).toMatchObject({ path: '/questions/youths-with-decision', body: '{"year":2026}' });
    const { services } = verifiersOf('child-welfare', gateway, [nav]);
    const [call] = peer.received;
    expect(await services.verify(call?.token ?? '', call?.body ?? '')).toEqual({ issuer: 'nav', onBehalfOf: null });
  });

  test('is not asked of one whose address is not known', async () => {
    const remote = createRemoteAsk({ peers: {}, signer: nav.signer, timeoutMs: LONG });
    endings.push(() => remote.close());
    await expect(remote.ask('housing', 'anything', {})).rejects.toThrow('there is no address of `housing`');
  });
});
