import type { Pool } from 'pg';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { Queue } from '../coalescing/queue-watch';
import { poolOf } from '../persistence/query';
import type { Measure } from './measure';

/** What a service measures of its work. */
export interface WorkMetrics extends Measure {
  /** Has the connections to a database measured too. */
  pool(dataSource: DataSource): void;
  /** A statement took longer than one should. */
  readonly slowStatements: Counter;
}

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const CALLS = [1, 2, 4, 8, 16, 32, 64, 128, 256, 500];

/** Makes the metrics of a process's work; several services of one process share them. */
export function createWorkMetrics(registry: Registry): WorkMetrics {
  const registers = [registry];
  const waiting = new Map<Queue, (() => number)[]>();
  const pools: Pool[] = [];
  const batches = new Histogram({
    name: 'brobygger_batch_calls',
    help: 'Calls that went together, by what they wait for',
    labelNames: ['queue'] as const,
    buckets: CALLS,
    registers,
  });
  const refusals = new Counter({
    name: 'brobygger_queue_refused_total',
    help: 'Calls that found no room, waited too long or were given up, by what they wait for',
    labelNames: ['queue', 'reason'] as const,
    registers,
  });
  const decisions = new Counter({
    name: 'brobygger_decisions_total',
    help: 'Things wanted of a youth, by the basis that opened them: NONE where nothing did, UNAVAILABLE where that could not be told',
    labelNames: ['basis'] as const,
    registers,
  });
  const asked = new Histogram({
    name: 'brobygger_registry_seconds',
    help: 'Time that the consent registry took to decide',
    labelNames: ['outcome'] as const,
    buckets: SECONDS,
    registers,
  });
  new Gauge({
    name: 'brobygger_queue_waiting',
    help: 'Calls that wait to go together, by what they wait for',
    labelNames: ['queue'] as const,
    registers,
    collect() {
      waiting.forEach((counts, queue) => {
        this.set(
          { queue },
          counts.reduce((sum, count) => sum + count(), 0),
        );
      });
    },
  });
  new Gauge({
    name: 'brobygger_pool_connections',
    help: 'Connections to the database, by whether they work or are idle, and what waits for one',
    labelNames: ['state'] as const,
    registers,
    collect() {
      const of = (count: (pool: Pool) => number): number => pools.reduce((sum, pool) => sum + count(pool), 0);
      this.set(
        { state: 'idle' },
        of(({ idleCount }) => idleCount),
      );
      this.set(
        { state: 'working' },
        of(({ totalCount, idleCount }) => totalCount - idleCount),
      );
      this.set(
        { state: 'waiting' },
        of(({ waitingCount }) => waitingCount),
      );
    },
  });
  return {
    queue(queue) {
      const ofQueue = batches.labels({ queue });
      return {
        sent: (calls) => ofQueue.observe(calls),
        refused: (reason, calls) => refusals.inc({ queue, reason }, calls),
        waits: (count) => void waiting.set(queue, [...(waiting.get(queue) ?? []), count]),
      };
    },
    decided: (basis) => decisions.inc({ basis }),
    askRegistry() {
      const stop = asked.startTimer();
      return (outcome) => void stop({ outcome });
    },
    pool: (dataSource) => void pools.push(poolOf(dataSource)),
    slowStatements: new Counter({
      name: 'brobygger_slow_statements_total',
      help: 'Statements that took longer than SLOW_STATEMENT_MS; the log names each',
      registers,
    }),
  };
}
