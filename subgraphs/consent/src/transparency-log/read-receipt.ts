import { entryContent, type Query } from '@brobygger/subgraph-kit';
import { isToldToYouth } from '../disclosure-log/told-to-youth.sql';

/** What is needed to write a receipt of an entry. */
export interface ReceiptRow {
  readonly id: string;
  readonly youthId: string;
  readonly at: Date;
  readonly act: string;
  readonly personId: string;
  readonly organisationId: string | null;
  readonly purpose: string;
  readonly categories: readonly string[];
  readonly fields: readonly string[];
  /** What the entry commits to, to the byte. */
  readonly content: string;
  readonly salt: Buffer;
  readonly commitment: Buffer;
  /** Its place in the tree, and the checkpoint that stands over it; null where it has none yet. */
  readonly origin: number | null;
  readonly name: string | null;
  readonly index: string | null;
  readonly size: string | null;
  readonly note: string | null;
  readonly witnesses: readonly string[];
  readonly lines: readonly string[];
}

type Place = 'origin' | 'name' | 'index' | 'size' | 'note';

/** The same of an entry that is sealed. */
export type SealedRow = ReceiptRow & { readonly [Name in Place]: NonNullable<ReceiptRow[Name]> };

/**
 * The checkpoint is the newest that a witness has cosigned, or the newest where none has cosigned one that stands over the entry. $1 youth,
 * $2 the moment at which the youth asks, $3 the entry: one that is told to the youth, of whichever registration of theirs.
 */
const READ = `
with registration as (
  select $1::uuid as id union all select id from youth where merged_into = $1
)
select e.id, e.youth_id as "youthId", e.at, coalesce(e.act, 'READ') as act, e.person_id as "personId",
  e.organisation_id as "organisationId",
  e.purpose, e.categories, e.fields, e.salt, d.commitment, l.origin, o.name, l.index::text as index, c.size::text as size, c.note,
  coalesce(b.witnesses, '{}') as witnesses, coalesce(b.lines, '{}') as lines,
  case when e.act is null then ${entryContent('WITH_BASIS', 1)} else ${entryContent('WITH_BASIS', 2)} end as content
from registration r join disclosure_entry e on e.youth_id = r.id join disclosure_commitment d on d.id = e.id
left join log_leaf l on l.source = e.id left join log_origin o on o.id = l.origin
left join lateral (
  select size, witnesses, lines from (
    (select s.size, array_agg(s.witness order by s.witness) as witnesses, array_agg(s.line order by s.witness) as lines
      from log_cosignature s where s.origin = l.origin and s.size > l.index group by s.size order by s.size desc limit 1)
    union all
    (select k.size, '{}', '{}' from log_checkpoint k where k.origin = l.origin and k.size > l.index and k.note is not null
      order by k.size desc limit 1)
  ) best order by cardinality(witnesses) = 0, size desc limit 1
) b on true
left join log_checkpoint c on c.origin = l.origin and c.size = b.size
where e.id = $3::uuid and ${isToldToYouth('$2')}`;

/** Reads what a receipt of an entry of the youth is written of, as it stands at the moment; null where the youth has no such entry. */
export const readReceipt = async (
  query: Query,
  youthId: string,
  at: Date,
  entryId: string,
): Promise<ReceiptRow | null> => (await query<ReceiptRow>('receipt', READ, [youthId, at, entryId]))[0] ?? null;
