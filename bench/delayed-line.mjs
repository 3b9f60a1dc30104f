// A line to a server that is some milliseconds away: what it answers arrives that much later, in the order in which it was sent.
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

/** Listens on a free port of the loopback address, and delays each piece that comes from the server. */
export async function startDelayedLine({ host, port, delayMs }) {
  const sockets = new Set();
  const keep = (socket) => {
    sockets.add(socket.setNoDelay(true));
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const server = createServer((client) => {
    const upstream = keep(connect(port, host));
    keep(client).pipe(upstream);
    const later = inOrder(delayMs);
    upstream.on('data', (chunk) => later(() => client.write(chunk)));
    upstream.on('close', () => later(() => client.end()));
    client.on('close', () => upstream.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    async stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}

/** Does each thing so much after it was given, and never before one that was given earlier. */
function inOrder(delayMs) {
  const waiting = [];
  return (thing) => {
    waiting.push(thing);
    setTimeout(() => waiting.shift()(), delayMs);
  };
}
