import { serves } from '@brobygger/subgraph-kit';
import { isNotInformedAge, STANDS_NOT_INFORMED } from '../consent/not-informed.sql';
import { isOfYouth } from '../of-youth.sql';

/** Who would look at the record `n` of the youth `y`, and when. Each part is an expression. */
interface Looking {
  readonly organisation: string;
  readonly profession: string;
  readonly at: string;
}

const isServedBy = (organisation: string, at: string): string => serves({ youth: 'y.id', organisation, at });

/**
 * SQL: whether the profession at the organisation looks at it: the one that recorded it, for as long as it stands, whether or not it still
 * serves the youth; and once it does not, the same profession wherever the youth is served (ADR 0115).
 */
export const isLookedAtBy = ({ organisation, profession, at }: Looking): string =>
  `(n.profession = ${profession} and (n.organisation_id = ${organisation}
    or (${isServedBy(organisation, at)} and not ${isServedBy('n.organisation_id', at)})))`;

/** SQL: whether the profession at the organisation recorded of the youth `y` what stands. */
export const hasRecorded = ({ organisation, profession }: Omit<Looking, 'at'>): string =>
  `exists (select from guardians_not_informed n where ${isOfYouth('n', 'y.id')} and n.organisation_id = ${organisation}
    and n.profession = ${profession} and ${STANDS_NOT_INFORMED})`;

const TODAY = "($4::timestamptz at time zone 'Europe/Oslo')::date";
const IS_OWN = '($2::uuid is null or n.organisation_id = $2)';

/**
 * SQL: that guardians of the youth $1 are not informed, at $4, newest first; $2 and $3 which organisation and profession looks at it, or
 * both null. Why is told to another organisation than recorded it by the youth alone.
 */
export const OF_YOUTH = `
select n.id, n.youth_id::text as "youthId", n.organisation_id::text as "organisationId", n.profession, n.categories,
  case when ${IS_OWN} then n.ground end as ground, case when ${IS_OWN} then n.reason end as reason,
  n.recorded_by as "recordedBy", n.recorded_at as "recordedAt", not ${isNotInformedAge(TODAY)} as "isOfAge", (
    select jsonb_agg(jsonb_build_object('kind', e.kind, 'reviewOn', e.review_on, 'authorId', e.author_id, 'at', e.at) order by e.seq)
    from guardians_not_informed_event e where e.record_id = n.id) as events
from youth y join guardians_not_informed n on ${isOfYouth('n', 'y.id')}
where y.id = $1::uuid and ($2::uuid is null or ${isLookedAtBy({ organisation: '$2', profession: '$3::text', at: '$4::timestamptz' })})
order by n.recorded_at desc, n.id desc`;

/** SQL: records it. */
export const RECORD = `
insert into guardians_not_informed (id, youth_id, organisation_id, profession, categories, ground, reason, recorded_by, recorded_at)
values ($1, $2, $3, $4, $5::text[], $6, $7, $8, $9)`;

/** SQL: one more thing that was said of it. */
export const ENTER_EVENT = `
insert into guardians_not_informed_event (record_id, kind, review_on, author_id, at) values ($1, $2, $3::date, $4, $5)`;
