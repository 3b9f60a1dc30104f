import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to a service or a database that can fall silent, where everything connects and nothing comes through, or be cut. */
export interface StallingProxy {
  readonly url: string;
  /** Holds back what is sent from now on, in both directions. */
  stall(): void;
  /** Lets through what was held back, and all that follows. */
  release(): void;
  /** Ends every connection, and lets nobody in. */
  cut(): Promise<void>;
  /** Listens again at the same place. */
  mend(): Promise<void>;
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
  const { port: listensOn } = server.address() as AddressInfo;
  async function cut(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  }
  return {
    url: `http://127.0.0.1:${listensOn}`,
    stall: () => void (held ??= []),
    release() {
      const passing = held ?? [];
      held = null;
      for (const send of passing) send();
    },
    cut,
    async mend() {
      server.listen(listensOn, '127.0.0.1');
      await once(server, 'listening');
    },
    stop: () => (server.listening ? cut() : Promise.resolve()),
  };
}
