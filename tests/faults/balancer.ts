import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** One address in front of several replicas, as a service has it in operation. */
export interface Balancer {
  readonly url: string;
  /** Begins to look who is ready. Not before all listen: a look may be given the very port that one of them is to have. */
  look(): void;
  stop(): Promise<void>;
}

/** How often a balancer looks whether a replica is ready, and how long it waits for the answer, in milliseconds. */
const LOOK_EVERY_MS = 100;

/** Listens on a port of this machine; each connection goes to the next replica that is ready, by its `/isready`, and takes it. */
export async function startBalancer(ports: readonly number[]): Promise<Balancer> {
  const sockets = new Set<Socket>();
  let turn = 0;
  const unready = new Set<number>();
  let looking: NodeJS.Timeout | undefined;
  const look = (): void => {
    for (const port of ports) {
      fetch(`http://127.0.0.1:${port}/isready`, { signal: AbortSignal.timeout(10 * LOOK_EVERY_MS) })
        .then(
          ({ ok }) => ok,
          () => false,
        )
        .then((isReady) => (isReady ? unready.delete(port) : unready.add(port)));
    }
  };

  function reach(client: Socket, left: number): void {
    // Where none is ready, one of them may yet answer.
    const ready = ports.filter((each) => !unready.has(each));
    const choice = ready.length > 0 ? ready : ports;
    const port = choice[turn++ % choice.length] ?? 0;
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
    look: () => void (looking ??= setInterval(look, LOOK_EVERY_MS)),
    async stop() {
      clearInterval(looking);
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
  };
}
