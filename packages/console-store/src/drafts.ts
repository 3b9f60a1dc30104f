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
    const { rowCount } = await pool.query(WRITE, [lock.key, ownerOf(secret, person), seal(content, lock)]);
    return rowCount === 1;
  },

  async remove(person, name) {
    await pool.query('delete from draft where key = $1', [lockOfDraft(secret, person, name).key]);
  },

  async sweep() {
    await pool.query(`delete from draft where written_at <= now() - ${DAY}`);
  },
});
