import type { Agency, HandoverKind, HandoverReason, ReceiverState, SenderState } from '@brobygger/domain';
import {
  HANDOVER,
  type HandoverBasis,
  holdsAt,
  tell,
  VERSION_NOW,
  versionAfter,
  NEW_ID,
} from '@brobygger/subgraph-kit';

/** What both sides have said of a handover, whose it is now, and whether the receiver has it. */
export interface HandoverRow {
  readonly handoverId: string;
  /** The registration that stands, where the one that was named is merged into it. */
  readonly youthId: string;
  readonly senderId: string;
  readonly senderAgency: Agency | null;
  /** Whether the sender served the youth when it sent it, as the registry was told: nobody hands over whom they do not serve. */
  readonly isFromService: boolean;
  readonly receiverId: string;
  readonly receiverAgency: Agency | null;
  readonly kind: HandoverKind;
  readonly senderState: SenderState;
  readonly senderReason: HandoverReason | null;
  readonly receiverState: ReceiverState | null;
  readonly receiverReason: HandoverReason | null;
  readonly accepted: boolean;
  readonly onDay: string | null;
  readonly proposedOn: string | null;
  readonly basisKind: HandoverBasis | null;
  readonly basisId: string | null;
  readonly sentAt: Date;
  /** Whether the receiver has it; null where it was never told of it. */
  readonly wasDelivered: boolean | null;
}

/** What one side is to know: a row of the fact, without its version. */
export interface ToldRow {
  readonly handover_id: string;
  readonly side: 'SENDER' | 'RECEIVER';
  readonly youth_id: string | null;
  readonly organisation_id: string;
  readonly other_id: string | null;
  readonly kind: HandoverKind;
  readonly sender_state: SenderState;
  readonly receiver_state: ReceiverState | null;
  readonly accepted: boolean;
  readonly reason: HandoverReason | null;
  readonly on_day: string | null;
  readonly proposed_on: string | null;
  readonly basis_kind: string | null;
  readonly basis_id: string | null;
  readonly sent_at: Date | null;
  readonly is_delivered: boolean;
}

/** What of the youth is entered in their log where the side is told. */
export interface ToldEntry {
  readonly handover_id: string;
  readonly side: 'SENDER' | 'RECEIVER';
  readonly youth_id: string;
  readonly organisation_id: string;
  readonly purpose: string;
  readonly basis: string;
  readonly consent_id: string | null;
  readonly consent_version: number | null;
  readonly category: string;
}

/** Whose the handovers are: their consents are held before anything is decided. */
export const YOUTHS = `
select distinct coalesce(y.merged_into, s.youth_id)::text as "youthId" from handover_sent s left join youth y on y.id = s.youth_id
where s.handover_id = any($1::uuid[]) order by 1`;

/** Whom parts are about, or what was told of them, from a list in JSON: $1. */
export const NAMED_YOUTHS = `
with told as (select * from jsonb_to_recordset($1::jsonb) as t(handover_id uuid, youth_id uuid))
select distinct coalesce(y.merged_into, p.youth_id)::text as "youthId"
from (select youth_id from told union select s.youth_id from told join handover_sent s using (handover_id)) p
  left join youth y on y.id = p.youth_id
where p.youth_id is not null order by 1`;

/** SQL: the parts of the handovers `s` joined, for one that reads them. */
export const JOINED = `
select s.handover_id as "handoverId", coalesce(y.merged_into, s.youth_id) as "youthId", s.organisation_id as "senderId",
  sender.agency as "senderAgency", exists (select from service_relation v where v.organisation_id = s.organisation_id
    and v.youth_id in (s.youth_id, coalesce(y.merged_into, s.youth_id)) and ${holdsAt('v', 's.sent_at')}) as "isFromService",
  s.receiver_id as "receiverId", receiver.agency as "receiverAgency", s.kind,
  s.state as "senderState", s.reason as "senderReason", a.state as "receiverState", a.reason as "receiverReason",
  coalesce(a.accepted, false) as accepted, s.on_day::text as "onDay", a.proposed_on::text as "proposedOn",
  s.basis_kind as "basisKind", s.basis_id as "basisId", s.sent_at as "sentAt", r.is_delivered as "wasDelivered"
from handover_sent s
  left join youth y on y.id = s.youth_id
  left join organisation sender on sender.id = s.organisation_id
  left join organisation receiver on receiver.id = s.receiver_id
  left join handover_answered a on a.handover_id = s.handover_id and a.organisation_id = s.receiver_id
  left join handover r on r.handover_id = s.handover_id and r.side = 'RECEIVER'`;

export const LOCKED = `${JOINED} where s.handover_id = any($1::uuid[]) order by s.handover_id for update of s`;

const VALUES = `youth_id, organisation_id, other_id, kind, sender_state, receiver_state, accepted, reason, on_day, proposed_on, basis_kind,
  basis_id, sent_at, is_delivered`;

const columnsOf = (row: string): string => VALUES.replaceAll(/\w+/g, (name) => `${row}.${name}`);

/**
 * Tells each side what has changed for it: $1 rows of the fact and $2 entries of the log in JSON, $3 and $4 agencies and their services, $5
 * the moment, $6 the request. What each was told before, and is so still, is neither told nor entered again. Returns the messages' ids.
 */
export const TELL = `
with wanted as (
  select * from jsonb_to_recordset($1::jsonb) as w(handover_id uuid, side text, youth_id uuid, organisation_id uuid, other_id uuid,
    kind text, sender_state text, receiver_state text, accepted boolean, reason text, on_day date, proposed_on date,
    basis_kind text, basis_id uuid, sent_at timestamptz, is_delivered boolean)
), changed as (
  insert into handover as h (handover_id, side, ${VALUES}, version)
  select handover_id, side, ${VALUES}, ${VERSION_NOW} from wanted
  on conflict (handover_id, side) do update set
    ${VALUES.split(',')
      .map((name) => `${name.trim()} = excluded.${name.trim()}`)
      .join(', ')}, version = ${versionAfter('h')}
  where (${columnsOf('h')}) is distinct from (${columnsOf('excluded')})
  returning *
), entered as (
  insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, consent_id, consent_version,
    categories, fields, act, cause)
  select ${NEW_ID}, $5, $6, e.youth_id, 'consent', 'SYSTEM', e.organisation_id, e.purpose, e.basis, e.consent_id, e.consent_version,
    array[e.category], '{}', 'TOLD_HANDOVER', e.handover_id::text
  from jsonb_to_recordset($2::jsonb) as e(handover_id uuid, side text, youth_id uuid, organisation_id uuid, purpose text, basis text,
    consent_id uuid, consent_version int, category text)
  join changed c on c.handover_id = e.handover_id and c.side = e.side
) ${tell(
  HANDOVER,
  'changed',
  `array(select told.service from unnest($3::text[], $4::text[]) as told(agency, service)
    join organisation o on o.agency = told.agency where o.id = changed.organisation_id)`,
)}`;

/** Handovers of the youth $1: a consent or a protection may have opened or closed them, a merging made them those of another id. */
export const OF_YOUTH = `
select s.handover_id as id from handover_sent s
where s.youth_id in (select $1::uuid union all select id from youth where merged_into = $1::uuid)`;

/** Of the youths and organisations of service relations, $1 in JSON, what these have sent and nobody has accepted. */
export const OF_SERVICES = `
select distinct s.handover_id as id
from jsonb_to_recordset($1::jsonb) as v(youth_id uuid, organisation_id uuid)
  cross join lateral (select v.youth_id as id union all select y.id from youth y where y.merged_into = v.youth_id) r
  join handover_sent s on s.youth_id = r.id and s.organisation_id = v.organisation_id
  left join handover_answered a on a.handover_id = s.handover_id and a.organisation_id = s.receiver_id
where s.state in ('REQUESTED', 'IN_PROGRESS') and not coalesce(a.accepted, false) order by 1`;

/**
 * All that stand open and nobody has accepted, and those whose receiver knows the youth by another registration than the one that stands,
 * after the id $1: at most $2.
 */
export const UNACCEPTED = `
select s.handover_id as id from handover_sent s left join handover_answered a
  on a.handover_id = s.handover_id and a.organisation_id = s.receiver_id
where s.handover_id > $1 and (s.state in ('REQUESTED', 'IN_PROGRESS') and not coalesce(a.accepted, false)
  or s.youth_id in (select former_id from youth_merge))
order by s.handover_id limit $2`;
