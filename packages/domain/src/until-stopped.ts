/** What runs until the process is told to stop. */
export interface Stoppable {
  /** Says at `/isready` that it is about to stop, goes on answering, and resolves when whoever looks there has had the time to see it. */
  leave?(): Promise<void>;
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

/** What says how long its stopping may take, where that is not ten seconds. */
export interface StoppableWithin extends Stoppable {
  readonly stopWithinMs?: number;
}

/**
 * What is under way may take so long, once no more is sent: a request has eight seconds at most. With the time of leaving it stays below
 * the twenty seconds after which Compose, and the thirty after which Kubernetes, ends a process by force.
 */
export const STOP_WITHIN_MS = 10_000;

/**
 * Runs a service until the process is told to stop, and then stops it once. A start that fails ends the process with one line, unless
 * another way to fail is given.
 */
export function untilStopped(
  start: () => Promise<StoppableWithin>,
  stopWithinMs = STOP_WITHIN_MS,
  fail: (cause: unknown) => void = failInOneLine,
): void {
  start().then((service) => {
    let stopping: Promise<void> | null = null;
    const stop = (): void => {
      stopping ??= stopInTime(service, service.stopWithinMs ?? stopWithinMs).then(() => process.exit(0), fail);
    };
    process.on('SIGINT', stop).on('SIGTERM', stop);
  }, fail);
}

/** Who waits for a database that has stopped answering would wait for ever. */
async function stopInTime(service: Stoppable, withinMs: number): Promise<void> {
  await service.leave?.();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`did not stop within ${withinMs} ms: what was under way is given up`)),
      withinMs,
    );
  });
  try {
    await Promise.race([service.stop(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function failInOneLine(cause: unknown): void {
  process.stderr.write(`${cause instanceof Error ? cause.message : 'could not start'}\n`);
  process.exit(1);
}
