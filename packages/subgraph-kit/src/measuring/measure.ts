import type { Basis } from '@brobygger/domain';
import type { Queue, QueueWatch } from '../coalescing/queue-watch';

/** On what a thing that was wanted was opened; `NONE` where nothing opened it, `UNAVAILABLE` where that could not be told. */
export type DecidedOn = Basis | 'NONE' | 'UNAVAILABLE';

/** Told what a service does, in numbers: none of them is of a person. */
export interface Measure {
  queue(name: Queue): QueueWatch;
  decided(on: DecidedOn): void;
  /** The registry was asked; call the result with how that ended. */
  askRegistry(): (outcome: 'answered' | 'unavailable') => void;
}
