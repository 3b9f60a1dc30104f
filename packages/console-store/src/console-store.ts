import { Pool } from 'pg';
import { createDrafts, type Drafts } from './drafts';
import { createSessions, type Sessions, type SessionTimes } from './sessions';

/** The gateway's one state: sessions and drafts, in a database of its own, so that any gateway and any worker answers anybody. */
export interface ConsoleStore {
  readonly sessions: Sessions;
  readonly drafts: Drafts;
  close(): Promise<void>;
}

/** The database lacks the tables. */
export class ConsoleStoreNotMigrated extends Error {
  constructor() {
    super('DATABASE_NOT_MIGRATED: the database of `gateway` lacks its tables: run `npm run serve -- migrate gateway`');
  }
}

const POOL_SIZE = 4;

/** What is over is looked for so often: it opens to nobody before. */
const SWEEP_EVERY_MS = 3_600_000;

/**
 * Opens the store.
 * @param secret 32 bytes; another secret opens nothing that was kept before
 * @throws ConsoleStoreNotMigrated
 */
export async function openConsoleStore({
  databaseUrl,
  secret,
  times,
  onLost = () => undefined,
}: {
  readonly databaseUrl: string;
  readonly secret: Buffer;
  readonly times: SessionTimes;
  /** Told that a connection that nobody used was lost, or that what is over could not be deleted. */
  readonly onLost?: (cause: Error) => void;
}): Promise<ConsoleStore> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 5_000,
    query_timeout: 5_500,
  }).on('error', onLost);
  try {
    const { rows } = await pool.query<{ has: boolean }>(
      `select to_regclass('public.session') is not null and to_regclass('public.draft') is not null as has`,
    );
    if (rows[0]?.has !== true) throw new ConsoleStoreNotMigrated();
  } catch (cause) {
    await pool.end();
    throw cause;
  }
  const [sessions, drafts] = [createSessions(pool, secret, times), createDrafts(pool, secret)];
  const sweeping = setInterval(
    () => void Promise.all([sessions.sweep(), drafts.sweep()]).catch(onLost),
    SWEEP_EVERY_MS,
  );
  sweeping.unref();
  return {
    sessions,
    drafts,
    close() {
      clearInterval(sweeping);
      return pool.end();
    },
  };
}
