import { ComparisonState1796300001600 } from './comparison-state.migration';
import { LogDifferences1796300001500 } from './log-differences.migration';
import { ReleaseReports1796300001900 } from './release-reports.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  LogDifferences1796300001500,
  ComparisonState1796300001600,
  ReleaseReports1796300001900,
] as const;
