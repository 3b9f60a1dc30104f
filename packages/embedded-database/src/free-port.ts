import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what systems give to clients by themselves: a port of those may be anybody's by the time that it is listened on. */
const FIRST = 10_000;
const LAST = 32_767;

const TRIES = 100;

/** A port of the loopback address that nobody listened on a moment ago, and that no client is given. */
export async function freePort(): Promise<number> {
  for (let n = 0; n < TRIES; n += 1) {
    const port = randomInt(FIRST, LAST + 1);
    if (await isFree(port)) return port;
  }
  throw new Error(`${TRIES} ports were tried, and none is free`);
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
