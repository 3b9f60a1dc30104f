import { asUntoldPooler, DIRECT, requireSession } from '@brobygger/domain';
import type { Runner, Task } from 'graphile-worker';
import { z } from 'zod';
import { JobName } from './job-name';
import { loadLibrary } from './load-library';
import { TimerPool } from './timer-pool';

/** Two jobs at a time, beside the connection that listens. */
const AT_ONCE = 2;
const CONNECTIONS = AT_ONCE + 1;
/** What is due is found each minute. */
const EACH_MINUTE = '* * * * *';
/** A job is told of as it is added; who missed that finds it after so long. */
const LOOK_EVERY_MS = 30_000;

const DeliverNotice = z.object({ noticeId: z.uuid() });

/** What is done at its time. Each may be done again: what was done before is found. */
export interface TimedWork {
  /** Finds what has come about by time, and makes notices of it. */
  findDue(): Promise<void>;
  /** Hands a notice to its channel. */
  deliver(noticeId: string): Promise<void>;
}

/** What timers are started with: the address is that of the server itself, since one session listens. */
export interface TimersDeps {
  readonly databaseUrl: string;
  readonly work: TimedWork;
  /** How often a job is looked for that nobody was told of, as one that is tried again: 30 seconds when left out. */
  readonly lookEveryMs?: number;
  /** Told of each job that failed, and is tried again later. */
  readonly onFailure: (what: JobName | 'timers', cause: unknown) => void;
}

/** Timers that run, of which several may on one database: each job is done by one of them. */
export interface Timers {
  /** Waits for the jobs that are being done, and does no more. */
  stop(): Promise<void>;
}

/**
 * Starts the timers of a migrated database (ADR 0066).
 * @throws SessionUnfit where a pooler stands before the database: it would not tell who listens of anything
 */
export async function startTimers({
  databaseUrl,
  work,
  lookEveryMs = LOOK_EVERY_MS,
  onFailure,
}: TimersDeps): Promise<Timers> {
  const { parseCronItems, run, logger } = await loadLibrary();
  const pool = new TimerPool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    keepAlive: true,
    application_name: 'timers',
    options: DIRECT,
  });
  pool.on('error', (cause) => onFailure('timers', cause));
  pool.on('connect', (client) => client.on('error', (cause) => onFailure('timers', cause)));
  const told =
    (name: JobName, task: Task): Task =>
    async (payload, helpers) => {
      try {
        await task(payload, helpers);
      } catch (cause) {
        onFailure(name, cause);
        // The library keeps what a job failed by, and a cause may hold what it was about.
        throw new Error(`${name} failed`);
      }
    };
  let runner: Runner;
  try {
    await requireSession(pool, 'none').catch(asUntoldPooler);
    runner = await run({
      pgPool: pool,
      concurrency: AT_ONCE,
      noHandleSignals: true,
      pollInterval: lookEveryMs,
      logger,
      parsedCronItems: parseCronItems([{ task: JobName.FIND_DUE, match: EACH_MINUTE }]),
      taskList: {
        [JobName.FIND_DUE]: told(JobName.FIND_DUE, () => work.findDue()),
        [JobName.DELIVER_NOTICE]: told(JobName.DELIVER_NOTICE, (payload) =>
          work.deliver(DeliverNotice.parse(payload).noticeId),
        ),
      },
    });
    // What came about while nobody was there is not left for a minute.
    await runner.addJob(JobName.FIND_DUE, {}, { jobKey: 'find-due at start' });
  } catch (cause) {
    await pool.end();
    throw cause;
  }
  runner.promise.catch((cause: unknown) => onFailure('timers', cause));
  return {
    async stop() {
      await runner.stop().catch((cause: unknown) => onFailure('timers', cause));
      await pool.end();
    },
  };
}
