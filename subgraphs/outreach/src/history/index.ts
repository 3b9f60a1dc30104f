import { AnonymousTables1700000002500 } from './anonymous-tables.migration';
import { FieldWorkTables1700000002100 } from './field-work-tables.migration';
import { OutreachTables1700000001000 } from './outreach-tables.migration';
import { ProgrammeColumns1700000002300 } from './programme-columns.migration';
import { PublishedReportTable1700000002600 } from './published-report.migration';
import { RepairEditedTables1795577595541 } from './repair-edited-tables.migration';
import { SanctionColumns1700000002320 } from './sanction-columns.migration';
import { SummerJobTables1700000002400 } from './summer-job-tables.migration';

/** The migrations from before each noun had its own: each touches the tables of several. */
export const history = [
  OutreachTables1700000001000,
  FieldWorkTables1700000002100,
  ProgrammeColumns1700000002300,
  SanctionColumns1700000002320,
  SummerJobTables1700000002400,
  AnonymousTables1700000002500,
  PublishedReportTable1700000002600,
  RepairEditedTables1795577595541,
] as const;
