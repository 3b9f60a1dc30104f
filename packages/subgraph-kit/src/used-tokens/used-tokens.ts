import { MAX_CLOCK_LEAD_SECONDS, type ReplayAnswer, type UsedTokens } from '@brobygger/hop-token';
import { createHash } from 'node:crypto';
import { createCoalescer, type CoalescerBounds } from '../coalescing/coalescer';
import type { Measure } from '../measuring/measure';
import type { Query } from '../persistence/query';

interface Token {
  readonly digest: string;
  readonly expiresAt: number;
  readonly issuedAt: number;
}

interface Row {
  /** Since when the table can be believed, in seconds since 1970; nothing when the table was lost. */
  readonly since: number | null;
  readonly taken: readonly string[];
}

/**
 * A call that waits a second for its token has used up most of what its asker waits for the answer. A batch of five hundred is about
 * 40 kB and a few milliseconds; four such batches are more than a service answers in that second.
 */
const BOUNDS: CoalescerBounds = { inFlight: 2, maxBatch: 500, maxWaiting: 2000, waitMs: 1000, runMs: 3000 };

/**
 * A token that was used before the table was lost may say that it was issued after: its signer's clock may run ahead of ours, and ours
 * ahead of the database's.
 */
const DOUBT_SECONDS = 2 * MAX_CLOCK_LEAD_SECONDS;

/** By their digest in order, so that two replicas that are given the same tokens wait for one another one way only. */
const USE = `
  with since as (select extract(epoch from at)::float8 as at from used_token_since),
  taken as (
    insert into used_token (digest, expires_at)
    select digest, to_timestamp(expires_at)
      from unnest($1::text[], $2::float8[], $3::float8[]) as token (digest, expires_at, issued_at), since
      where issued_at > since.at + ${DOUBT_SECONDS}
      order by digest collate "C"
    on conflict do nothing returning digest)
  select (select at from since) as since, array(select digest from taken) as taken`;

/** The first to find the table lost says so to all: what was issued until now may have been used, and nobody knows. */
const FORGET = 'insert into used_token_since (at) values (now()) on conflict do nothing';

const PRUNE_EVERY_MS = 10_000;
const PRUNE_AT_MOST = 5000;

/** One replica at a time, so that two do not wait for one another's rows. */
const PRUNE_LOCK = 4_272_002;

/** A minute later than it must be, for clocks that differ: a token that is still taken somewhere must not be forgotten. */
const PRUNE = `
  delete from used_token where digest in (
    select digest from used_token
    where expires_at < now() - interval '1 minute' and (select pg_try_advisory_xact_lock(${PRUNE_LOCK}))
    order by expires_at limit ${PRUNE_AT_MOST})
  returning 1`;

/**
 * The tokens that all replicas of a service have taken, in the service's own database. Tokens that come at once are taken in one
 * statement, which waits for no disk.
 */
export function createUsedTokens({
  query,
  onFailure,
  bounds = BOUNDS,
  measure,
}: {
  readonly query: Query;
  /** Told when what has expired could not be taken out. It is tried again. */
  readonly onFailure: (cause: unknown) => void;
  readonly bounds?: CoalescerBounds;
  readonly measure?: Measure | undefined;
}): UsedTokens {
  const tokens = createCoalescer(bounds, useAll, measure?.queue('used-tokens'));
  let pruneAt = performance.now() + PRUNE_EVERY_MS;

  async function useAll(batch: readonly Token[]): Promise<readonly ReplayAnswer[]> {
    const columns = [
      batch.map(({ digest }) => digest),
      batch.map(({ expiresAt }) => expiresAt),
      batch.map(({ issuedAt }) => issuedAt),
    ];
    const [row] = await query<Row>('use-tokens', USE, columns, ['use-tokens'], bounds.runMs);
    const { since, taken } = row ?? { since: null, taken: [] };
    if (since === null) await query('forget-tokens', FORGET, [], ['forget-tokens'], bounds.runMs);
    else pruneIfDue();
    const fresh = new Set(taken);
    return batch.map(({ digest, issuedAt }): ReplayAnswer => {
      // Once only: a batch that holds a token twice has taken it for the first.
      if (fresh.delete(digest)) return 'FRESH';
      return since === null || issuedAt <= since + DOUBT_SECONDS ? 'BEFORE_RESTART' : 'SEEN';
    });
  }

  /** Beside the requests, and by them: a service that nobody calls has nothing new to take out. */
  function pruneIfDue(): void {
    if (performance.now() < pruneAt) return;
    pruneAt = Infinity;
    query('prune-tokens', PRUNE, [], ['prune-tokens'], bounds.runMs)
      .then(
        (rows) => (rows.length < PRUNE_AT_MOST ? PRUNE_EVERY_MS : 0),
        (cause: unknown) => {
          onFailure(cause);
          return PRUNE_EVERY_MS;
        },
      )
      .then((ms) => (pruneAt = performance.now() + ms));
  }

  return (nonce, expiresAt, issuedAt) => tokens.ask({ digest: digestOf(nonce), expiresAt, issuedAt });
}

const digestOf = (nonce: string): string => createHash('sha256').update(nonce).digest('base64url');
