/** Reads that never cease, several at a time. */
export interface Traffic<Read> {
  /** Resolves when so many more reads that fit have ended; rejects when a read fails. */
  finishes(count: number, fits: (read: Read) => boolean): Promise<void>;
  /** Lets nobody begin another read until it is resumed. */
  pause(): void;
  resume(): void;
  /** Ends after the reads that are under way, with all that there were. */
  stop(): Promise<readonly Read[]>;
}

/** Starts so many readers; each begins its next read when its last has ended. Reads are numbered from 0. */
export function startTraffic<Read>(readers: number, read: (n: number) => Promise<Read>): Traffic<Read> {
  const done: Read[] = [];
  const listeners = new Set<(last: Read) => void>();
  const waiting = new Set<() => void>();
  let next = 0;
  let isPaused = false;
  let isStopped = false;

  async function run(): Promise<void> {
    while (!isStopped) {
      if (isPaused) {
        await new Promise<void>((resolve) => waiting.add(resolve));
        continue;
      }
      const last = await read(next++);
      done.push(last);
      for (const listener of listeners) listener(last);
    }
  }

  function resume(): void {
    isPaused = false;
    for (const wake of waiting) wake();
    waiting.clear();
  }

  const running = Promise.all(Array.from({ length: readers }, run));
  // A failure shows where it is waited for.
  running.catch(() => undefined);

  return {
    async finishes(count, fits) {
      let left = count;
      const reached = new Promise<void>((resolve) => {
        const listener = (last: Read): void => {
          if (fits(last)) left -= 1;
          if (left > 0) return;
          listeners.delete(listener);
          resolve();
        };
        listeners.add(listener);
      });
      await Promise.race([reached, running]);
    },
    pause: () => void (isPaused = true),
    resume,
    async stop() {
      isStopped = true;
      resume();
      await running;
      return done;
    },
  };
}
