import { ComparisonState1796300001600 } from './comparison-state.migration';
import { LogDifferences1796300001500 } from './log-differences.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [LogDifferences1796300001500, ComparisonState1796300001600] as const;
