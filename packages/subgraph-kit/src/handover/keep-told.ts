import { HandoverSide } from '@brobygger/domain';
import { newestRows } from '../messaging/fact-sql';
import { intakeOf, type Intake } from '../messaging/receive';
import { HANDOVER } from './handover-facts';

/** What the registry tells the sender: what the receiver made of it. */
const KEEP_SENT = `
update sent_handover s set receiver_state = t.receiver_state, receiver_reason = t.reason, proposed_on = t.proposed_on,
  is_delivered = t.is_delivered, told_version = t.version
from (${newestRows(HANDOVER)}) t
where t.side = '${HandoverSide.SENDER}' and s.handover_id = t.handover_id and s.told_version < t.version`;

/** What it tells the receiver. An answer that its own database has lost, and the registry has, stands. */
const KEEP_RECEIVED = `
insert into received_handover as r (handover_id, youth_id, organisation_id, sender_id, kind, sender_state, on_day, basis_kind, basis_id,
  sent_at, is_delivered, told_version, state, reason, proposed_on, accepted)
select handover_id, youth_id, organisation_id, other_id, kind, sender_state, on_day, basis_kind, basis_id, sent_at, is_delivered, version,
  receiver_state, reason, proposed_on, accepted
from (${newestRows(HANDOVER)}) t where t.side = '${HandoverSide.RECEIVER}'
on conflict (handover_id) do update set youth_id = excluded.youth_id, sender_id = excluded.sender_id,
  sender_state = excluded.sender_state, on_day = excluded.on_day, basis_kind = excluded.basis_kind, basis_id = excluded.basis_id,
  sent_at = excluded.sent_at, is_delivered = excluded.is_delivered, told_version = excluded.told_version
where r.told_version < excluded.told_version`;

/** Takes in what the registry tells of handovers, the newest of each. */
export const HANDOVER_INTAKE: Intake = {
  kind: HANDOVER.kind,
  row: intakeOf(HANDOVER).row,
  async keep(transaction, payloads) {
    const told = JSON.stringify(payloads);
    await transaction.query(KEEP_SENT, [told]);
    await transaction.query(KEEP_RECEIVED, [told]);
  },
};
