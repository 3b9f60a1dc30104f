import type { AuditTarget } from '@brobygger/subgraph-kit';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { createWriteEntered } from './write-entered';
import { writerTo } from './write-lines';

const LOOK_EVERY_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** What is told to whoever runs it; nothing of a person. */
export interface AuditWatch {
  readonly onWritten: (lines: number) => void;
  /** Told why a page was not written; it is tried again. */
  readonly onFailed: (cause: unknown) => void;
}

/**
 * Writes what was entered, each second, until it is stopped: then it waits for the page that is under way. What fails is tried again, later
 * each time. Without a target nothing is written.
 */
export function startAuditLines({
  dataSource,
  target,
  onWritten,
  onFailed,
  lookEveryMs = LOOK_EVERY_MS,
}: AuditWatch & {
  readonly dataSource: Pick<DataSource, 'transaction'>;
  readonly target: AuditTarget | undefined;
  readonly lookEveryMs?: number;
}): { stop(): Promise<void> } {
  if (target === undefined) return { stop: () => Promise.resolve() };
  const writeEntered = createWriteEntered({ dataSource, write: writerTo(target) });
  const stopping = new AbortController();
  const { signal } = stopping;

  async function run(): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      try {
        const { written, hasMore } = await writeEntered();
        failures = 0;
        if (written > 0) onWritten(written);
        if (hasMore) continue;
      } catch (cause) {
        failures += 1;
        onFailed(cause);
      }
      const wait = Math.min(lookEveryMs * 2 ** failures, Math.max(lookEveryMs, LONGEST_WAIT_MS));
      await delay(wait, undefined, { signal, ref: false }).catch(() => undefined);
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
