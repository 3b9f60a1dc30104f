import { setTimeout as delay } from 'node:timers/promises';
import { Gauge, type Registry } from 'prom-client';
import type { Lag, Relay } from '../messaging/relay';

/** A scrape waits for no database that is silent. */
const LAG_WITHIN_MS = 1000;

/** Every worker of a service reads the one outbox: the sum would count each message once for each of them. */
const OF_DATABASE = 'max';

/** Says at each scrape how far behind every destination of the service's messages is. */
export function measureOutbox(metrics: Registry, relay: Pick<Relay, 'lag'>): void {
  // A database that is away, or silent, is told of by readiness; the other metrics go on.
  const lag = (): Promise<readonly Lag[]> =>
    Promise.race([relay.lag().catch(() => []), delay(LAG_WITHIN_MS, [], { ref: false })]);
  new Gauge({
    name: 'brobygger_outbox_oldest_seconds',
    help: 'Age of the oldest message that waits for a destination',
    labelNames: ['destination'],
    aggregator: OF_DATABASE,
    registers: [metrics],
    async collect() {
      this.reset();
      for (const { destination, seconds } of await lag()) this.set({ destination }, seconds);
    },
  });
  new Gauge({
    name: 'brobygger_outbox_messages',
    help: 'Messages in the outbox, by whether they wait or were refused',
    labelNames: ['destination', 'state'],
    aggregator: OF_DATABASE,
    registers: [metrics],
    async collect() {
      this.reset();
      for (const { destination, waiting, refused } of await lag()) {
        this.set({ destination, state: 'waiting' }, waiting);
        this.set({ destination, state: 'refused' }, refused);
      }
    },
  });
}
