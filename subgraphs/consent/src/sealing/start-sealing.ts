import { setTimeout as delay } from 'node:timers/promises';
import type { Sealer } from './sealer';

/** A checkpoint is due each minute at the latest; a round that fails is tried twice more within it. */
const SEAL_EVERY_MS = 20_000;

/** Seals the log now and each twenty seconds, until it is stopped: then it waits for the round that is under way. */
export function startSealing(
  sealer: Sealer,
  onFailure: (cause: unknown) => void,
  everyMs = SEAL_EVERY_MS,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  async function run(): Promise<void> {
    while (!signal.aborted) {
      await sealer.seal().catch(onFailure);
      await delay(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }
  const ended = run();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}
