import { idIn, shownFrom } from '../emergency-delay/delayed.sql';
import type { DisclosureDeletion, DisclosureEdge, DisclosureEntry } from './disclosure-entry.type';
import { CATEGORIES_TOLD, IS_ALL, IS_LOOKED_FOR } from './filter.sql';
import { entryOf, type RecordedEntry } from './recorded-entry';
import { isToldToYouth } from './told-to-youth.sql';

/** A line as the statement finds it: an entry, or what is left of one. */
export type LogRow = { readonly place: string } & (
  | (RecordedEntry & { readonly deletedAt: null })
  | (DisclosureDeletion & { readonly id: null })
);

/**
 * A page of a youth's log, newest first; an entry whose content was deleted stands at its place still. What was entered of a registration
 * that is merged into the youth's stands there too. $1 youth, $2 before, $3 so many; $4 the moment of a youth who reads, to whom what was
 * done under an order for information, or for its purpose, shows when the order does, of whichever registration the order is, what was
 * done about an emergency when that is told, and of which categories was written, or null; $5 to $12 what is looked for. The lines are
 * brought in order before they are looked at, so that what is told is asked once for all months and not made ready for each.
 */
export const PAGE = `
with registration as (
  select $1::uuid as id union all select id from youth where merged_into = $1
), entered as (
  select e.* from registration r, lateral (
    select seq, id, at, person_id, role, organisation_id, purpose, basis, consent_id, consent_version, statute,
      ${CATEGORIES_TOLD} as categories, fields, request_id, act, cause, catalogue
    from (
      select * from disclosure_entry where youth_id = r.id and ($2::bigint is null or seq < $2) order by seq desc
    ) e where ${isToldToYouth('$4')} and ${IS_LOOKED_FOR}
    order by seq desc limit $3
  ) e order by seq desc limit $3
), deleted as (
  select d.* from registration r, lateral (
    select seq, entry_id, deleted_at, decision
    from disclosure_deletion where youth_id = r.id and ($2::bigint is null or seq < $2) and ${IS_ALL}
    order by seq desc limit $3
  ) d order by seq desc limit $3
)
select seq::text as place, e.id, e.at, e.person_id as "personId", e.role, e.organisation_id as "organisationId", e.purpose, e.basis,
  e.consent_id as "consentId", e.consent_version as "consentVersion", e.statute, e.categories, e.fields, e.catalogue,
  e.request_id as "requestId",
  coalesce(e.act, 'READ') as act, e.cause, ${shownFrom(idIn('e.cause'))} as "delayedUntil",
  d.entry_id as "entryId", d.deleted_at as "deletedAt", d.decision
from entered e full join deleted d using (seq) order by seq desc limit $3`;

/** The line of the youth's log as it is read. */
export const edgeOf = (youthId: string, row: LogRow, cursor: string): DisclosureEdge =>
  row.deletedAt === null
    ? { cursor, node: { ...entryOf(row), youthId } as DisclosureEntry, deletion: null }
    : { cursor, node: null, deletion: row };
