import type { ConsoleStore } from '@brobygger/console-store';
import { Gauge, type Registry } from 'prom-client';

/** Shows the connections to the gateway's own database, by the name that every service's have. */
export const measureConnections = (registry: Registry, { connections }: Pick<ConsoleStore, 'connections'>): void =>
  void new Gauge({
    name: 'brobygger_pool_connections',
    help: 'Connections to the database, by whether they work or are idle, and what waits for one',
    labelNames: ['state'] as const,
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(connections())) this.set({ state }, count);
    },
  });
