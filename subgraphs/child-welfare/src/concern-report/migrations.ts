import { ConcernIntake1796300000900 } from './concern-intake.migration';
import { HeldSinceLinked1796300001180 } from './held-since-linked.migration';
import { ConcernReportTable1700000002000 } from './concern-report-table.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  ConcernReportTable1700000002000,
  ConcernIntake1796300000900,
  HeldSinceLinked1796300001180,
] as const;
