import { outageOf } from '../faults/outage';
import { createCoalescer, type CoalescerBounds } from '../coalescing/coalescer';
import type { QueueWatch } from '../coalescing/queue-watch';

/**
 * Two statements under way, so that what is asked meanwhile gathers; one that hangs is the database's to end (`statement_timeout`, after
 * five seconds at most for a connection). The gateway gives a service three seconds: what has waited for so long would be read, and
 * entered, for nobody.
 */
const BOUNDS: CoalescerBounds = { inFlight: 2, maxBatch: 64, maxWaiting: 2000, waitMs: 3000, runMs: 16_000 };

/** Asks what one request asks, and says of each what became of it. */
export type AskTogether<Asked, Answer> = (asked: readonly Asked[]) => Promise<readonly (Answer | Error)[]>;

/**
 * Asks a service's own database what concurrent requests ask, in one statement: `run` answers any number, in their order. A request joins a
 * statement that has not been sent, and none that has. What the database cannot take of one must not take the others with it: all are
 * tried again apart, unless the database is away.
 */
export function createSharedStatements<Asked, Answer>(
  run: (asked: readonly Asked[]) => Promise<readonly (Answer | undefined)[]>,
  watch?: QueueWatch,
): AskTogether<Asked, Answer> {
  const runApart = (asked: readonly Asked[]): Promise<readonly (Answer | Error)[]> =>
    Promise.all(asked.map((each) => run([each]).then(([answer]) => answer ?? leftOut(), asError)));

  const answerAll = async (
    requests: readonly (readonly Asked[])[],
  ): Promise<readonly (readonly (Answer | Error)[])[]> => {
    const asked = requests.flat();
    const answers = await run(asked).catch((cause: unknown) => {
      if (asked.length === 1 || outageOf(cause) !== null) throw cause;
      return runApart(asked);
    });
    let place = 0;
    return requests.map(({ length }) => answers.slice(place, (place += length)).map((answer) => answer ?? leftOut()));
  };
  const { ask } = createCoalescer(BOUNDS, answerAll, watch);

  return (asked) => ask(asked).catch((cause: unknown) => asked.map(() => asError(cause)));
}

const leftOut = (): Error => new Error('the statement left out what it was asked');

const asError = (cause: unknown): Error => (cause instanceof Error ? cause : new Error('the database refused'));
