import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { lockOf, seal, unseal } from './seal';

/** How long a session may be left alone, and how long it may last at all, in seconds. */
export interface SessionTimes {
  readonly idleSeconds: number;
  readonly longestSeconds: number;
}

/** The sessions of those who are logged in. An id is what the cookie holds; it is kept nowhere. */
export interface Sessions {
  /** Begins one, and ends the one that it takes the place of. Answers with its id. */
  begin(content: unknown, replaces?: string | null): Promise<string>;
  /** What the session holds, and it has been seen now; `null` where there is none, or none any more. */
  read(id: string): Promise<unknown>;
  /**
   * Writes anew what it holds, alone among those who would: others wait, and are given what was written.
   * `change` answers with `null` to end it. Answers with what it holds then.
   */
  change(id: string, change: (content: unknown) => Promise<unknown>): Promise<unknown>;
  /** Ends it. Where there is none, nothing is done. */
  end(id: string): Promise<void>;
}

const LIVES = `ends_at > now() and seen_at > now() - make_interval(secs => $2)`;

const BEGIN = `
with over as (delete from session where key = $4 or key in (
  select key from session where ends_at <= now() or seen_at <= now() - make_interval(secs => $5) order by ends_at limit 100))
insert into session (key, sealed, ends_at) values ($1, $2, now() + make_interval(secs => $3))`;

const READ = `update session set seen_at = now() where key = $1 and ${LIVES} returning sealed`;
const HOLD = `select sealed from session where key = $1 and ${LIVES} for update`;
const WRITE = 'update session set sealed = $2, seen_at = now() where key = $1';
const END = 'delete from session where key = $1';

export const createSessions = (
  pool: Pool,
  secret: Buffer,
  { idleSeconds, longestSeconds }: SessionTimes,
): Sessions => ({
  async begin(content, replaces) {
    const id = randomBytes(32).toString('base64url');
    const lock = lockOf(secret, id);
    const replaced = replaces === undefined || replaces === null ? null : lockOf(secret, replaces).key;
    await pool.query(BEGIN, [lock.key, seal(content, lock), longestSeconds, replaced, idleSeconds]);
    return id;
  },

  async read(id) {
    const lock = lockOf(secret, id);
    const { rows } = await pool.query<{ sealed: Buffer }>(READ, [lock.key, idleSeconds]);
    return rows[0] === undefined ? null : unseal(rows[0].sealed, lock);
  },

  change: (id, change) =>
    inTransaction(pool, async (client) => {
      const lock = lockOf(secret, id);
      const { rows } = await client.query<{ sealed: Buffer }>(HOLD, [lock.key, idleSeconds]);
      const before = rows[0] === undefined ? null : unseal(rows[0].sealed, lock);
      if (before === null) return null;
      const after = await change(before);
      if (after === null) await client.query(END, [lock.key]);
      else if (after !== before) await client.query(WRITE, [lock.key, seal(after, lock)]);
      return after;
    }),

  async end(id) {
    await pool.query(END, [lockOf(secret, id).key]);
  },
});

async function inTransaction<Result>(pool: Pool, work: (client: PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let fault: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (cause) {
    fault = cause as Error;
    throw cause;
  } finally {
    // A connection in the middle of a transaction is thrown away, and the transaction with it.
    client.release(fault);
  }
}
