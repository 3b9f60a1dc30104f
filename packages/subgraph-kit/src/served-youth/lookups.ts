import { type StatedReason } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import type { Cursors } from '../cursors/cursors';
import type { Query } from '../persistence/query';
import { assertPageSize } from '../cursors/read-page';
import type { PageInfo } from './page-info';

/** A look-up with a reason: who, when and why. Never whom: a leader gets no youth. */
export interface Lookup {
  readonly personId: string;
  readonly at: Date;
  readonly reason: StatedReason;
}

/** How often a worker looked up youths who were assigned to others, in a month of Oslo, `YYYY-MM`. */
export interface LookupCount {
  readonly personId: string;
  readonly month: string;
  readonly lookups: number;
}

/** What a leader sees of look-ups in the own organisation. */
export interface Lookups {
  readonly edges: readonly { readonly cursor: string; readonly node: Lookup }[];
  readonly pageInfo: PageInfo;
  readonly counts: readonly LookupCount[];
  /** Service relations that nobody is assigned to, which are open to the whole organisation. */
  readonly unassigned: number;
}

/** What look-ups are read with. */
export interface LookupsDeps {
  readonly query: Query;
  readonly cursors: Cursors;
  /** The name of the list that its cursors are for. */
  readonly list: string;
}

/** What one request reads of one youth is one look-up, however many entries it left. */
const LOOKED_UP = `e.organisation_id = $1 and e.act = 'READ' and e.cause is not null and not exists (
    select from disclosure_entry o where o.youth_id = e.youth_id and o.at = e.at and o.request_id = e.request_id
      and o.organisation_id = e.organisation_id and o.act = 'READ' and o.cause is not null and o.seq < e.seq)`;

const PAGE = `
select e.seq::text as place, e.person_id as "personId", e.at, e.cause as reason from disclosure_entry e
where ${LOOKED_UP} and ($2::bigint is null or e.seq < $2) order by e.seq desc limit $3`;

const COUNTS = `
select e.person_id as "personId", to_char(e.at at time zone 'Europe/Oslo', 'YYYY-MM') as month, count(*)::int as lookups
from disclosure_entry e
where ${LOOKED_UP}
  and e.at >= (date_trunc('month', $2::timestamptz at time zone 'Europe/Oslo') - interval '1 year') at time zone 'Europe/Oslo'
group by 1, 2 order by month desc, lookups desc, "personId"`;

const UNASSIGNED = `
select count(*)::int as unassigned from service_relation s
where s.organisation_id = $1 and s.valid_to is null and not exists (
  select from assignment n where n.youth_id = s.youth_id and n.organisation_id = s.organisation_id and n.valid_to is null)`;

/**
 * Reads a page of the look-ups with a reason in the asker's organisation, newest first, with counts of the last year and a month.
 * @throws BAD_USER_INPUT for a page size outside 1–100 or a cursor that is none
 */
export async function readLookups(
  { query, cursors, list }: LookupsDeps,
  { caller }: Hop,
  at: Date,
  first: number,
  after: string | null | undefined,
): Promise<Lookups> {
  assertPageSize(first);
  const before = after === null || after === undefined ? null : cursors.open(list, caller, after);
  const { organisationId } = caller;
  const [rows, counts, [relations]] = await Promise.all([
    query<Lookup & { readonly place: string }>('lookups', PAGE, [organisationId, before, first + 1]),
    query<LookupCount>('lookup-counts', COUNTS, [organisationId, at]),
    query<{ readonly unassigned: number }>('unassigned', UNASSIGNED, [organisationId]),
  ]);
  const edges = rows.slice(0, first).map(({ place, personId, at: lookedUpAt, reason }) => ({
    cursor: cursors.seal(list, caller, place),
    node: { personId, at: lookedUpAt, reason },
  }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    counts,
    unassigned: relations?.unassigned ?? 0,
  };
}
