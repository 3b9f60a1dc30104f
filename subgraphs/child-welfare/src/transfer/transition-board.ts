import type { LocalDate } from '@brobygger/domain';
import { isListedFor, SENT_STATE, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';

/** How far the transfer has come of a youth whom nobody has accepted to take over. */
export const TransitionStanding = {
  NO_TRANSFER: 'NO_TRANSFER',
  PLANNED: 'PLANNED',
  NOT_DELIVERED: 'NOT_DELIVERED',
  OFFERED: 'OFFERED',
  ON_HOLD: 'ON_HOLD',
  REFUSED: 'REFUSED',
  LOST_CONTACT: 'LOST_CONTACT',
  FAILED: 'FAILED',
} as const;
export type TransitionStanding = (typeof TransitionStanding)[keyof typeof TransitionStanding];

/** What of a youth's help ends, or has. */
export const TransitionEnd = {
  MEASURES_PLAN: 'MEASURES_PLAN',
  DECISION: 'DECISION',
  TRANSFER: 'TRANSFER',
} as const;
export type TransitionEnd = (typeof TransitionEnd)[keyof typeof TransitionEnd];

/** A youth whose help ends with nobody who has accepted to take over. */
export interface Transition {
  readonly youthId: string;
  readonly endsOn: LocalDate | null;
  readonly ends: TransitionEnd | null;
  readonly standing: TransitionStanding;
  readonly receiver: string | null;
}

/** The most youths on the board; those whose help ends first come first, and last those of whom no end is known. */
export const MOST_TRANSITIONS = 100;

/** SQL: what came of one that its receiver could not do, or did not. */
const NOT_DONE = `case when s.receiver_reason = 'LOST_CONTACT' then 'LOST_CONTACT' else 'FAILED' end`;

/** SQL: how a transfer `s` stands that was sent. One that child welfare called back is none, and the youth is looked after by nobody. */
const STANDING = `case ${SENT_STATE}
  when 'REQUESTED' then case when s.is_delivered then 'OFFERED' else 'NOT_DELIVERED' end
  when 'ON_HOLD' then 'ON_HOLD' when 'REJECTED' then 'REFUSED'
  when 'FAILED' then ${NOT_DONE} when 'CANCELLED' then case when s.receiver_state = 'CANCELLED' then ${NOT_DONE} end
  when 'ACCEPTED' then 'ACCEPTED' when 'IN_PROGRESS' then 'ACCEPTED' when 'COMPLETED' then 'DONE' end`;

/*
 * The open cases of the organisation $1 that nobody has accepted, with what ends of each by $2, or has ended. A plan ends with its last
 * measure, and decisions with the last of them: one without an end keeps it going. Who refused, or lost contact, is on the board whatever
 * ends and when, until somebody accepts or another transfer is under way.
 */
const OPEN = `
untaken as (
  select c.id, c.youth_id, t.status, t.receiver, t.planned_on from child_welfare_case c
  left join lateral (
    select case when s.handover_id is null then nullif(t.status, 'CANCELLED') else ${STANDING} end as status, t.receiver, t.planned_on
    from service_transfer t left join sent_handover s on s.handover_id = t.id where t.case_id = c.id order by t.id desc limit 1) t on true
  where c.organisation_id = $1 and c.status <> 'CLOSED' and coalesce(t.status, '') not in ('ACCEPTED', 'DONE')
), ending as (
  select youth_id, 'TRANSFER' as ends, planned_on as ends_on from untaken
  where status in ('PLANNED', 'NOT_DELIVERED', 'OFFERED', 'ON_HOLD')
  union all
  select u.youth_id, 'MEASURES_PLAN', max(i.valid_to)
  from untaken u
  join lateral (select p.id from measures_plan p where p.case_id = u.id order by p.version desc limit 1) newest on true
  join measure_item i on i.plan_id = newest.id
  group by u.youth_id having bool_and(i.valid_to is not null)
  union all
  select u.youth_id, 'DECISION', max(d.valid_to)
  from untaken u join child_welfare_decision d on d.youth_id = u.youth_id and d.organisation_id = $1 and not d.is_in_error
  group by u.youth_id having bool_and(d.valid_to is not null)
), board as (
  select u.youth_id, first.ends, first.ends_on, coalesce(u.status, 'NO_TRANSFER') as standing, u.receiver
  from untaken u left join lateral (
    select ends, ends_on from ending e where e.youth_id = u.youth_id order by ends_on, ends limit 1) first on true
  where first.ends_on <= $2 or u.status in ('REFUSED', 'LOST_CONTACT', 'FAILED')
)`;

const BOARD = `
with ${OPEN}
select youth_id as "youthId", ends_on as "endsOn", ends, standing, receiver from board
where ${isListedFor({ youth: 'board.youth_id', organisation: '$1', person: '$3', hasReason: '$4', at: null })}
order by ends_on nulls last, youth_id limit ${MOST_TRANSITIONS}`;

/**
 * The youths of the organisation whose help ends by the date, or has ended, and whom nobody has accepted to take over (INV15). One from
 * whose data the person is kept, or who is assigned to others where no reason is stated, is not there, and takes no place of another.
 */
export const readTransitionBoard = (
  query: Query,
  { caller: { organisationId, personId }, statedReason }: Pick<SubgraphContext['hop'], 'caller' | 'statedReason'>,
  by: LocalDate,
): Promise<readonly Transition[]> =>
  query<Transition>('transition-board', BOARD, [organisationId, by, personId, statedReason !== undefined]);

/** How many youths stand on the board of an organisation. */
export interface TransitionCount {
  readonly standing: TransitionStanding;
  readonly count: number;
  readonly overdue: number;
}

const COUNTS = `
with ${OPEN}
select standing, count(*)::int as count, count(*) filter (where ends_on < $3)::int as overdue from board group by standing`;

/** The same as counts, of all youths of the organisation: by standing, and of how many help has ended already. */
export const countTransitions = (
  query: Query,
  organisationId: string | null,
  { today, by }: { readonly today: LocalDate; readonly by: LocalDate },
): Promise<readonly TransitionCount[]> =>
  query<TransitionCount>('transition-counts', COUNTS, [organisationId, by, today]);
