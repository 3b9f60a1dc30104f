import type { CoalescerRefusal } from './coalescer-refused';

/** What calls wait for together. */
export type Queue = 'disclose' | 'own-service' | 'rows' | 'used-tokens';

/** Told what becomes of the calls of a queue. */
export interface QueueWatch {
  /** So many go together. */
  sent(calls: number): void;
  refused(reason: CoalescerRefusal, calls: number): void;
  /** How many wait now can be asked. */
  waits(count: () => number): void;
}

/** Where nobody is told. */
export const UNWATCHED: QueueWatch = { sent: () => undefined, refused: () => undefined, waits: () => undefined };
