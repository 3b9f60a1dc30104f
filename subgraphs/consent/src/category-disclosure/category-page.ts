import { AddressProtection, isId, newId, type Caller } from '@brobygger/domain';
import type { Query } from '@brobygger/subgraph-kit';
import { gave } from '../disclosure-summary/outcome';
import { idIn, shownFrom } from '../emergency-delay/delayed.sql';
import { isEntryTold } from '../disclosure-log/told-to-youth.sql';
import type { LogRow } from '../disclosure-log/log-page';
import { OVERSEEN_YOUTHS } from '../oversight/overseen-youths.sql';
import type { CategoryDisclosureFilter } from './category-disclosure.input';

/** An entry as the statement finds it, whose it is, of which registration it was entered, and whether the youth is told of it now. */
export type CategoryRow = Extract<LogRow, { readonly deletedAt: null }> & {
  readonly youthId: string;
  readonly registrationId: string;
  readonly isTold: boolean;
};

/** What gave nothing, and of what was given out of the service and is told to the youth alone (ADR 0097). */
const IS_SEEN = `${gave("coalesce(e.act, 'READ')")} and e.act is distinct from 'EXPORTED'`;

/**
 * By whom data of the category $6 was seen from $7 to before $8, perhaps by the organisation $9, of the youths whom the person $2 of the
 * unit $1 oversees at $3: before the place $4, so many $5. What was entered of a registration that is merged stands at the youth's.
 */
export const CATEGORY_PAGE = `
with ${OVERSEEN_YOUTHS}, registration as materialized (
  select id, id as youth_id, protection from overseen
  union all select m.id, o.id, o.protection from overseen o join youth m on m.merged_into = o.id
)
select e.seq::text as place, r.youth_id as "youthId", r.id as "registrationId", e.id, e.at,
  e.person_id as "personId", e.role, e.organisation_id as "organisationId",
  e.purpose, e.basis, e.consent_id as "consentId", e.consent_version as "consentVersion", e.statute, e.categories, e.fields, e.catalogue,
  e.request_id as "requestId", coalesce(e.act, 'READ') as act, e.cause,
  ${shownFrom(idIn('e.cause'))} as "delayedUntil", null as "deletedAt",
  (${isEntryTold({ row: 'e', registration: 'r.id', youth: 'r.youth_id', at: '$3' })}) as "isTold"
from disclosure_entry e join registration r on r.id = e.youth_id
where e.categories @> array[$6::text] and e.at >= $7::timestamptz and e.at < $8::timestamptz and ${IS_SEEN}
  and ($4::bigint is null or e.seq < $4)
  and ($9::uuid is null or e.organisation_id = $9 and r.protection = '${AddressProtection.UNGRADED}')
order by e.seq desc limit $5`;

/** Reads a page. An organisation that nobody is has seen nothing. */
export const readCategoryPage = (
  query: Query,
  { organisationId, personId }: Caller,
  { category, from, to, organisationId: by }: CategoryDisclosureFilter,
  { before, most, at }: { readonly before: string | null; readonly most: number; readonly at: Date },
): Promise<readonly CategoryRow[]> => {
  const organisation = by === undefined || by === null || isId(by) ? (by ?? null) : newId();
  const asked = [category, from, to, organisation];
  return query<CategoryRow>('category-page', CATEGORY_PAGE, [organisationId, personId, at, before, most, ...asked]);
};
