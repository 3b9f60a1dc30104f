import { causeCode, type SubgraphMetrics } from '@brobygger/subgraph-kit';
import { setTimeout as delay } from 'node:timers/promises';
import type { Comparison } from './compare-log';

const COMPARE_EVERY_MS = 20_000;

/** Hears by a code of what failed, and of what was found. */
interface Told {
  error(of: object, what: string): void;
  warn(of: object, what: string): void;
}

/** Compares now and each twenty seconds all that can be, until it is stopped: then it waits for the round that is under way. */
export function startComparing(
  compare: () => Promise<Comparison>,
  log: Told,
  metrics?: Pick<SubgraphMetrics, 'logDifferences'>,
  everyMs = COMPARE_EVERY_MS,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;

  /** Compares once, and says whether there is more. */
  async function round(): Promise<boolean> {
    const { differences, unreleased, isMore } = await compare();
    for (const { owner, kind, requestId, traceId, released, entered } of differences) {
      metrics?.logDifferences.inc({ owner, kind });
      const difference = { code: 'LOG_DIFFERS', kind, owner, requestId, traceId, released, entered };
      log.error(difference, 'something was released that is not in the log');
    }
    for (const [owner, count] of unreleased) metrics?.logDifferences.inc({ owner, kind: 'NOT_RELEASED' }, count);
    return isMore;
  }

  async function compareAll(): Promise<void> {
    while (await round()) if (signal.aborted) return;
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await compareAll().catch((cause: unknown) =>
        log.warn({ code: causeCode(cause) }, 'the log could not be compared with what was released'),
      );
      await delay(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  const ended = run();
  return {
    stop() {
      stopping.abort();
      return ended;
    },
  };
}
