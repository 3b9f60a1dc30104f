import type { DatabasePooler } from './database-pooler';

/** The lowest version of PostgreSQL on which the acceptance tests run (`npm run test:full -- postgres-15`). */
export const OLDEST_SERVER = 15;

/** Start option by which a session knows itself again: a pooler that drops start options drops it too. */
export const DIRECT = '-c brobygger.session=direct';

/** What a database session is unfit by. */
export type SessionFault = 'SERVER_TOO_OLD' | 'POOLER_UNTOLD' | 'STATEMENTS_UNBOUNDED';

/** The way to the database is not as the service needs it: what hangs would not be ended, or what is told not be heard. */
export class SessionUnfit extends Error {
  constructor(
    readonly code: SessionFault,
    why: string,
  ) {
    super(`${code}: ${why}`);
  }
}

/** A pool of the driver. */
interface Asked {
  query<Row extends object>(text: string): Promise<{ readonly rows: readonly Row[] }>;
}

interface Session {
  readonly database: string;
  readonly version: number;
  readonly isDirect: boolean;
  readonly isBounded: boolean;
}

const LOOK = `select current_database() as database, current_setting('server_version_num')::int / 10000 as version,
  current_setting('brobygger.session', true) is not distinct from 'direct' as "isDirect",
  current_setting('statement_timeout') <> '0' as "isBounded"`;

/**
 * Refuses a server that is too old, a pooler that nobody told of, and, behind one that was told of, a role whose statements may take for
 * ever.
 * @throws SessionUnfit
 */
export async function requireSession(pool: Asked, pooler: DatabasePooler): Promise<void> {
  const {
    rows: [session],
  } = await pool.query<Session>(LOOK);
  if (session === undefined) throw new TypeError('the database said nothing of the session');
  const { database, version, isDirect, isBounded } = session;
  if (version < OLDEST_SERVER) {
    throw new SessionUnfit(
      'SERVER_TOO_OLD',
      `the database \`${database}\` is on PostgreSQL ${version}: use version ${OLDEST_SERVER} or newer`,
    );
  }
  if (pooler === 'none' && !isDirect) throw untoldPooler(`the database \`${database}\``);
  if (pooler === 'transaction' && !isBounded) {
    throw new SessionUnfit(
      'STATEMENTS_UNBOUNDED',
      `the role of the database \`${database}\` has no \`statement_timeout\`: run \`provision\` again`,
    );
  }
}

const untoldPooler = (database: string): SessionUnfit =>
  new SessionUnfit(
    'POOLER_UNTOLD',
    `a pooler stands before ${database}: a service says so in DATABASE_POOLER; jobs, and what listens, need the server's own address`,
  );

/** Protocol violation: so PgBouncer refuses a connection for its start options. */
const REFUSED_OPTION = '08P01';

/** Says of a connection that was refused for its start options what stands there; all else is thrown as it is. */
export function asUntoldPooler(cause: unknown): never {
  const { code } = cause as { readonly code?: unknown };
  throw code === REFUSED_OPTION ? untoldPooler('the database') : cause;
}
