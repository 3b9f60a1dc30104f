import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a service that can fall silent: everything connects, nothing comes through. */
export interface StallingProxy {
  readonly url: string;
  /** Holds back what is sent from now on, in both directions. */
  stall(): void;
  /** Lets through what was held back, and all that follows. */
  release(): void;
  stop(): Promise<void>;
}

/** Listens on a port of this machine in front of the address. */
export async function startStallingProxy(target: string): Promise<StallingProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let held: (() => void)[] | null = null;

  function forward(from: Socket, to: Socket): void {
    sockets.add(from);
    const pass = (send: () => void): void => void (held === null ? send() : held.push(send));
    from.on('data', (chunk) => pass(() => to.write(chunk)));
    from.on('end', () => pass(() => to.end()));
    from.on('error', () => to.destroy());
    from.on('close', () => sockets.delete(from));
  }

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    forward(client, upstream);
    forward(upstream, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stall: () => void (held ??= []),
    release() {
      const passing = held ?? [];
      held = null;
      for (const send of passing) send();
    },
    async stop() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
