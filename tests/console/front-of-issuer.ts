import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands before the issuer: it can be away, and be there again. */
export interface FrontOfIssuer {
  /** Its host is an address, where the console's is a name: another site. */
  readonly url: string;
  away(isAway: boolean): void;
  /** What the token endpoint, or the address that ends so, answers in the issuer's place, or nothing. */
  answers(instead: { readonly status: number; readonly error: string; readonly at?: string } | null): void;
  /** The status of the next answer of the address that ends so; who asks twice is told of the next two. */
  answered(at: string): Promise<number>;
  /** Keeps every question until it is let go on. Resolves when the first has come. */
  hold(): { readonly came: Promise<void>; letGo(): void };
  stop(): Promise<void>;
}

/** Passes everything on to the port of this machine. */
export async function openFront(port: number): Promise<FrontOfIssuer> {
  let isAway = false;
  let instead: Parameters<FrontOfIssuer['answers']>[0] = null;
  let [gate, onCome]: [Promise<void>, () => void] = [Promise.resolve(), () => undefined];
  const waiting: { readonly at: string; readonly resolve: (status: number) => void }[] = [];
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '' } = request;
    response.on('finish', () => {
      const heard = waiting.findIndex(({ at }) => url.endsWith(at));
      if (heard >= 0) waiting.splice(heard, 1)[0]?.resolve(response.statusCode);
    });
    if (isAway) return void response.writeHead(503).end();
    onCome();
    await gate;
    if (instead !== null && url.endsWith(instead.at ?? '/token')) {
      const { status, error } = instead;
      return void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    }
    const { method, headers } = request;
    const onward = forward({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    away: (next) => void (isAway = next),
    answers: (next) => void (instead = next),
    answered: (at) => new Promise((resolve) => void waiting.push({ at, resolve })),
    hold() {
      let letGo: () => void = () => undefined;
      gate = new Promise((resolve) => (letGo = resolve));
      return { came: new Promise((resolve) => (onCome = resolve)), letGo };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
