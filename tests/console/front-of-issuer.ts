import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What stands before the issuer: it can be away, and be there again. */
export interface FrontOfIssuer {
  /** Its host is an address, where the console's is a name: another site. */
  readonly url: string;
  away(isAway: boolean): void;
  stop(): Promise<void>;
}

/** Passes everything on to the port of this machine. */
export async function openFront(port: number): Promise<FrontOfIssuer> {
  let isAway = false;
  const server = createServer((request, response) => {
    if (isAway) return void response.writeHead(503).end();
    const { method, url, headers } = request;
    const onward = forward({ host: '127.0.0.1', port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.rawHeaders);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    away: (next) => void (isAway = next),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
