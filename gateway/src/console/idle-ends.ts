/** What is needed to end what is left alone. */
interface IdleEndsDeps {
  /** How long the session may be left alone still, in seconds; `null` where it is over. */
  readonly leftOf: (id: string) => Promise<number | null>;
  /** Ends it, where nobody has yet. */
  readonly end: (id: string) => Promise<void>;
  readonly onFailed: (cause: unknown) => void;
}

/** Ends sessions that are left alone, also where their browser never asks again. */
export interface IdleEnds {
  /** Looks after the session when it has been left alone for so long. Nobody waits for it. */
  await(id: string, leftSeconds: number): void;
  /** The session was asked for, and is over: it is ended now. Nobody waits for it. */
  isOver(id: string): void;
  /** Looks after no session any more; resolves when none is being ended. */
  close(): Promise<void>;
}

/** So many sessions a process looks after at a time. Another is ended when its browser asks next. */
const MOST = 10_000;

/** What is over is looked at a moment after: the clock is the database's. */
const AFTER_MS = 1_000;

/** A longer time is no time for a timer. */
const LONGEST_MS = 2 ** 31 - 1;

/** One timer for each session that this process has seen: it alone has the ids, which are kept nowhere. */
export function createIdleEnds({ leftOf, end, onFailed }: IdleEndsDeps): IdleEnds {
  const timers = new Map<string, NodeJS.Timeout>();
  const underWay = new Set<Promise<void>>();

  function start(deed: Promise<void>): void {
    const doing = deed.catch(onFailed).finally(() => underWay.delete(doing));
    underWay.add(doing);
  }

  async function lookAfter(id: string): Promise<void> {
    const left = await leftOf(id);
    if (left === null) await end(id);
    else ends.await(id, left);
  }

  const ends: IdleEnds = {
    await(id, leftSeconds) {
      if (timers.has(id) || timers.size >= MOST) return;
      const timer = setTimeout(
        () => {
          timers.delete(id);
          start(lookAfter(id));
        },
        Math.min(leftSeconds * 1000 + AFTER_MS, LONGEST_MS),
      );
      timer.unref();
      timers.set(id, timer);
    },
    isOver(id) {
      clearTimeout(timers.get(id));
      timers.delete(id);
      start(end(id));
    },
    async close() {
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(underWay);
      timers.clear();
    },
  };
  return ends;
}
