/** Why a call was not answered, though nothing was wrong with it. */
export const CoalescerRefusal = {
  /** As many wait as may. */
  FULL: 'FULL',
  /** It waited longer than its asker does; it was not run. */
  LATE: 'LATE',
  /** It was run, and what it was run with did not answer in time. */
  STALLED: 'STALLED',
} as const;
export type CoalescerRefusal = (typeof CoalescerRefusal)[keyof typeof CoalescerRefusal];

/** A call that could not be run within the bounds of its coalescer. */
export class CoalescerRefused extends Error {
  override readonly name = 'CoalescerRefused';

  constructor(readonly reason: CoalescerRefusal) {
    super(`not run in time: \`${reason}\``);
  }
}
