import type { DataSource } from 'typeorm';

/** The time as a database has it, which all processes on it share, whatever their own clocks say. */
export interface DatabaseClock {
  /** The database's time, as of the last look, and since then as this process counts. */
  readonly now: () => Date;
  /** Looks at the database's time. Rejects where it is away; the last look stands then. */
  synchronise(): Promise<void>;
  stop(): void;
}

/** How often it is looked at: what a process's count is off by meanwhile is microseconds. */
const LOOK_EVERY_MS = 60_000;

/** A look that took longer says too little: so far could the time be off. */
const LONGEST_LOOK_MS = 250;

const NOW = 'select (extract(epoch from clock_timestamp()) * 1000)::float8 as "atMs"';

/** Starts the clock of a database: a process that cannot ask it does not start. */
export async function startDatabaseClock({
  dataSource,
  onFailure,
}: {
  readonly dataSource: Pick<DataSource, 'query'>;
  readonly onFailure: (cause: unknown) => void;
}): Promise<DatabaseClock> {
  // The database's time when this process's count, which no change of a clock moves, was nought.
  let beginningMs = 0;

  async function synchronise(): Promise<void> {
    const before = performance.now();
    const [row] = (await dataSource.query(NOW)) as readonly { readonly atMs: number }[];
    if (row === undefined) throw new Error('a database without a time');
    const after = performance.now();
    // One that waited for a connection does not say when it was read; the last look stands, and the first is as good as it gets.
    if (beginningMs !== 0 && after - before > LONGEST_LOOK_MS) return;
    // Read at the end of the wait, at the latest when the answer came: never ahead of the database.
    beginningMs = row.atMs - after;
  }

  await synchronise();
  const timer = setInterval(() => void synchronise().catch(onFailure), LOOK_EVERY_MS);
  timer.unref();
  return {
    now: () => new Date(beginningMs + performance.now()),
    synchronise,
    stop: () => clearInterval(timer),
  };
}
