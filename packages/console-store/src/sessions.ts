import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { lockOf, seal, unsealAny, type Lock, type SealingSecrets } from './seal';

/** How long a session may be left alone, and how long it may last at all, in seconds. */
export interface SessionTimes {
  readonly idleSeconds: number;
  readonly longestSeconds: number;
}

/** A session as it is kept. */
export interface KeptSession {
  readonly content: unknown;
  /** Grows with each change: who writes says which they have read. */
  readonly version: number;
  /** How long it may be left alone from now on, in seconds. */
  readonly leftSeconds: number;
}

/** A session that has begun. */
export interface BegunSession {
  readonly id: string;
  /** What the session held whose place it took; `null` where it took none. */
  readonly replaced: unknown;
}

/** The sessions of those who are logged in. An id is what the cookie holds; it is kept nowhere. No statement waits for anybody. */
export interface Sessions {
  /** Begins one, and ends the one that it takes the place of. Answers with its id, and with what the other held, if there was one. */
  begin(content: unknown, replaces?: string | null): Promise<BegunSession>;
  /** The session, and somebody has been here now; `null` where there is none, or none any more. */
  read(id: string): Promise<KeptSession | null>;
  /** The session, and nobody need have been here. */
  look(id: string): Promise<KeptSession | null>;
  /** Takes the renewing of it on, for half a minute at most; `null` where somebody else has, or there is none. */
  claim(id: string): Promise<KeptSession | null>;
  /** Gives the renewing back. */
  release(id: string): Promise<void>;
  /** Writes anew what it holds; `false` where it is of another version by now, or is none any more. */
  write(id: string, content: unknown, version: number): Promise<boolean>;
  /** Ends it, and answers with what it held; `null` where there is none. */
  end(id: string): Promise<unknown>;
  /** Deletes what is over. */
  sweep(): Promise<void>;
}

const CLAIM_SECONDS = 30;

const LIVES = 'ends_at > now() and seen_at > now() - make_interval(secs => $2)';
const FOUND = `sealed, version,
  extract(epoch from least(seen_at + make_interval(secs => $2), ends_at) - now())::float8 as "leftSeconds"`;

const BEGIN = `
with over as (delete from session where key = $4 returning sealed)
insert into session (key, sealed, ends_at) values ($1, $2, now() + make_interval(secs => $3))
returning (select sealed from over) as replaced`;
const READ = `update session set seen_at = now() where key = $1 and ${LIVES} returning ${FOUND}`;
const LOOK = `select ${FOUND} from session where key = $1 and ${LIVES}`;
const CLAIM = `
update session set renewing_until = now() + make_interval(secs => ${CLAIM_SECONDS})
where key = $1 and ${LIVES} and (renewing_until is null or renewing_until <= now()) returning ${FOUND}`;
const RELEASE = 'update session set renewing_until = null where key = $1';
const WRITE = `
update session set sealed = $3, version = version + 1 where key = $1 and ${LIVES} and version = $4`;
const END = 'delete from session where key = $1 returning sealed';
const SWEEP = 'delete from session where ends_at <= now() or seen_at <= now() - make_interval(secs => $1)';

type Row = { readonly sealed: Buffer } & Pick<KeptSession, 'version' | 'leftSeconds'>;

export function createSessions(
  pool: Pool,
  secrets: SealingSecrets,
  { idleSeconds, longestSeconds }: SessionTimes,
): Sessions {
  const sealingLockOf = (id: string): Lock => lockOf(secrets[0], id);
  const open = (sealed: Buffer, id: string): unknown =>
    unsealAny(
      sealed,
      secrets.map((secret) => lockOf(secret, id)),
    );

  async function find(statement: string, id: string): Promise<KeptSession | null> {
    const { rows } = await pool.query<Row>(statement, [sealingLockOf(id).key, idleSeconds]);
    const [row] = rows;
    if (row === undefined) return null;
    const content = open(row.sealed, id);
    return content === null ? null : { content, version: row.version, leftSeconds: row.leftSeconds };
  }

  return {
    async begin(content, replaces) {
      const id = randomBytes(32).toString('base64url');
      const lock = sealingLockOf(id);
      const other = replaces ?? null;
      const { rows } = await pool.query<{ readonly replaced: Buffer | null }>(BEGIN, [
        lock.key,
        seal(content, lock),
        longestSeconds,
        other === null ? null : sealingLockOf(other).key,
      ]);
      const sealed = rows[0]?.replaced ?? null;
      return { id, replaced: other === null || sealed === null ? null : open(sealed, other) };
    },
    read: (id) => find(READ, id),
    look: (id) => find(LOOK, id),
    claim: (id) => find(CLAIM, id),
    async release(id) {
      await pool.query(RELEASE, [sealingLockOf(id).key]);
    },
    async write(id, content, version) {
      const lock = sealingLockOf(id);
      const { rowCount } = await pool.query(WRITE, [lock.key, idleSeconds, seal(content, lock), version]);
      return rowCount === 1;
    },
    async end(id) {
      const { rows } = await pool.query<Pick<Row, 'sealed'>>(END, [sealingLockOf(id).key]);
      return rows[0] === undefined ? null : open(rows[0].sealed, id);
    },
    async sweep() {
      await pool.query(SWEEP, [idleSeconds]);
    },
  };
}
