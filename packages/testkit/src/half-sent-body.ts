import { once } from 'node:events';
import { connect } from 'node:net';

/**
 * Posts the head and a part of the body, and no more; or, with `everyMs`, one more byte each time. Resolves with the status line and the
 * code of the answer when the other side has closed the connection.
 */
export async function halfSentBody(
  url: string,
  headers: Readonly<Record<string, string>>,
  everyMs?: number,
): Promise<readonly [status: string | undefined, code: string | undefined]> {
  const { hostname, port, pathname } = new URL(url);
  const socket = connect(Number(port), hostname).on('error', () => undefined);
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(part));
  const head = Object.entries({
    host: hostname,
    'content-type': 'application/json',
    'content-length': '1000',
    ...headers,
  });
  socket.write(
    `POST ${pathname} HTTP/1.1\r\n${head.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n{"query":`,
  );
  const drops = everyMs === undefined ? undefined : setInterval(() => socket.writable && socket.write(' '), everyMs);
  await once(socket, 'close');
  clearInterval(drops);
  const [answer, body = ''] = Buffer.concat(parts).toString('utf8').split('\r\n\r\n');
  return [answer?.split('\r\n')[0], /"code":"(\w+)"/.exec(body)?.[1]];
}
