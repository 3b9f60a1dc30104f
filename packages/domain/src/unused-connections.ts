import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** So long a client has to send what it connected for, once the server is about to close, in milliseconds. */
const GRACE_MS = 200;

/**
 * Lets a server close soon although clients hold connections on which they have sent nothing yet, as browsers and pools do. Node takes
 * those for busy, and waits a minute for the first request. Call the result when the server is about to close: what was connected a
 * moment ago, or is handed over by a primary in the moment of closing, is answered if it asks.
 */
export function trackUnusedConnections(server: Server): () => void {
  const unused = new Map<Socket, number>();
  let isClosing = false;
  function endInTime(socket: Socket, since: number): void {
    const end = (): void => void (unused.has(socket) && socket.destroy());
    const leftMs = since + GRACE_MS - performance.now();
    if (leftMs > 0) setTimeout(end, leftMs);
    else end();
  }
  server.on('connection', (socket: Socket) => {
    const since = performance.now();
    unused.set(socket, since);
    socket.once('close', () => unused.delete(socket));
    if (isClosing) endInTime(socket, since);
  });
  server.on('request', ({ socket }) => void unused.delete(socket));
  return () => {
    isClosing = true;
    for (const [socket, since] of unused) endInTime(socket, since);
  };
}
