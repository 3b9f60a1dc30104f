import { Act, Basis, OWN_CASE_HANDLING, stateOf } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { isKeptOut, type Query, NEW_ID } from '@brobygger/subgraph-kit';
import { decideEach, type Decided } from './decide-handover';
import type { Handover } from './handover.type';
import { JOINED, type HandoverRow } from './settle.sql';

/**
 * Of those that the organisation $1 has and that are not over at most $2, unanswered first, or with $4 those alone; none of a youth from
 * whom $3 is kept.
 */
const RECEIVED = `${JOINED}
where s.receiver_id = $1 and r.is_delivered and s.state in ('REQUESTED', 'IN_PROGRESS')
  and coalesce(a.state, '') not in ('REJECTED', 'FAILED', 'COMPLETED', 'CANCELLED')
  and (not $4::boolean or not coalesce(a.accepted, false))
  and not ${isKeptOut({ youth: 'coalesce(y.merged_into, s.youth_id)', person: '$3' })}
order by coalesce(a.accepted, false), s.handover_id limit $2`;

const OF_YOUTH = `${JOINED}
where s.youth_id in (select $1::uuid union all select id from youth where merged_into = $1::uuid) order by s.sent_at desc, s.handover_id`;

/** Enters what a worker is told, from a list in JSON: $1; $2–$6 at, request, person, role, organisation; $7 which field told it. */
const ENTER = `
insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, consent_id, consent_version,
  categories, fields, act, cause)
select ${NEW_ID}, $2, $3, e.youth_id, $4, $5, $6, e.purpose, e.basis, e.consent_id, e.consent_version, array[e.category],
  array[$7], '${Act.TOLD_HANDOVER}', e.handover_id::text
from jsonb_to_recordset($1::jsonb) as e(handover_id uuid, youth_id uuid, purpose text, basis text, consent_id uuid, consent_version int,
  category text)`;

/** How what was received is read: by which field of the graph, at most so many, and whether only what nobody has answered. */
export interface ReceivedList {
  readonly field: string;
  readonly most: number;
  readonly unanswered: boolean;
}

/**
 * What was sent to the worker's organisation and is not over: what it has accepted, and what it may be told of now. That is decided as it
 * is read, and entered in each youth's log, as what was asked for, before it leaves.
 */
export async function readReceived(
  query: Query,
  { hop, at }: { readonly hop: Hop; readonly at: Date },
  { field, most, unanswered }: ReceivedList,
): Promise<readonly Handover[]> {
  const { organisationId, personId, role } = hop.caller;
  const rows = await query<HandoverRow>('handovers-received', RECEIVED, [organisationId, most, personId, unanswered]);
  const open = (await decideEach(query, rows, at)).filter(({ row, permit }) => row.accepted || permit !== null);
  if (open.length > 0) {
    const entries = JSON.stringify(open.map((each) => entryOf(each, hop)));
    await query('enter-handovers', ENTER, [entries, at, hop.requestId, personId, role, organisationId, field]);
  }
  return open.map(({ row }) => handoverOf(row));
}

/** All of a youth, for the youth and the officer. */
export const readOfYouth = async (query: Query, youthId: string): Promise<readonly Handover[]> =>
  (await query<HandoverRow>('handovers-of', OF_YOUTH, [youthId])).map(handoverOf);

const entryOf = ({ row, category, permit }: Decided, { purpose }: Hop) => ({
  handover_id: row.handoverId,
  youth_id: row.youthId,
  // A consent opens for its own purpose alone.
  purpose: permit?.purpose ?? purpose ?? OWN_CASE_HANDLING,
  basis: permit === null ? Basis.OWN_SERVICE : Basis.CONSENT,
  consent_id: permit?.consentId ?? null,
  consent_version: permit?.consentVersion ?? null,
  category,
});

const handoverOf = (row: HandoverRow): Handover => ({
  id: row.handoverId,
  kind: row.kind,
  state: stateOf(row.senderState, row.receiverState),
  youthId: row.youthId,
  senderId: row.senderId,
  receiverId: row.receiverId,
  sender: null,
  receiver: null,
  onDay: row.onDay,
  proposedOn: row.proposedOn,
  reason: row.senderState === 'REQUESTED' ? row.receiverReason : (row.senderReason ?? row.receiverReason),
  basisKind: row.basisKind,
  basisId: row.basisId,
  sentAt: row.sentAt,
  isDelivered: row.wasDelivered === true,
});
