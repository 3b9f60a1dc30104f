import { CATEGORIES, type Owner } from '@brobygger/domain';
import { queryIn } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { CLAIM, COMPARE, IS_MORE, LOOK_BACK, PRUNE } from './compare.sql';
import type { DifferenceKind } from './log-difference.type';

/** That something was released and not entered, as whoever runs the registry is told of it. */
export interface FoundDifference {
  readonly id: string;
  readonly kind: DifferenceKind;
  readonly owner: Owner;
  readonly requestId: string;
  readonly traceId: string | null;
  readonly released: number;
  readonly entered: number;
}

/** What a round found. */
export interface Comparison {
  readonly differences: readonly FoundDifference[];
  /** How many requests × categories were entered and nothing counted of them, by owner: a number, and no alarm. */
  readonly unreleased: ReadonlyMap<Owner, number>;
  /** Whether another round would find something to compare. */
  readonly isMore: boolean;
}

/** Compares what was told, at least that many seconds ago, with the log. */
export type CompareLog = (settledSeconds?: number) => Promise<Comparison>;

/** How long both sides have to tell. */
export interface ComparisonBounds {
  readonly settleSeconds: number;
  readonly unreleasedSeconds: number;
}

/** An outbox carries entries before the counts that came after them; the half minute is for what is put back or sent twice. */
const BOUNDS: ComparisonBounds = { settleSeconds: 30, unreleasedSeconds: 3600 };

const NOTHING: Comparison = { differences: [], unreleased: new Map(), isMore: false };

/** Compares what was released with the log, round by round; of several registries one does. */
export function createCompareLog(
  dataSource: DataSource,
  { settleSeconds, unreleasedSeconds }: ComparisonBounds = BOUNDS,
): CompareLog {
  const categories = Object.keys(CATEGORIES);
  const owners = Object.values(CATEGORIES).map(({ owner }) => owner);
  return (settled = settleSeconds) =>
    dataSource.transaction(async (transaction) => {
      const claimed = await queryIn(transaction, 'log-comparison-claim', CLAIM, []);
      if (claimed.length === 0) return NOTHING;
      const differences = await queryIn<FoundDifference>(transaction, 'log-comparison', COMPARE, [settled]);
      const looked = await queryIn<{ readonly owner: Owner; readonly count: number }>(
        transaction,
        'log-look-back',
        LOOK_BACK,
        [unreleasedSeconds, categories, owners],
      );
      await queryIn(transaction, 'log-comparison-prune', PRUNE, []);
      const [left] = await queryIn<{ readonly isMore: boolean }>(transaction, 'log-comparison-more', IS_MORE, [
        settled,
      ]);
      return {
        differences,
        unreleased: new Map(looked.map(({ owner, count }) => [owner, count])),
        isMore: left?.isMore === true,
      };
    });
}
