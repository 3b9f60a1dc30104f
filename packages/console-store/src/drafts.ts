import type { Pool } from 'pg';
import { lockOfDraft, ownerOf, seal, unsealAny, type SealingSecrets } from './seal';

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

const READ = `select sealed from draft where key = any($1) and written_at > now() - ${DAY}`;

/** What is there is written anew, whatever else one has: a form saves itself often, and waits for nobody. */
const REWRITE = `update draft set sealed = $2, written_at = now() where key = $1 and written_at > now() - ${DAY}`;

/** What is there by another secret goes over to the first. */
const MOVE = `
with before as (delete from draft where key = any($4) and key <> $1 and written_at > now() - ${DAY} returning 1)
insert into draft (key, owner, sealed) select $1, $2, $3 from before limit 1
on conflict (key) do update set sealed = excluded.sealed, written_at = now()`;

/** One at a time begins a draft of the same person: who counts has all before them in sight. */
const ONE_AT_A_TIME = 'select pg_advisory_xact_lock($1)';

const WRITE = `
insert into draft (key, owner, sealed) select $1, $2, $3
where (select count(*) from draft where owner = any($4) and key <> $1 and written_at > now() - ${DAY}) < ${MOST}
on conflict (key) do update set sealed = excluded.sealed, written_at = now()`;

export const createDrafts = (pool: Pool, secrets: SealingSecrets): Drafts => ({
  async read(person, name) {
    const locks = secrets.map((secret) => lockOfDraft(secret, person, name));
    const { rows } = await pool.query<{ sealed: Buffer }>(READ, [locks.map(({ key }) => key)]);
    return rows[0] === undefined ? null : unsealAny(rows[0].sealed, locks);
  },

  async write(person, name, content) {
    const lock = lockOfDraft(secrets[0], person, name);
    const draft: Draft = {
      row: [lock.key, ownerOf(secrets[0], person), seal(content, lock)],
      keys: secrets.map((secret) => lockOfDraft(secret, person, name).key),
      owners: secrets.map((secret) => ownerOf(secret, person)),
    };
    return (await rewrite(pool, draft)) || begin(pool, draft);
  },

  async remove(person, name) {
    const keys = secrets.map((secret) => lockOfDraft(secret, person, name).key);
    await pool.query('delete from draft where key = any($1)', [keys]);
  },

  async sweep() {
    await pool.query(`delete from draft where written_at <= now() - ${DAY}`);
  },
});

/** A draft as it is to be kept: its key, owner and sealed content; and by which keys and owners it may be there. */
interface Draft {
  readonly row: readonly [key: Buffer, owner: Buffer, sealed: Buffer];
  readonly keys: readonly Buffer[];
  readonly owners: readonly Buffer[];
}

const rewrite = async (on: Pick<Pool, 'query'>, { row: [key, , sealed] }: Draft): Promise<boolean> =>
  (await on.query(REWRITE, [key, sealed])).rowCount === 1;

/** Under the locks of the person alone: two who move at once would leave two. */
const move = async (on: Pick<Pool, 'query'>, { row, keys }: Draft): Promise<boolean> =>
  keys.length > 1 && (await on.query(MOVE, [...row, keys])).rowCount === 1;

async function begin(pool: Pool, draft: Draft): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // In one order, whichever secret is the first here.
    for (const owner of draft.owners.toSorted((one, other) => one.compare(other))) {
      await client.query(ONE_AT_A_TIME, [owner.readBigInt64BE()]);
    }
    const isKept =
      (await move(client, draft)) || (await client.query(WRITE, [...draft.row, draft.owners])).rowCount === 1;
    await client.query('commit');
    client.release();
    return isKept;
  } catch (cause) {
    // With its connection the transaction ends too.
    client.release(true);
    throw cause;
  }
}
