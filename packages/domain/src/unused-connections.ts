import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Lets a server close at once although clients hold connections on which they have sent nothing yet, as browsers and pools do.
 * Node takes those for busy, and waits a minute for the first request. Call the result when the server is about to close.
 */
export function trackUnusedConnections(server: Server): () => void {
  const unused = new Set<Socket>();
  let isClosing = false;
  server.on('connection', (socket: Socket) => {
    if (isClosing) return void socket.destroy();
    unused.add(socket);
    socket.once('close', () => unused.delete(socket));
  });
  server.on('request', ({ socket }) => void unused.delete(socket));
  return () => {
    isClosing = true;
    for (const socket of unused) socket.destroy();
  };
}
