import { Basis, isHandoverOver, OWN_CASE_HANDLING, stateOf } from '@brobygger/domain';
import type { Decided } from './decide-handover';
import type { HandoverRow, ToldEntry, ToldRow } from './settle.sql';

/**
 * Whether the receiver has it: before it accepts, while it is open and a consent holds. Once it has accepted it has it to work by, whatever
 * becomes of it: one that is called back or was entered in error stays, so that its receiver ends the service that began on it.
 */
export const isDelivered = (row: HandoverRow, isPermitted: boolean): boolean =>
  row.accepted || (isPermitted && !isHandoverOver(stateOf(row.senderState, row.receiverState)));

const whole = (row: HandoverRow) => ({
  handover_id: row.handoverId,
  kind: row.kind,
  sender_state: row.senderState,
  receiver_state: row.receiverState,
  accepted: row.accepted,
  proposed_on: row.proposedOn,
});

/** What the sender is to know: whether it has arrived, and what was answered. */
const ofSender = (row: HandoverRow, is_delivered: boolean): ToldRow => ({
  ...whole(row),
  side: 'SENDER',
  youth_id: null,
  organisation_id: row.senderId,
  other_id: row.receiverId,
  reason: row.receiverReason,
  on_day: null,
  basis_kind: null,
  basis_id: null,
  sent_at: null,
  is_delivered,
});

/** What the receiver is to know: all of it, or of what it may not know any more nothing but that it is not there. */
const ofReceiver = (row: HandoverRow, is_delivered: boolean): ToldRow => ({
  ...whole(row),
  side: 'RECEIVER',
  youth_id: is_delivered ? row.youthId : null,
  organisation_id: row.receiverId,
  other_id: is_delivered ? row.senderId : null,
  reason: is_delivered ? row.senderReason : null,
  on_day: is_delivered ? row.onDay : null,
  basis_kind: is_delivered ? row.basisKind : null,
  basis_id: is_delivered ? row.basisId : null,
  sent_at: is_delivered ? row.sentAt : null,
  is_delivered,
});

/**
 * What each side is to know, and what of it is entered in the youth's log. A receiver that never had it is told nothing. Of its own word
 * that it has sent it the sender learns nothing; that it has arrived, or has no more, tells of what the youth has said.
 */
export function sidesOf(
  { row, category, permit }: Decided,
  delivered: boolean,
): { readonly rows: readonly ToldRow[]; readonly entries: readonly ToldEntry[] } {
  const entered = { handover_id: row.handoverId, youth_id: row.youthId, category };
  const onOwn = { purpose: OWN_CASE_HANDLING, basis: Basis.OWN_SERVICE, consent_id: null, consent_version: null };
  const onConsent =
    permit === null
      ? onOwn
      : {
          purpose: permit.purpose,
          basis: Basis.CONSENT,
          consent_id: permit.consentId,
          consent_version: permit.consentVersion,
        };
  const isTold = delivered || row.wasDelivered !== null;
  const learns = delivered || row.wasDelivered === true || row.receiverState !== null;
  return {
    rows: [ofSender(row, delivered), ...(isTold ? [ofReceiver(row, delivered)] : [])],
    entries: [
      ...(learns ? [{ ...entered, ...onOwn, side: 'SENDER' as const, organisation_id: row.senderId }] : []),
      ...(delivered ? [{ ...entered, ...onConsent, side: 'RECEIVER' as const, organisation_id: row.receiverId }] : []),
    ],
  };
}
