import { asUntoldPooler, DIRECT, requireSession, type DatabasePooler } from '@brobygger/domain';
import { watchStatements, type SlowStatements } from '@brobygger/telemetry';
import { Pool } from 'pg';
import { createDrafts, type Drafts } from './drafts';
import { createLogins, type Logins } from './logins';
import type { SealingSecrets } from './seal';
import { createSessions, type Sessions, type SessionTimes } from './sessions';

/**
 * The gateway's one state: sessions, drafts and which logins are used, in a database of its own, so that any gateway and any worker answers
 * anybody.
 */
export interface ConsoleStore {
  readonly sessions: Sessions;
  readonly drafts: Drafts;
  readonly logins: Logins;
  /** How many connections work, are idle, and are waited for. */
  connections(): { readonly idle: number; readonly working: number; readonly waiting: number };
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
 * @param secrets the first seals, each opens: others open nothing that was kept before
 * @throws ConsoleStoreNotMigrated, SessionUnfit
 */
export async function openConsoleStore({
  databaseUrl,
  pooler = 'none',
  secrets,
  times,
  slow,
  onLost = () => undefined,
}: {
  readonly databaseUrl: string;
  readonly pooler?: DatabasePooler | undefined;
  readonly secrets: SealingSecrets;
  readonly times: SessionTimes;
  /** From when on a statement is slow, and who is told. */
  readonly slow?: SlowStatements | undefined;
  /** Told that a connection that nobody used was lost, or that what is over could not be deleted. */
  readonly onLost?: (cause: Error) => void;
}): Promise<ConsoleStore> {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_500,
    onConnect: (client) => watchStatements(client, slow),
    ...(pooler === 'none' ? { statement_timeout: 5_000, options: DIRECT } : {}),
  }).on('error', onLost);
  try {
    await requireSession(pool, pooler).catch(asUntoldPooler);
    const { rows } = await pool.query<{ has: boolean }>(
      `select to_regclass('public.session') is not null and to_regclass('public.draft') is not null
         and to_regclass('public.used_login') is not null as has`,
    );
    if (rows[0]?.has !== true) throw new ConsoleStoreNotMigrated();
  } catch (cause) {
    await pool.end();
    throw cause;
  }
  const sessions = createSessions(pool, secrets, times);
  const drafts = createDrafts(pool, secrets);
  const logins = createLogins(pool);
  const sweeping = setInterval(
    () => void Promise.all([sessions, drafts, logins].map((each) => each.sweep())).catch(onLost),
    SWEEP_EVERY_MS,
  );
  sweeping.unref();
  return {
    sessions,
    drafts,
    logins,
    connections: () => ({
      idle: pool.idleCount,
      working: pool.totalCount - pool.idleCount,
      waiting: pool.waitingCount,
    }),
    close() {
      clearInterval(sweeping);
      return pool.end();
    },
  };
}
