import type { Caller, Purpose } from '@brobygger/domain';
import type { Seed } from '../harness/seed';

/** Two worlds that differ in one thing which the asker may not see. */
export interface Difference {
  readonly name: string;
  readonly caller: Caller;
  /** The purposes under which it is hidden; `undefined` where the role implies its own. */
  readonly purposes: readonly (Purpose | undefined)[];
  readonly youthId: string;
  /** Fields in which the asker may see the difference, as `Type.field`. */
  readonly seenIn: readonly string[];
  /** What both worlds have. */
  readonly both: (seed: Seed) => Promise<void>;
  /** What only the one has. */
  readonly hidden: (seed: Seed) => Promise<void>;
  /** Not even the youth reads it. */
  readonly isReadByNobody?: true;
}
