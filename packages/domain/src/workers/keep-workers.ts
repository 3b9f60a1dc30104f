import { setTimeout as delay } from 'node:timers/promises';
import type { Worker, WorkerEnd } from './worker';

/** How often a worker is started again, and how long that is waited with, in milliseconds. */
export interface RestartBounds {
  /** The pause after the second end in a row, which doubles with each that follows; the first is made good at once. */
  readonly pauseMs: number;
  readonly longestPauseMs: number;
  /** One that has answered for so long was well: its end is the first in a row. */
  readonly settledMs: number;
  /** After more ends in a row than these it is given up. */
  readonly mostInRow: number;
}

const BOUNDS: RestartBounds = { pauseMs: 100, longestPauseMs: 5000, settledMs: 30_000, mostInRow: 10 };

/** What becomes of the workers. */
export interface WorkerEvents {
  readonly onFork: (worker: Worker) => void;
  readonly onUp: (worker: Worker) => void;
  /** It ended without being told to; `wasUp` says whether it had come to answer. */
  readonly onEnd: (worker: Worker, end: WorkerEnd, wasUp: boolean) => void;
}

/** Workers that are kept running. */
export interface KeptWorkers {
  /** Resolves when the first answers. */
  start(): Promise<void>;
  /** Those that answer, oldest first. */
  up(): readonly Worker[];
  /** Resolves with an exit code when they cannot be kept running: those that are left are to be stopped. */
  readonly gaveUp: Promise<number>;
  /** Tells all to stop, starts none any more, and resolves with how they ended; those that take longer are ended by force. */
  stop(withinMs: number): Promise<readonly WorkerEnd[]>;
}

/**
 * Keeps so many workers running. They are started one after the other, so that what keeps the first from starting is said once and ends
 * the whole; so does what keeps a later one from its first start, since half of what was asked for would be taken for all of it.
 */
export function keepWorkers(
  size: number,
  {
    fork,
    events,
    bounds = BOUNDS,
  }: { readonly fork: () => Worker; readonly events: WorkerEvents; readonly bounds?: RestartBounds },
): KeptWorkers {
  const running = new Map<number, Worker>();
  const up = new Map<number, Worker>();
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  const { promise: begun, resolve: begin } = promised<void>();
  const { promise: gaveUp, resolve: giveUp } = promised<number>();
  let inRow = 0;
  let isWhole = false;
  let isFilling = false;

  /** Counts an end in a row. Whether it may be made good. */
  function mayGoOn({ code }: WorkerEnd, livedMs: number): boolean {
    inRow = livedMs >= bounds.settledMs ? 1 : inRow + 1;
    if (inRow <= bounds.mostInRow && (isWhole || livedMs > 0)) return true;
    giveUp(code === null || code === 0 ? 1 : code);
    return false;
  }

  async function startOne(): Promise<boolean> {
    const worker = fork();
    running.set(worker.id, worker);
    events.onFork(worker);
    void worker.ended.then(() => running.delete(worker.id));
    const end = await Promise.race([worker.ended, worker.up.then(() => null)]);
    if (isStopping()) return false;
    if (end !== null) {
      events.onEnd(worker, end, false);
      return mayGoOn(end, 0);
    }
    const since = performance.now();
    up.set(worker.id, worker);
    void worker.ended.then((later) => {
      up.delete(worker.id);
      if (isStopping()) return;
      events.onEnd(worker, later, true);
      if (mayGoOn(later, performance.now() - since)) void fill();
    });
    events.onUp(worker);
    begin();
    return true;
  }

  const pauseMs = (): number => (inRow < 2 ? 0 : Math.min(bounds.pauseMs * 2 ** (inRow - 2), bounds.longestPauseMs));

  async function fill(): Promise<void> {
    if (isFilling) return;
    isFilling = true;
    let goesOn = true;
    while (goesOn && running.size < size) {
      await delay(pauseMs(), null, { signal: stopping.signal }).catch(() => undefined);
      goesOn = !isStopping() && (await startOne());
    }
    isWhole ||= goesOn;
    isFilling = false;
  }

  return {
    start() {
      void fill();
      return begun;
    },
    up: () => [...up.values()],
    gaveUp,
    async stop(withinMs) {
      stopping.abort();
      const left = [...running.values()];
      for (const worker of left) worker.end('SIGTERM');
      const force = setTimeout(() => [...running.values()].forEach((worker) => worker.end('SIGKILL')), withinMs);
      const ends = await Promise.all(left.map(({ ended }) => ended));
      clearTimeout(force);
      return ends;
    },
  };
}

function promised<Value>(): { readonly promise: Promise<Value>; readonly resolve: (value: Value) => void } {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve };
}
