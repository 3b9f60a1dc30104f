import {
  createHopSigner,
  createHopVerifier,
  createReplayStore,
  createServiceSigner,
  createServiceVerifier,
  generateServiceKeys,
} from '@brobygger/hop-token';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const clock = (): Date => new Date();

/** A service by name, with a key of its own. */
export async function aService(name: string) {
  const keys = await generateServiceKeys();
  const publicKeys = { keys: [keys.publicJwk] };
  return {
    name,
    publicKeys,
    privateJwk: keys.privateJwk,
    signer: createServiceSigner({ privateKey: keys.privateJwk, issuer: name, clock }),
    hopSigner: createHopSigner({ privateKey: keys.privateJwk, issuer: name, clock }),
  };
}

export type Service = Awaited<ReturnType<typeof aService>>;

/** What a service verifies with: the hops of a gateway, and the calls of others. */
export const verifiersOf = (audience: string, gateway: Service, callers: readonly Service[]) => ({
  hops: createHopVerifier({
    publicKeys: gateway.publicKeys,
    issuer: gateway.name,
    audience,
    clock,
    replay: createReplayStore({ clock }),
  }),
  services: createServiceVerifier({
    publicKeys: Object.fromEntries(callers.map(({ name, publicKeys }) => [name, publicKeys])),
    audience,
    clock,
    replay: createReplayStore({ clock }),
  }),
});

/** A request as it came in, with its body. */
export interface Received {
  readonly path: string;
  readonly token: string;
  readonly body: string;
}

/** Listens on this machine, and answers what the test says; a handler that does nothing never answers. */
export async function listen(answer: (received: Received, response: ServerResponse) => void) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
      received.push({ path: request.url ?? '', token, body });
      answer({ path: request.url ?? '', token, body }, response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** Answers with JSON. */
export function answerJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** All other services in one: they know of nothing, and take whatever they are told. */
export const listenForNothing = (): ReturnType<typeof listen> =>
  listen((received, response) => {
    if (received.path === '/admit') return answerAdmitted(received, response);
    answerJson(response, received.path === '/questions/facts' ? { rows: [], isLast: true } : { refused: [] });
  });

/** Answers as a registry that lets service begin for whoever is asked for. */
export function answerAdmitted({ body }: Received, response: ServerResponse): void {
  const { whom } = JSON.parse(body) as { readonly whom: { readonly youthId: string } };
  answerJson(response, { admission: { youthId: whom.youthId, birthDate: '2009-05-01', guardiansPermit: false } });
}
