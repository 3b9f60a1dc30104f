import type { StatedReason } from '../generated/graphql';

/** Why somebody reads of a youth who others are assigned to. */
export const STATED_REASONS: readonly StatedReason[] = [
  'COVERING_FOR_COLLEAGUE',
  'ON_DUTY',
  'JOINT_WORK',
  'SUPERVISION',
  'QUALITY_CONTROL',
];
