import type { Pool } from 'pg';
import { lockOfDraft, ownerOf, seal, unseal } from './seal';

/** What people had half written when they were logged out, or went away. It is theirs alone, and gone a day after it was last written. */
export interface Drafts {
  /** `null` where there is none. */
  read(person: string, name: string): Promise<unknown>;
  /** `false` where the person has as many as one may have. */
  write(person: string, name: string, content: unknown): Promise<boolean>;
  remove(person: string, name: string): Promise<void>;
  /** Deletes what is older than a day. */
  sweep(): Promise<void>;
}

const DAY = `interval '24 hours'`;

/** So many drafts a person may have at a time. */
const MOST = 20;

const READ = `select sealed from draft where key = $1 and written_at > now() - ${DAY}`;

/** What is there is written anew, whatever else one has: a form saves itself often, and waits for nobody. */
const REWRITE = `update draft set sealed = $2, written_at = now() where key = $1 and written_at > now() - ${DAY}`;

/** One at a time begins a draft of the same person: who counts has all before them in sight. */
const ONE_AT_A_TIME = 'select pg_advisory_xact_lock($1)';

const WRITE = `
insert into draft (key, owner, sealed) select $1, $2, $3
where (select count(*) from draft where owner = $2 and key <> $1 and written_at > now() - ${DAY}) < ${MOST}
on conflict (key) do update set sealed = excluded.sealed, written_at = now()`;

export const createDrafts = (pool: Pool, secret: Buffer): Drafts => ({
  async read(person, name) {
    const lock = lockOfDraft(secret, person, name);
    const { rows } = await pool.query<{ sealed: Buffer }>(READ, [lock.key]);
    return rows[0] === undefined ? null : unseal(rows[0].sealed, lock);
  },

  async write(person, name, content) {
    const lock = lockOfDraft(secret, person, name);
    const sealed = seal(content, lock);
    const { rowCount } = await pool.query(REWRITE, [lock.key, sealed]);
    return rowCount === 1 || begin(pool, lock.key, ownerOf(secret, person), sealed);
  },

  async remove(person, name) {
    await pool.query('delete from draft where key = $1', [lockOfDraft(secret, person, name).key]);
  },

  async sweep() {
    await pool.query(`delete from draft where written_at <= now() - ${DAY}`);
  },
});

async function begin(pool: Pool, key: Buffer, owner: Buffer, sealed: Buffer): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(ONE_AT_A_TIME, [owner.readBigInt64BE()]);
    const { rowCount } = await client.query(WRITE, [key, owner, sealed]);
    await client.query('commit');
    client.release();
    return rowCount === 1;
  } catch (cause) {
    // With its connection the transaction ends too.
    client.release(true);
    throw cause;
  }
}
