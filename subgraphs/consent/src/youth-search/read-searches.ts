import { Role, type Caller } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import type { YouthSearch } from './youth-search.type';

/** A try, and its place in the list. */
export type SearchRow = YouthSearch & { readonly place: string };

/** The tries of $2, or where that is null of all of the municipality of the unit $1, newest first: $3 those before, $4 so many. */
const SEARCHES = `
select s.seq::text as place, s.id, s.at, s.person_id as "personId", s.means, s.is_found as "isFound" from youth_search s
where s.unit_id in (select same.id from municipal_unit u join municipal_unit same using (municipality_number) where u.id = $1::uuid)
  and ($2::text is null or s.person_id = $2) and ($3::bigint is null or s.seq < $3)
order by s.seq desc limit $4`;

/** Officers read their own, auditors those of every officer of the municipality. */
export const readSearches = (
  query: Query,
  { role, personId, organisationId }: Caller,
  before: string | null,
  most: number,
): Promise<readonly SearchRow[]> =>
  query<SearchRow>('youth-searches', SEARCHES, [organisationId, role === Role.AUDITOR ? null : personId, before, most]);
