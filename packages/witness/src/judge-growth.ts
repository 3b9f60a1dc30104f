import { verifyConsistency, type Checkpoint } from '@brobygger/transparency-log';

/** Why a checkpoint is not cosigned, though its log signed it. */
export const GrowthRefusal = {
  /** The old size is larger than the new. */
  OLD_SIZE_ABOVE_NEW: 'OLD_SIZE_ABOVE_NEW',
  /** The old size is not that of the last checkpoint cosigned. */
  OTHER_OLD_SIZE: 'OTHER_OLD_SIZE',
  /** The log has signed two roots of one size. */
  FORKED: 'FORKED',
  /** The last checkpoint cosigned is not shown to be the beginning of the new one. */
  INCONSISTENT: 'INCONSISTENT',
} as const;
export type GrowthRefusal = (typeof GrowthRefusal)[keyof typeof GrowthRefusal];

/** The claim that the tree of the last checkpoint is the beginning of that of the next. */
export interface Growth {
  readonly last: Pick<Checkpoint, 'size' | 'root'>;
  readonly next: Pick<Checkpoint, 'size' | 'root'>;
  readonly oldSize: number;
  readonly proof: readonly Buffer[];
}

type Rule = readonly [code: GrowthRefusal, objects: (growth: Growth) => boolean];

/** In the order of C2SP tlog-witness. */
const RULES: readonly Rule[] = [
  [GrowthRefusal.OLD_SIZE_ABOVE_NEW, ({ oldSize, next }) => oldSize > next.size],
  [GrowthRefusal.OTHER_OLD_SIZE, ({ oldSize, last }) => oldSize !== last.size],
  [GrowthRefusal.FORKED, ({ last, next }) => last.size === next.size && !last.root.equals(next.root)],
  [
    GrowthRefusal.INCONSISTENT,
    ({ last, next, proof }) =>
      !verifyConsistency({ oldSize: last.size, oldRoot: last.root, newSize: next.size, newRoot: next.root, proof }).ok,
  ],
];

/** Whether the next checkpoint may be cosigned after the last: `null`, or what is against it. */
export const judgeGrowth = (growth: Growth): GrowthRefusal | null =>
  RULES.find(([, objects]) => objects(growth))?.[0] ?? null;
