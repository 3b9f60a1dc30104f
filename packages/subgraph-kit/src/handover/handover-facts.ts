import { HandoverKind, HandoverReason, HandoverSide, RECEIVER_STATES, SENDER_STATES } from '@brobygger/domain';
import { z } from 'zod';
import { id, moment, text, version, type Fact } from '../messaging/fact';
import { MessageKind } from '../messaging/message';

const day = z.iso.date();

/** The record at its sender on which a referral rests. */
export const HandoverBasis = {
  MEASURES_PLAN: 'MEASURES_PLAN',
  AFTERCARE: 'AFTERCARE',
  SECTION_17: 'SECTION_17',
} as const;
export type HandoverBasis = (typeof HandoverBasis)[keyof typeof HandoverBasis];

/**
 * The sender's part of a handover: told by its owner to the registry. It holds ids, states and days; what is asked for stays with the
 * sender. Whom it is about and who is to receive it never change.
 */
export const HANDOVER_SENT: Fact = {
  kind: MessageKind.HANDOVER_SENT,
  table: 'handover_sent',
  key: { handover_id: 'uuid', youth_id: 'uuid', organisation_id: 'uuid', receiver_id: 'uuid', kind: 'text' },
  values: {
    state: 'text',
    reason: 'text',
    on_day: 'date',
    basis_kind: 'text',
    basis_id: 'uuid',
    sent_by: 'text',
    sent_at: 'timestamptz',
  },
  row: z.object({
    handover_id: id,
    youth_id: id,
    organisation_id: id,
    receiver_id: id,
    kind: z.enum(HandoverKind),
    state: z.enum(SENDER_STATES).exclude(['DRAFT']),
    reason: z.enum(HandoverReason).nullable(),
    on_day: day.nullable(),
    basis_kind: z.enum(HandoverBasis).nullable(),
    basis_id: id.nullable(),
    sent_by: text,
    sent_at: moment,
    version,
  }),
};

/** The receiver's part: told by its owner to the registry. Whom it is about only the sender says. */
export const HANDOVER_ANSWERED: Fact = {
  kind: MessageKind.HANDOVER_ANSWERED,
  table: 'handover_answered',
  key: { handover_id: 'uuid', organisation_id: 'uuid' },
  values: { state: 'text', reason: 'text', proposed_on: 'date', accepted: 'boolean' },
  row: z.object({
    handover_id: id,
    organisation_id: id,
    state: z.enum(RECEIVER_STATES),
    reason: z.enum(HandoverReason).nullable(),
    proposed_on: day.nullable(),
    accepted: z.boolean(),
    version,
  }),
};

/**
 * What the registry tells each side of the whole. The receiver's has the youth only while it may: on a consent, or once it has accepted.
 * The sender's says whether it has, and never why not.
 */
export const HANDOVER: Fact = {
  kind: MessageKind.HANDOVER,
  table: 'handover',
  key: { handover_id: 'uuid', side: 'text' },
  values: {
    youth_id: 'uuid',
    organisation_id: 'uuid',
    other_id: 'uuid',
    kind: 'text',
    sender_state: 'text',
    receiver_state: 'text',
    accepted: 'boolean',
    reason: 'text',
    on_day: 'date',
    proposed_on: 'date',
    basis_kind: 'text',
    basis_id: 'uuid',
    sent_at: 'timestamptz',
    is_delivered: 'boolean',
  },
  row: z.object({
    handover_id: id,
    side: z.enum(HandoverSide),
    youth_id: id.nullable(),
    organisation_id: id,
    other_id: id.nullable(),
    kind: z.enum(HandoverKind),
    sender_state: z.enum(SENDER_STATES),
    receiver_state: z.enum(RECEIVER_STATES).nullable(),
    accepted: z.boolean(),
    reason: z.enum(HandoverReason).nullable(),
    on_day: day.nullable(),
    proposed_on: day.nullable(),
    basis_kind: z.enum(HandoverBasis).nullable(),
    basis_id: id.nullable(),
    sent_at: moment.nullable(),
    is_delivered: z.boolean(),
    version,
  }),
};
