import type { Caller } from '@brobygger/domain';
import { isKeptOut, serves, type Query } from '@brobygger/subgraph-kit';
import { isNotInformedAge } from '../consent/not-informed.sql';
import { isLookedAtBy } from '../guardians-not-informed/not-informed-rows.sql';
import { OwnReviewKind } from './own-review.type';

/** Something to be looked at again, as it is read. */
export interface OwnReviewRow {
  readonly id: string;
  readonly kind: OwnReviewKind;
  readonly youthId: string;
  readonly categories: readonly string[];
  readonly since: Date;
  readonly reviewOn: string;
}

const [ORGANISATION, PROFESSION, AT] = ['$1::uuid', '$3::text', '$4::timestamptz'];

/** SQL: the youth `y` of the row, under the registration that stands. */
const youthOf = (row: string): string =>
  `join youth named on named.id = ${row}.youth_id join youth y on y.id = coalesce(named.merged_into, named.id)`;

/** SQL: what was said last of it, as `e`; what has ended has no day for being looked at. */
const lastOf = (events: string, isOfIt: string): string => `join lateral (
  select l.at, l.review_on from ${events} l where ${isOfIt} order by l.seq desc limit 1) e on e.review_on is not null`;

const REVIEWS = `
select '${OwnReviewKind.NOT_INFORMED}' as kind, n.id, y.id as youth_id, n.categories, e.at, e.review_on
from guardians_not_informed n ${youthOf('n')} ${lastOf('guardians_not_informed_event', 'l.record_id = n.id')}
where ${isLookedAtBy({ organisation: ORGANISATION, profession: PROFESSION, at: AT })}
  and ${isNotInformedAge(`(${AT} at time zone 'Europe/Oslo')::date`)} and not ${isKeptOut({ youth: 'y.id', person: '$2::text' })}
union all
select '${OwnReviewKind.GUARDIAN_HOLD}', h.id, y.id, '{}', e.at, e.review_on
from guardian_hold h ${youthOf('h')} ${lastOf('guardian_hold_event', 'l.hold_id = h.id')}
where h.organisation_id = ${ORGANISATION} and ${serves({ youth: 'y.id', organisation: ORGANISATION, at: AT })}
  and not ${isKeptOut({ youth: 'y.id', person: '$2::text' })}`;

/** What the person $2 of the profession $3 at the organisation $1 is to look at again, at $4: after the day $5 and id $6, so many $7. */
const PAGE = `
with review as (${REVIEWS})
select r.id::text, r.kind, r.youth_id::text as "youthId", r.categories, r.at as since, r.review_on::text as "reviewOn" from review r
where $5::date is null or (r.review_on, r.id) > ($5::date, $6::uuid) order by r.review_on, r.id limit $7`;

/** Where a page begins: after which day and id. The day is the cursor's: what is looked at between two pages is due later. */
export const placeOf = ({ reviewOn, id }: OwnReviewRow): string => `${reviewOn}/${id}`;

/** Reads a page of what the worker is to look at again. */
export const readReviews = (
  query: Query,
  { organisationId, personId, profession }: Caller,
  { after, most, at }: { readonly after: string | null; readonly most: number; readonly at: Date },
): Promise<readonly OwnReviewRow[]> => {
  const [day = null, id = null] = after?.split('/') ?? [];
  return query<OwnReviewRow>('own-reviews', PAGE, [organisationId, personId, profession ?? null, at, day, id, most]);
};
