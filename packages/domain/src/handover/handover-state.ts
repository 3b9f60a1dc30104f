import { HandoverKind } from './handover-kind';

/** Which of the two sides of a handover. */
export const HandoverSide = { SENDER: 'SENDER', RECEIVER: 'RECEIVER' } as const;
export type HandoverSide = (typeof HandoverSide)[keyof typeof HandoverSide];

/**
 * How far a handover has come. The states are those of a task in HL7 Gravity's closed-loop referral; a transfer is confirmed by its sender
 * and completed by its receiver, as in the Dutch nursing handoff (eOverdracht).
 */
export const HandoverState = {
  DRAFT: 'DRAFT',
  REQUESTED: 'REQUESTED',
  ON_HOLD: 'ON_HOLD',
  ACCEPTED: 'ACCEPTED',
  IN_PROGRESS: 'IN_PROGRESS',
  REJECTED: 'REJECTED',
  FAILED: 'FAILED',
  COMPLETED: 'COMPLETED',
  CANCELLED: 'CANCELLED',
  ENTERED_IN_ERROR: 'ENTERED_IN_ERROR',
} as const;
export type HandoverState = (typeof HandoverState)[keyof typeof HandoverState];

/** What its sender has said of it. Only a transfer is confirmed. */
export const SENDER_STATES = ['DRAFT', 'REQUESTED', 'IN_PROGRESS', 'CANCELLED', 'ENTERED_IN_ERROR'] as const;
export type SenderState = (typeof SENDER_STATES)[number];

/** What its receiver has said of it. */
export const RECEIVER_STATES = [
  'ON_HOLD',
  'ACCEPTED',
  'IN_PROGRESS',
  'REJECTED',
  'FAILED',
  'COMPLETED',
  'CANCELLED',
] as const;
export type ReceiverState = (typeof RECEIVER_STATES)[number];

/** Why a side says no, waits, or could not. */
export const HandoverReason = {
  NO_CAPACITY: 'NO_CAPACITY',
  NOT_TARGET_GROUP: 'NOT_TARGET_GROUP',
  WRONG_RECEIVER: 'WRONG_RECEIVER',
  LOST_CONTACT: 'LOST_CONTACT',
  YOUTH_DECLINED: 'YOUTH_DECLINED',
  NO_LONGER_NEEDED: 'NO_LONGER_NEEDED',
  MOVED_DISTRICT: 'MOVED_DISTRICT',
  OTHER: 'OTHER',
} as const;
export type HandoverReason = (typeof HandoverReason)[keyof typeof HandoverReason];

/** In these nothing more happens. */
const OVER: ReadonlySet<HandoverState> = new Set(['REJECTED', 'FAILED', 'COMPLETED', 'CANCELLED', 'ENTERED_IN_ERROR']);

export const isHandoverOver = (state: HandoverState): boolean => OVER.has(state);

/**
 * The state of the whole, of what each side has said: both say it of their own part, in their own database, and each reaches the same
 * state once it has heard the other, in whatever order. That it was entered in error says more than all else; an end that the receiver
 * wrote says more than a cancellation that came at the same time.
 */
export function stateOf(sender: SenderState, receiver: ReceiverState | null): HandoverState {
  if (sender === 'ENTERED_IN_ERROR' || sender === 'DRAFT') return sender;
  if (receiver !== null && isHandoverOver(receiver)) return receiver;
  if (sender === 'CANCELLED') return sender;
  if (sender === 'IN_PROGRESS' && receiver === 'ACCEPTED') return sender;
  return receiver ?? 'REQUESTED';
}

type Moves = Partial<Record<HandoverState, readonly HandoverState[]>>;

/** What each side may make of each state: of a referral, an order, a task and a place. */
const OF_A_TASK: Readonly<Record<HandoverSide, Moves>> = {
  SENDER: {
    DRAFT: ['REQUESTED', 'CANCELLED'],
    REQUESTED: ['CANCELLED', 'ENTERED_IN_ERROR'],
    ON_HOLD: ['CANCELLED', 'ENTERED_IN_ERROR'],
    ACCEPTED: ['CANCELLED', 'ENTERED_IN_ERROR'],
    IN_PROGRESS: ['CANCELLED', 'ENTERED_IN_ERROR'],
    REJECTED: ['ENTERED_IN_ERROR'],
    FAILED: ['ENTERED_IN_ERROR'],
    COMPLETED: ['ENTERED_IN_ERROR'],
    CANCELLED: ['ENTERED_IN_ERROR'],
  },
  RECEIVER: {
    REQUESTED: ['ACCEPTED', 'REJECTED', 'ON_HOLD'],
    ON_HOLD: ['ACCEPTED', 'REJECTED', 'CANCELLED'],
    ACCEPTED: ['IN_PROGRESS', 'ON_HOLD', 'FAILED', 'COMPLETED', 'CANCELLED'],
    IN_PROGRESS: ['ON_HOLD', 'FAILED', 'COMPLETED', 'CANCELLED'],
  },
};

/** Of a transfer: it is the sender who confirms that it is under way, and the receiver who completes it. */
const OF_A_TRANSFER: Readonly<Record<HandoverSide, Moves>> = {
  SENDER: { ...OF_A_TASK.SENDER, ACCEPTED: ['IN_PROGRESS', 'CANCELLED', 'ENTERED_IN_ERROR'] },
  RECEIVER: {
    REQUESTED: ['ACCEPTED', 'REJECTED', 'ON_HOLD'],
    ON_HOLD: ['ACCEPTED', 'REJECTED', 'CANCELLED'],
    ACCEPTED: ['FAILED', 'CANCELLED'],
    IN_PROGRESS: ['FAILED', 'COMPLETED', 'CANCELLED'],
  },
};

/** Who may make what of which state. */
export const movesOf = (kind: HandoverKind): Readonly<Record<HandoverSide, Moves>> =>
  kind === HandoverKind.TRANSFER ? OF_A_TRANSFER : OF_A_TASK;

/** Whether the side may make the one state of the other. */
export const mayMove = (kind: HandoverKind, side: HandoverSide, from: HandoverState, to: HandoverState): boolean =>
  movesOf(kind)[side][from]?.includes(to) ?? false;

/** What needs a reason. */
const REASONED: ReadonlySet<HandoverState> = new Set(['REJECTED', 'ON_HOLD', 'FAILED', 'CANCELLED']);

export const needsReason = (to: HandoverState): boolean => REASONED.has(to);
