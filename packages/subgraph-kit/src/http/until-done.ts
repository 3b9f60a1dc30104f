import { setTimeout as delay } from 'node:timers/promises';

/** Something that is tried until it is done, or until it is no longer wanted. */
export interface Trying {
  readonly isDone: () => boolean;
  /** Resolves when it is done, or given up. */
  readonly ended: Promise<void>;
  giveUp(): void;
}

const LONGEST_PAUSE_MS = 5000;

/** Tries until it succeeds: again after a tenth of a second, and later each time, up to five seconds. */
export function tryUntilDone(attempt: () => Promise<void>, onFailure: (cause: unknown) => void): Trying {
  const given = new AbortController();
  let isDone = false;

  async function run(): Promise<void> {
    for (let pause = 100; !given.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        await attempt();
        isDone = true;
        return;
      } catch (cause) {
        onFailure(cause);
      }
      await delay(pause, null, { signal: given.signal }).catch(() => undefined);
    }
  }

  return { isDone: () => isDone, ended: run(), giveUp: () => given.abort() };
}
