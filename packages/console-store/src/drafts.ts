import type { Pool } from 'pg';
import { lockOfPerson, seal, unseal } from './seal';

/** What people had half written when they were logged out, or went away. It is theirs alone, and gone a day after it was last written. */
export interface Drafts {
  /** `null` where there is none. */
  read(person: string, name: string): Promise<unknown>;
  /** `false` where the person has as many as one may have. */
  write(person: string, name: string, content: unknown): Promise<boolean>;
  remove(person: string, name: string): Promise<void>;
}

const DAY = `interval '24 hours'`;

/** So many drafts a person may have at a time. */
const MOST = 20;

const READ = `select sealed from draft where owner = $1 and name = $2 and written_at > now() - ${DAY}`;

const WRITE = `
with over as (delete from draft where (owner, name) in (
  select owner, name from draft where written_at <= now() - ${DAY} and (owner, name) <> ($1, $2) limit 100))
insert into draft (owner, name, sealed) select $1, $2, $3
where (select count(*) from draft where owner = $1 and name <> $2 and written_at > now() - ${DAY}) < ${MOST}
on conflict (owner, name) do update set sealed = excluded.sealed, written_at = now()`;

export const createDrafts = (pool: Pool, secret: Buffer): Drafts => ({
  async read(person, name) {
    const lock = lockOfPerson(secret, person);
    const { rows } = await pool.query<{ sealed: Buffer }>(READ, [lock.key, name]);
    return rows[0] === undefined ? null : unseal(rows[0].sealed, lock);
  },

  async write(person, name, content) {
    const lock = lockOfPerson(secret, person);
    const { rowCount } = await pool.query(WRITE, [lock.key, name, seal(content, lock)]);
    return rowCount === 1;
  },

  async remove(person, name) {
    await pool.query('delete from draft where owner = $1 and name = $2', [lockOfPerson(secret, person).key, name]);
  },
});
