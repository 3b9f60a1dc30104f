import { isDataCategory, Role, type Caller } from '@brobygger/domain';
import { isKeptOut, type Query } from '@brobygger/subgraph-kit';
import type { ClaimState } from '../claim/claim-state';
import { isTold } from '../emergency-delay/delayed.sql';
import type { DelayEvent } from '../emergency-delay/delay-state';
import { delayOf } from './emergency-delay.type';
import { ALERT_OUTCOME } from '../notice/alert.sql';
import type { NoticeOutcome } from '../notice/notice-kind';
import { mayOversee } from '../oversight/overseen-youth';
import { EmergencyAccess, EmergencyState, type EmergencyOutcome } from './emergency-access.type';

/** A row as it is read. */
export interface EmergencyRow {
  readonly id: string;
  readonly youthId: string | null;
  readonly organisationId: string;
  readonly openedBy: string;
  readonly categories: readonly string[];
  readonly reason: string;
  readonly openedAt: Date;
  readonly closesAt: Date;
  readonly outcome: EmergencyOutcome | null;
  readonly note: string | null;
  readonly reviewedAt: Date | null;
  /** By which claim the youth objects to it, and where that stands. */
  readonly objectionId: string | null;
  readonly objectionState: ClaimState | null;
  /** What became of the alert to the organisation. */
  readonly alertOutcome: NoticeOutcome | null;
  /** Oldest first; none where the youth was told at once. */
  readonly delayEvents: readonly DelayEvent[];
}

/** Which of what somebody reviews: after which, so many, one alone or all, and whether only what is to be reviewed still. */
export interface ReviewPage {
  readonly from: string | null;
  readonly most: number;
  readonly id: string | null;
  readonly isToReviewOnly?: boolean;
}

/** SQL: the youth of the row `e`, under the registration that stands. */
const YOUTH = `(select coalesce(y.merged_into, y.id) from youth y where y.id = e.youth_id)`;

const COLUMNS = `e.id, e.organisation_id as "organisationId", e.opened_by as "openedBy", e.categories, e.reason,
  e.opened_at as "openedAt", e.closes_at as "closesAt", r.outcome, r.note, r.at as "reviewedAt",
  objection.id as "objectionId", objection.state as "objectionState", ${ALERT_OUTCOME} as "alertOutcome",
  coalesce((select jsonb_agg(d order by d.version) from emergency_delay_event d where d.emergency_id = e.id), '[]') as "delayEvents"`;
const REVIEWS = 'emergency_access e left join emergency_review r on r.emergency_id = e.id';
/** What another registration of the same youth wrote is theirs alone again where the merging is undone. */
const FROM = `${REVIEWS}
  left join lateral (
    select c.id, (select l.state from claim_event l where l.claim_id = c.id order by l.version desc limit 1) as state
    from claim c join youth author on author.id = c.youth_id
    where c.emergency_id = e.id and coalesce(author.merged_into, author.id) = ${YOUTH}
    order by c.sent_at desc, c.id desc limit 1) objection on true`;

/** The accesses to the youth $1, newest first; to a youth who reads at $2, those alone that are not delayed. */
const OF_YOUTH = `
select ${COLUMNS}, ($1::uuid)::text as "youthId" from ${FROM}
where e.youth_id in (select $1::uuid union all select id from youth where merged_into = $1::uuid)
  and ${isTold({ emergency: 'e.id', at: '$2' })}
order by e.opened_at desc, e.id desc`;

/**
 * SQL: what somebody reviews now ($1 organisation, $2 person, $3 role): a leader what the own organisation opened, an officer what was
 * opened of youths whom they oversee; neither of a youth, or in a conflict of interest, that keeps them out.
 */
const reviewedBy = (at: string): string => `case $3 when '${Role.LEADER}' then e.organisation_id = $1::uuid
    and not ${isKeptOut({ youth: YOUTH, person: '$2::text' })}
  when '${Role.CONSENT_OFFICER}' then exists (select from youth y where y.id = ${YOUTH}
    and ${mayOversee({ youth: 'y', organisation: '$1::uuid', person: '$2::text', at })}) else false end`;

/** SQL: what is to be reviewed still, by who has not opened it. */
const IS_TO_REVIEW = 'r.emergency_id is null and e.opened_by <> $2';

/** A page of what somebody reviews: $4 after which, $5 so many, $6 one alone or null, $7 now, $8 whether only what is to be reviewed. */
const TO_REVIEW = `
select ${COLUMNS}, ${YOUTH} as "youthId" from ${FROM}
where ${reviewedBy('$7::timestamptz')} and ($6::uuid is null or e.id = $6) and (not $8 or ${IS_TO_REVIEW})
  and ($4::uuid is null or (e.opened_at, e.id) < (select o.opened_at, o.id from emergency_access o where o.id = $4))
order by e.opened_at desc, e.id desc limit $5`;

/** How many are to be reviewed still: $4 now. */
const COUNT = `select count(*)::int as count from ${REVIEWS} where ${reviewedBy('$4::timestamptz')} and ${IS_TO_REVIEW}`;

/** What the own organisation has opened: $1 id, $2 organisation, $3 person. Whom one is kept from is nobody. */
const OPENED = `
select ${COLUMNS}, case when not ${isKeptOut({ youth: YOUTH, person: '$3' })} then ${YOUTH} end as "youthId" from ${FROM}
where e.id = $1 and e.organisation_id = $2`;

/** Those of a youth: to the youth who reads at the moment, or all to anybody else (`null`). */
export const readOfYouth = (
  query: Query,
  youthId: string,
  youthReadsAt: Date | null,
): Promise<readonly EmergencyRow[]> => query<EmergencyRow>('emergencies-of-youth', OF_YOUTH, [youthId, youthReadsAt]);

export const readToReview = (
  query: Query,
  { organisationId, personId, role }: Caller,
  { from, most, id, isToReviewOnly = false }: ReviewPage,
  at: Date,
): Promise<readonly EmergencyRow[]> => {
  const values = [organisationId, personId, role, from, most, id, at, isToReviewOnly];
  return query<EmergencyRow>('emergencies-to-review', TO_REVIEW, values);
};

/** Counts what the caller has to review still. */
export async function countToReview(
  query: Query,
  { organisationId, personId, role }: Caller,
  at: Date,
): Promise<number> {
  const values = [organisationId, personId, role, at];
  const [row] = await query<{ readonly count: number }>('count-emergencies-to-review', COUNT, values);
  return row?.count ?? 0;
}

export async function readOpened(
  query: Query,
  { organisationId, personId }: Caller,
  id: string,
): Promise<EmergencyRow | undefined> {
  const [row] = await query<EmergencyRow>('opened-emergency', OPENED, [id, organisationId, personId]);
  return row;
}

/** The row as it is told at the moment. */
export const emergencyOf = (row: EmergencyRow, at: Date): EmergencyAccess =>
  Object.assign(new EmergencyAccess(), {
    ...row,
    categories: row.categories.filter(isDataCategory),
    state: stateOf(row, at),
    delay: delayOf(row.delayEvents, at),
  });

function stateOf({ closesAt, outcome }: EmergencyRow, at: Date): EmergencyState {
  if (outcome !== null) return EmergencyState.REVIEWED;
  return at < closesAt ? EmergencyState.OPEN : EmergencyState.AWAITING_REVIEW;
}
