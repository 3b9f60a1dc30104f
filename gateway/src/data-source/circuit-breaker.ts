/** So many failures in a row, and a service is not asked for a while. */
const FAILURES = 10;

/** How long it is not asked, in milliseconds, before one call tries whether it is back. */
const REST_MS = 1000;

/** A call that was not made, since the ones before failed. */
export class NotAsked extends Error {
  readonly code = 'NOT_ASKED';

  constructor() {
    super('not asked: the calls before failed');
  }
}

/** Keeps callers from waiting for a service that does not answer, and the service from what it cannot do. */
export interface CircuitBreaker {
  /** @throws NotAsked at once while the service is given a rest; else what the call throws */
  run<Result>(call: () => Promise<Result>): Promise<Result>;
}

/**
 * Makes the breaker of one service. A success closes it: it counts failures in a row alone, so that one operation that is too heavy shuts
 * nobody else out. While it is open one call a second goes through, and its success lets all by again.
 */
export function createCircuitBreaker({
  onChange,
  clock = () => performance.now(),
}: {
  /** Told when it opens, and when it closes. */
  readonly onChange: (isOpen: boolean) => void;
  readonly clock?: () => number;
}): CircuitBreaker {
  let failures = 0;
  let tryAt = 0;
  const isOpen = (): boolean => failures >= FAILURES;

  return {
    async run(call) {
      if (isOpen()) {
        if (clock() < tryAt) throw new NotAsked();
        tryAt = clock() + REST_MS;
      }
      try {
        const result = await call();
        if (isOpen()) onChange(false);
        failures = 0;
        return result;
      } catch (cause) {
        failures += 1;
        tryAt = clock() + REST_MS;
        if (failures === FAILURES) onChange(true);
        throw cause;
      }
    },
  };
}
