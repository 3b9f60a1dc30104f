const moment = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

export const START = `select ${moment('clock_timestamp()')} as at`;

export const ORIGINS = 'select id as origin, name, follows from log_origin order by id';

/** Each note with the lines of the witnesses that have come. */
export const CHECKPOINTS = `
select c.origin, c.size::float8 as size, c.root, ${moment('c.integrated_at')} as at, c.note || coalesce(
  (select string_agg(s.line || E'\\n', '' order by s.witness) from log_cosignature s
   where s.origin = c.origin and s.size = c.size), '') as note
from log_checkpoint c order by c.origin, c.size`;

export const TILES = 'select origin, level, index::float8 as index, hashes from log_tile order by origin, level, index';

const notIn = (table: string, column: string, key: string): string =>
  `not exists (select from ${table} t where t.${column} = ${key})`;

const nowhere = (table: string, key: string, place: string, since: string): string => `
select 'NOWHERE', '${table}', ${place}::text, ${since} from ${table} x
where ${notIn('log_leaf', 'source', `x.${key}`)} and ${notIn('log_pending', 'source', `x.${key}`)}`;

const uncommitted = (table: string, key: string, since: string): string => `
select 'NOT_COMMITTED', '${table}', x.seq::text, ${moment(since)} from ${table} x
where ${notIn('disclosure_commitment', 'id', `x.${key}`)}`;

/** A commitment says nothing of when; what it commits to does, or its deletion. */
const COMMITTED_AT = `coalesce(
  (select ${moment('e.at')} from disclosure_entry e where e.id = x.id),
  (select ${moment('d.deleted_at')} from disclosure_deletion d where d.entry_id = x.id), '1970-01-01T00:00:00.000Z')`;

/** What is not in the tree. Who waits longest comes first. */
export const OUTSIDE = `
select o.why, o.table, o.place, o.since from (
select 'WAITS' as why, 'log_pending' as table, p.seq::text as place, ${moment('p.entered_at')} as since from log_pending p
union all ${nowhere('disclosure_commitment', 'id', 'x.seq', COMMITTED_AT)}
union all ${nowhere('consent_event', 'id', 'x.id', moment('x.at'))}
union all ${nowhere('legal_catalogue', 'log_id', 'x.id', moment('x.kept_at'))}
union all ${nowhere('log_hold', 'id', 'x.number', moment('x.placed_at'))}
union all ${nowhere('log_hold_end', 'id', 'x.hold_number', moment('x.ended_at'))}
union all ${nowhere('log_partition_deletion', 'id', 'x.part', moment('x.deleted_at'))}
union all ${uncommitted('disclosure_entry', 'id', 'x.at')}
union all ${uncommitted('disclosure_deletion', 'entry_id', 'x.deleted_at')}) o
order by o.why, o.since`;
