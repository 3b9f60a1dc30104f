import { createError } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { proveConsistency } from '@brobygger/transparency-log';
import type { LogCheckpoint, LogConsistency } from './log.type';
import { createReadNodes } from '../sealing/read-nodes';
import { withCosignatures, type SignedRow } from './signed-row';

/** Reads what is public of the log: checkpoints, and the proofs that one is the beginning of another. */
export interface LogReading {
  /** The last one that was signed before the day of the moment, in Norway: what anybody may read (ADR 0133). `null` where there is none. */
  published(at: Date): Promise<SignedCheckpoint | null>;
  /** The newest signed checkpoint, or `null` before the first. */
  newest(): Promise<LogCheckpoint | null>;
  /**
   * The proof from a size to another, or to the newest where that is null.
   * @throws NOT_FOUND where the log has no checkpoint of the later size, or none that long
   */
  consistency(from: number, to: number | null): Promise<LogConsistency>;
}

const COSIGNATURES = 'from log_cosignature s where (s.origin, s.size) = (c.origin, c.size)';

/** How far each witness has followed: one look into the index of cosignatures for each, however many there are. */
const FOLLOWED = `
(with recursive witness as (
   (select witness from log_cosignature where origin = c.origin order by witness limit 1)
   union all
   select (select n.witness from log_cosignature n where n.origin = c.origin and n.witness > w.witness order by n.witness limit 1)
   from witness w where w.witness is not null
 )
 select coalesce(jsonb_agg(jsonb_build_object('name', w.witness, 'size', f.size) order by w.witness), '[]')
 from witness w cross join lateral (
   select max(s.size) as size from log_cosignature s where s.origin = c.origin and s.witness = w.witness and s.size <= c.size
 ) f where f.size is not null)`;

const SIGNED = `
select c.origin, o.name, c.size::text as size, c.root, c.note, c.integrated_at as "integratedAt",
  (select coalesce(array_agg(s.witness order by s.witness), '{}') ${COSIGNATURES}) as witnesses,
  (select coalesce(array_agg(s.line order by s.witness), '{}') ${COSIGNATURES}) as lines,
  ${FOLLOWED} as cosigned
from log_origin o join log_checkpoint c on c.origin = o.id
where o.id = (select max(id) from log_origin) and c.note is not null and ($1::bigint is null or c.size = $1)
  and ($2::timestamptz is null
    or c.integrated_at < date_trunc('day', $2::timestamptz at time zone 'Europe/Oslo') at time zone 'Europe/Oslo')
order by c.size desc limit 1`;

/** A signed checkpoint of the newest log, with the cosignatures that have come. */
export interface SignedCheckpoint {
  readonly origin: number;
  readonly size: number;
  readonly note: string;
}

/** Makes what reads the log. */
export function createLogReading(query: Query): LogReading {
  const rowOf = async (size: number | null, beforeDayOf: Date | null = null): Promise<SignedRow | null> =>
    (await query<SignedRow>('log-signed', SIGNED, [size, beforeDayOf]))[0] ?? null;
  return {
    async published(at) {
      const row = await rowOf(null, at);
      return row === null ? null : { origin: row.origin, size: Number(row.size), note: withCosignatures(row) };
    },
    async newest() {
      const row = await rowOf(null);
      return row === null ? null : checkpointOf(row);
    },
    async consistency(from, to) {
      const row = await rowOf(to);
      if (row === null) throw createError('NOT_FOUND', 'the log has no checkpoint of this size');
      const size = Number(row.size);
      if (from > size) throw createError('NOT_FOUND', 'the log was never this long');
      const proof = await proveConsistency(from, size, createReadNodes(query, row.origin, size));
      return { from, to: size, proof: proof.map((hash) => hash.toString('base64')), checkpoint: checkpointOf(row) };
    },
  };
}

const checkpointOf = (row: SignedRow): LogCheckpoint => ({
  origin: row.name,
  size: Number(row.size),
  root: row.root.toString('base64'),
  note: withCosignatures(row),
  witnesses: row.witnesses,
  integratedAt: row.integratedAt,
  cosigned: row.cosigned,
});
