import type { Caller, Purpose } from '@brobygger/domain';
import { isKeptOut, type Query } from '@brobygger/subgraph-kit';
import type { ClaimKind } from '../claim/claim-state';
import { OPEN_STATES } from '../claim/read-claims';
import { mayReach, standingOf } from '../consent/may-reach.sql';
import { isNotInformedAge } from '../consent/not-informed.sql';
import { isAnswered } from '../consent-request/answered.sql';
import { isDelayed } from '../emergency-delay/delayed.sql';
import { isSigningHidden } from '../guardian-signing/hidden.sql';
import { isDecided, isForGuardiansAlone, isInformed } from '../guardian-signing/read-signings';
import { ALERT_OUTCOME } from '../notice/alert.sql';
import type { NoticeOutcome } from '../notice/notice-kind';
import { mayOversee } from '../oversight/overseen-youth';
import { OVERSEEN_YOUTHS } from '../oversight/overseen-youths.sql';
import { OfficerWorkKind } from './officer-work.type';

/** Something that waits, as it is read. */
export interface WorkRow {
  readonly id: string;
  readonly youthId: string;
  readonly organisationId: string | null;
  readonly purpose: Purpose | null;
  readonly categories: readonly string[];
  readonly claimKind: ClaimKind | null;
  readonly emergencyId: string | null;
  readonly isTaken: boolean | null;
  readonly heldGuardianIds: readonly string[];
  readonly outcome: NoticeOutcome | null;
  readonly since: Date;
  readonly dueAt: Date;
  /** What it came by, where the youth is not told of that yet. */
  readonly delayedBy: string | null;
}

/** Which page of it: after which, so many. */
export interface WorkPage {
  readonly after: string | null;
  readonly most: number;
}

const NOTHING = {
  claimKind: 'null',
  emergencyId: 'null::text',
  isTaken: 'null',
  heldGuardianIds: "'{}'::text[]",
  purpose: 'null',
  delayedBy: 'null',
  outcome: 'null',
};
const columns = (of: Record<Exclude<keyof WorkRow, 'youthId'>, string>): string =>
  ['y.id::text as "youthId"', ...Object.entries(of).map(([name, sql]) => `${sql} as "${name}"`)].join(', ');

const UNANSWERED = `array(select c from unnest(r.categories) with ordinality as asked(c, n)
  where not ${isAnswered('r.id', 'c')} order by n)`;

/** The last day is over at the midnight of Oslo after it. */
const DUE = "(c.due_on + 1)::timestamp at time zone 'Europe/Oslo'";

/** When the request is over that it answers, so is what was signed. */
const OVER = 'least(g.expires_at, r.expires_at)';

/** So long a youth is listed whom a notice did not reach; what it was about may be over by then. */
const UNREACHED_UNTIL = "(w.made_at + interval '30 days')";

const TODAY = "($3::timestamptz at time zone 'Europe/Oslo')::date";

/**
 * SQL: the guardians whom the signing `g` of the youth `y` would reach if an officer cleared them. From whom the youth is shielded, or it
 * is hidden, it is kept on purpose, and who is a guardian no more is asked nothing.
 */
const HELD = `array(select e.guardian_id::text from guardian_signing_event e
  where e.signing_id = g.id and e.kind = 'SENT' and not ${mayReach('e.guardian_id')}
    and ${standingOf('e.guardian_id')} is distinct from 'SHIELDED' and ${isInformed('e.guardian_id', TODAY, 'g.categories')}
    and (g.begun_by is null or ${isForGuardiansAlone(TODAY)}) and not ${isSigningHidden('g', 'e.guardian_id')})`;

/** SQL: what was said last, as `e`, of what a person is to look at again; what has ended has no day for that. */
const lastOf = (events: string, isOfIt: string): string =>
  `join lateral (select l.at, l.review_on from ${events} l where ${isOfIt} order by l.seq desc limit 1) e on true`;
const REVIEW_DUE = "e.review_on::timestamp at time zone 'Europe/Oslo'";

/** What is told of access `e` in an emergency. */
const OPENED = {
  id: 'e.id',
  organisationId: 'e.organisation_id::text',
  categories: 'e.categories',
  delayedBy: `case when ${isDelayed({ emergency: 'e.id', at: '$3::timestamptz' })} then e.id::text end`,
};

/**
 * SQL: what nobody has reviewed, with what became of the alert to who answers for the organisation. It is of whom the officer may review
 * it: of every youth whom `emergencyAccesses` shows the officer, not of `overseen` alone.
 */
const TO_REVIEW = `emergency_access e join youth n on n.id = e.youth_id join youth y on y.id = coalesce(n.merged_into, n.id)
      cross join lateral (select ${ALERT_OUTCOME} as outcome) alert
    where e.opened_by <> $2::text and not exists (select from emergency_review r where r.emergency_id = e.id)
      and ${mayOversee({ youth: 'y', organisation: '$1::uuid', person: '$2::text', at: '$3::timestamptz' })}`;

/** SQL: what waits of each kind, of a youth `y` who is `own` here: what was sent under a registration that was merged is the kept one's. */
const WAITING = {
  REQUEST: `select ${columns({
    ...NOTHING,
    id: 'r.id',
    organisationId: 'r.organisation_id::text',
    purpose: 'r.purpose',
    categories: UNANSWERED,
    since: 'r.sent_at',
    dueAt: 'r.expires_at',
  })}
    from named n join overseen y on y.id = n.own join consent_request r on r.youth_id = n.id
    where r.sent_at <= $3::timestamptz and r.expires_at > $3::timestamptz
      and (r.cancelled_at is null or r.cancelled_at > $3::timestamptz) and cardinality(${UNANSWERED}) > 0
      and not ${isKeptOut({ youth: 'y.id', person: 'r.asked_by' })}`,
  CLAIM: `select ${columns({
    ...NOTHING,
    id: 'c.id',
    organisationId: 'c.organisation_id::text',
    categories: 'coalesce(opened.categories, array[c.category])',
    claimKind: 'c.kind',
    emergencyId: 'opened.id::text',
    isTaken: "e.state = 'TAKEN'",
    since: 'c.sent_at',
    dueAt: DUE,
  })}
    from named n join overseen y on y.id = n.own join claim c on c.youth_id = n.id
      join lateral (select l.state from claim_event l where l.claim_id = c.id order by l.version desc limit 1) e on true
      left join emergency_access opened on opened.id = c.emergency_id
    where e.state in ${OPEN_STATES}`,
  HELD_SIGNING: `select ${columns({
    ...NOTHING,
    id: 'g.id',
    organisationId: 'g.recipient_id::text',
    purpose: 'g.purpose',
    categories: 'g.categories',
    heldGuardianIds: HELD,
    since: 'g.signed_at',
    dueAt: OVER,
  })}
    from named n join overseen y on y.id = n.own join guardian_signing g on g.youth_id = n.id
      left join consent_request r on r.id = g.request_id
    where ${OVER} > $3::timestamptz and (r.cancelled_at is null or r.cancelled_at > $3::timestamptz)
      and cardinality(${HELD}) > 0 and not ${isDecided('g')}`,
  EMERGENCY: `select ${columns({
    ...NOTHING,
    ...OPENED,
    since: 'e.closes_at',
    dueAt: 'e.closes_at',
  })}
    from ${TO_REVIEW} and e.closes_at <= $3::timestamptz`,
  UNALERTED: `select ${columns({
    ...NOTHING,
    ...OPENED,
    outcome: 'alert.outcome',
    since: 'e.opened_at',
    dueAt: 'e.opened_at',
  })}
    from ${TO_REVIEW} and alert.outcome is distinct from 'SENT'
      and (alert.outcome is not null or e.opened_at <= $3::timestamptz - interval '5 minutes')`,
  GUARDIAN_HOLD: `select ${columns({
    ...NOTHING,
    id: 'h.id',
    organisationId: 'h.organisation_id::text',
    categories: "'{}'::text[]",
    since: 'e.at',
    dueAt: REVIEW_DUE,
  })}
    from named n join overseen y on y.id = n.own join guardian_hold h on h.youth_id = n.id
      ${lastOf('guardian_hold_event', 'l.hold_id = h.id')}
    where ${REVIEW_DUE} <= $3::timestamptz`,
  NOT_INFORMED: `select ${columns({
    ...NOTHING,
    id: 'i.id',
    organisationId: 'i.organisation_id::text',
    categories: 'i.categories',
    since: 'e.at',
    dueAt: REVIEW_DUE,
  })}
    from named n join overseen y on y.id = n.own join guardians_not_informed i on i.youth_id = n.id
      ${lastOf('guardians_not_informed_event', 'l.record_id = i.id')}
    where ${REVIEW_DUE} <= $3::timestamptz and ${isNotInformedAge(TODAY)}`,
  /** By the last notice that was handed over: one that gets through says that the youth is reached again. */
  UNREACHED: `select ${columns({
    ...NOTHING,
    id: 'w.id',
    organisationId: 'null::text',
    categories: "'{}'::text[]",
    outcome: 'd.outcome',
    since: 'w.made_at',
    dueAt: UNREACHED_UNTIL,
  })}
    from named n join overseen y on y.id = n.own join notice w on w.youth_id = n.id join notice_delivery d on d.notice_id = w.id
    where d.outcome <> 'SENT' and w.made_at <= $3::timestamptz and $3::timestamptz < ${UNREACHED_UNTIL} and not exists (
      select from named m join notice l on l.youth_id = m.id join notice_delivery e on e.notice_id = l.id
      where m.own = y.id and l.made_at <= $3::timestamptz and (l.made_at, l.id) > (w.made_at, w.id))`,
} as const satisfies Record<OfficerWorkKind, string>;

/** SQL: where what the cursor names was, of what is looked at again: since looked at, it is due later. */
const placeAmong = (events: string, of: string): string =>
  `select max(e.review_on)::timestamp at time zone 'Europe/Oslo', e.${of} from ${events} e
    where e.${of} = $4 and ${REVIEW_DUE} <= $3::timestamptz group by e.${of}`;

/** SQL: when what the cursor names, $4, is due: it is found though it waits no more. */
const PLACE = {
  REQUEST: 'select r.expires_at, r.id from consent_request r where r.id = $4',
  CLAIM: `select ${DUE}, c.id from claim c where c.id = $4`,
  HELD_SIGNING: `select ${OVER}, g.id from guardian_signing g left join consent_request r on r.id = g.request_id where g.id = $4`,
  EMERGENCY: 'select e.closes_at, e.id from emergency_access e where e.id = $4',
  UNALERTED: 'select e.opened_at, e.id from emergency_access e where e.id = $4',
  GUARDIAN_HOLD: placeAmong('guardian_hold_event', 'hold_id'),
  NOT_INFORMED: placeAmong('guardians_not_informed_event', 'record_id'),
  UNREACHED: `select ${UNREACHED_UNTIL}, w.id from notice w where w.id = $4`,
} as const satisfies Record<OfficerWorkKind, string>;

const waiting = (kind: OfficerWorkKind): string => `
with ${OVERSEEN_YOUTHS}, named as (
  select id as own, id from overseen union all select m.merged_into, m.id from overseen o join youth m on m.merged_into = o.id
), work as (${WAITING[kind]})`;

/** What waits of the youths whom the person $2 of the unit $1 oversees at $3, the first due first: after $4, so many $5. */
const page = (kind: OfficerWorkKind): string => `${waiting(kind)}
select * from work w where $4::uuid is null or (w."dueAt", w.id) > (${PLACE[kind]}) order by w."dueAt", w.id limit $5`;

const total = (kind: OfficerWorkKind): string => `${waiting(kind)} select count(*)::int as total from work`;

const statements = (sql: (kind: OfficerWorkKind) => string): Record<OfficerWorkKind, string> => ({
  REQUEST: sql(OfficerWorkKind.REQUEST),
  CLAIM: sql(OfficerWorkKind.CLAIM),
  HELD_SIGNING: sql(OfficerWorkKind.HELD_SIGNING),
  EMERGENCY: sql(OfficerWorkKind.EMERGENCY),
  UNALERTED: sql(OfficerWorkKind.UNALERTED),
  GUARDIAN_HOLD: sql(OfficerWorkKind.GUARDIAN_HOLD),
  NOT_INFORMED: sql(OfficerWorkKind.NOT_INFORMED),
  UNREACHED: sql(OfficerWorkKind.UNREACHED),
});
const PAGES = statements(page);
const TOTALS = statements(total);

type Overseer = Pick<Caller, 'organisationId' | 'personId'>;

/** Reads a page of what waits. */
export const readWork = (
  query: Query,
  { organisationId, personId }: Overseer,
  kind: OfficerWorkKind,
  { after, most, at }: WorkPage & { readonly at: Date },
): Promise<readonly WorkRow[]> =>
  query<WorkRow>(`officer-work-${kind}`, PAGES[kind], [organisationId, personId, at, after, most]);

/** Counts all that waits: what the pages have together. */
export async function countWork(
  query: Query,
  { organisationId, personId }: Overseer,
  kind: OfficerWorkKind,
  at: Date,
): Promise<number> {
  const values = [organisationId, personId, at];
  const [row] = await query<{ readonly total: number }>(`officer-work-total-${kind}`, TOTALS[kind], values);
  return row?.total ?? 0;
}
