import type { HandoverAnswer, HandoverKind, HandoverReason, HandoverState } from '../generated/graphql';

/** What may be answered to each state: as the registry publishes it (docs/handovers.md). */
const ANSWERS: Partial<Record<HandoverState, readonly HandoverAnswer[]>> = {
  REQUESTED: ['ACCEPTED', 'ON_HOLD', 'REJECTED'],
  ON_HOLD: ['ACCEPTED', 'REJECTED'],
  ACCEPTED: ['IN_PROGRESS', 'COMPLETED', 'FAILED'],
  IN_PROGRESS: ['COMPLETED', 'FAILED'],
};

/** Of a transfer it is the sender who says that it is under way, and nothing is completed before. */
export const answersTo = (kind: HandoverKind, state: HandoverState): readonly HandoverAnswer[] => {
  const answers = ANSWERS[state] ?? [];
  return kind === 'TRANSFER' && state === 'ACCEPTED' ? answers.filter((answer) => answer === 'FAILED') : answers;
};

export const REASONS: readonly HandoverReason[] = [
  'NO_CAPACITY',
  'NOT_TARGET_GROUP',
  'WRONG_RECEIVER',
  'LOST_CONTACT',
  'YOUTH_DECLINED',
  'OTHER',
];

export const needsReason = (answer: HandoverAnswer | ''): boolean =>
  answer === 'ON_HOLD' || answer === 'REJECTED' || answer === 'FAILED';
