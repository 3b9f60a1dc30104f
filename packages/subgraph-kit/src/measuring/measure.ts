import type { Basis } from '@brobygger/domain';
import type { CoalescerRefusal } from '../coalescing/coalescer-refused';

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

/** On what a thing that was wanted was opened; `NONE` where nothing opened it, `UNAVAILABLE` where that could not be told. */
export type DecidedOn = Basis | 'NONE' | 'UNAVAILABLE';

/** Told what a service does, in numbers: none of them is of a person. */
export interface Measure {
  queue(name: Queue): QueueWatch;
  decided(on: DecidedOn): void;
  /** The registry was asked; call the result with how that ended. */
  askRegistry(): (outcome: 'answered' | 'unavailable') => void;
}

export const UNWATCHED: QueueWatch = { sent: () => undefined, refused: () => undefined, waits: () => undefined };

/** Where nobody measures. */
export const UNMEASURED: Measure = {
  queue: () => UNWATCHED,
  decided: () => undefined,
  askRegistry: () => () => undefined,
};
