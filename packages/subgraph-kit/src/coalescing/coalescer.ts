import { onBehalfOf, operationHere, type Operation } from '@brobygger/telemetry';
import { CoalescerRefusal, CoalescerRefused } from './coalescer-refused';
import { UNWATCHED, type QueueWatch } from './queue-watch';

/** How much may wait, and for how long. */
export interface CoalescerBounds {
  /** So many batches are under way at most. */
  readonly inFlight: number;
  /** So many calls go in one batch at most. */
  readonly maxBatch: number;
  /** So many calls wait at most; one more is refused at once. */
  readonly maxWaiting: number;
  /** A call that has waited longer is refused, and never run. */
  readonly waitMs: number;
  /** A batch that takes longer is given up: its calls are refused, and those that wait go on. */
  readonly runMs: number;
}

/** Runs calls together. */
export interface Coalescer<Call, Answer> {
  /** @throws CoalescerRefused when the call could not be run within the bounds */
  ask(call: Call): Promise<Answer>;
  /** For how many calls more there is room. */
  room(): number;
}

/** Runs calls together: while `inFlight` batches are under way, further calls wait and go as one batch. */
export function createCoalescer<Call, Answer>(
  bounds: CoalescerBounds,
  run: (calls: readonly Call[]) => Promise<readonly Answer[]>,
  watch: QueueWatch = UNWATCHED,
): Coalescer<Call, Answer> {
  interface Waiting {
    readonly call: Call;
    readonly until: number;
    /** What it is part of, where that is traced. */
    readonly operation: Operation | null;
    readonly resolve: (answer: Answer) => void;
    readonly reject: (cause: unknown) => void;
  }
  // Oldest first: all wait equally long, so that the first is the first to be late.
  let waiting: Waiting[] = [];
  let running = 0;
  let lateness: NodeJS.Timeout | undefined;

  async function runNext(): Promise<void> {
    const batch = waiting.slice(0, bounds.maxBatch);
    waiting = waiting.slice(bounds.maxBatch);
    running += 1;
    watch.sent(batch.length);
    try {
      const answers = await onBehalfOf(batch, () => within(bounds.runMs, () => run(batch.map(({ call }) => call))));
      batch.forEach(({ resolve, reject }, n) => {
        const answer = answers[n];
        if (answer === undefined) reject(new Error('a batch answered too little'));
        else resolve(answer);
      });
    } catch (cause) {
      if (cause instanceof CoalescerRefused) watch.refused(cause.reason, batch.length);
      batch.forEach(({ reject }) => reject(cause));
    } finally {
      running -= 1;
      start();
    }
  }

  function start(): void {
    refuseLate();
    while (waiting.length > 0 && running < bounds.inFlight) void runNext();
    watchLateness();
  }

  function refuseLate(): void {
    const now = performance.now();
    const late = waiting.findIndex(({ until }) => until > now);
    const refused = waiting.splice(0, late === -1 ? waiting.length : late);
    if (refused.length > 0) watch.refused(CoalescerRefusal.LATE, refused.length);
    for (const { reject } of refused) reject(new CoalescerRefused(CoalescerRefusal.LATE));
  }

  /** One timer for all that wait, and none while nothing does. */
  function watchLateness(): void {
    clearTimeout(lateness);
    const [first] = waiting;
    if (first !== undefined) lateness = setTimeout(start, Math.ceil(first.until - performance.now()));
  }

  watch.waits(() => waiting.length);
  return {
    room: () => bounds.maxWaiting - waiting.length,
    ask: (call) =>
      new Promise((resolve, reject) => {
        if (waiting.length >= bounds.maxWaiting) {
          watch.refused(CoalescerRefusal.FULL, 1);
          return reject(new CoalescerRefused(CoalescerRefusal.FULL));
        }
        const until = performance.now() + bounds.waitMs;
        waiting.push({ call, until, operation: operationHere(), resolve, reject });
        // The calls of one request arrive in one turn; let them go together.
        if (waiting.length === 1) setImmediate(start);
      }),
  };
}

/** What the work answers, unless it takes longer than that. What it does afterwards is nobody's answer any more. */
async function within<Result>(ms: number, work: () => Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CoalescerRefused(CoalescerRefusal.STALLED)), ms);
  });
  try {
    return await Promise.race([work(), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
