import { type RecordStart, type RecordRetention } from '@brobygger/domain';
import { organisationOf, youthOf, type RecordTable } from './record-tables';

/** The records of one kind that one organisation has of one youth: they are kept, and go, together. */
export interface RecordFile {
  readonly youthId: string;
  readonly organisationId: string;
}

/** How many there are, and what keeps them. */
export interface DueCount {
  readonly files: number;
  readonly rows: number;
  readonly due: number;
  readonly dueRows: number;
  /** Of youths whom the organisation serves. */
  readonly served: number;
}

const rowsIn = (table: RecordTable): string => `
  select (${youthOf(table)}) as youth, (${organisationOf(table)}) as organisation, (${table.recordedAt ?? 'null::timestamptz'}) as recorded
  from ${table.name}`;

/** When the last service of the organisation to the youth ended: never while it serves them, and nothing where it never did. */
const SERVED = `(select max(coalesce(s.valid_to, 'infinity')) from service_relation s
    where s.youth_id = f.youth and s.organisation_id = f.organisation)`;

/** From when the term of a file counts. */
const STARTS = {
  SERVICE_ENDED: SERVED,
  RECORDED: `greatest(f.recorded, ${SERVED})`,
} as const satisfies Record<RecordStart, string>;

/** SQL: the files of the organisations $1, each with when it is over by the years $2, null where it has none. */
const filesOf = (tables: readonly RecordTable[], { from }: Pick<RecordRetention, 'from'>): string => `
with file as (
  select youth, organisation, count(*)::int as rows, max(recorded) as recorded from (${tables.map(rowsIn).join(' union all ')}) x
  where youth is not null and organisation = any($1::uuid[]) group by youth, organisation
), ending as (
  select f.*, starts.at as started, starts.at + make_interval(years => $2::int) as over_at
  from file f cross join lateral (select ${STARTS[from]} as at) starts
)`;

/** SQL: how many files there are and are over at $3. */
export const countDue = (tables: readonly RecordTable[], rule: Pick<RecordRetention, 'from'>): string => `
${filesOf(tables, rule)}
select count(*)::int as files, coalesce(sum(rows), 0)::int as rows, count(*) filter (where over_at <= $3)::int as due,
  coalesce(sum(rows) filter (where over_at <= $3), 0)::int as "dueRows", count(*) filter (where started = 'infinity')::int as served
from ending`;

/** SQL: the files that are over at $3, after the youth $4 and organisation $5, at most $6; or of these: $7 youths, $8 organisations. */
export const filesDue = (tables: readonly RecordTable[], rule: Pick<RecordRetention, 'from'>): string => `
${filesOf(tables, rule)}
select youth as "youthId", organisation as "organisationId" from ending
where over_at <= $3 and ($4::uuid is null or (youth, organisation) > ($4::uuid, $5::uuid))
  and ($7::uuid[] is null or (youth, organisation) in (select * from unnest($7::uuid[], $8::uuid[])))
order by youth, organisation limit $6`;

/** SQL: the rows of the table that are in the files of youths $1 and organisations $2, each with its key, held against changes. */
export const rowsOfFiles = (table: RecordTable, key: string): string => `
select ${key}::text as key, to_jsonb(${table.name}) as row from ${table.name}
where ((${youthOf(table)}), (${organisationOf(table)})) in (select * from unnest($1::uuid[], $2::uuid[])) for update`;
