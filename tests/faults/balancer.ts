import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** One address in front of several replicas, as a service has it in operation. */
export interface Balancer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Listens on a port of this machine; each connection goes to the next replica that takes it. */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const sockets = new Set<Socket>();
  let turn = 0;

  function reach(client: Socket, left: number): void {
    const port = ports[turn++ % ports.length] ?? 0;
    const upstream = connect(port, '127.0.0.1');
    upstream.once('error', () => (left > 1 ? reach(client, left - 1) : client.destroy()));
    upstream.once('connect', () => {
      for (const [one, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        sockets.add(one);
        one.pipe(other);
        one.on('error', () => other.destroy());
        one.on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
      }
    });
  }

  const server = createServer((client) => {
    client.on('error', () => undefined);
    reach(client, ports.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
