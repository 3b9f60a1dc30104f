import { defineNoun, defineTable } from '@brobygger/subgraph-kit';
import { ActivityTableResolver } from './activity-table/activity-table.resolver';
import { createDecisionCount } from './decision-count/decision-count';
import { KeyFiguresResolver } from './key-figures/key-figures.resolver';
import { ProgrammeReportsResolver } from './programme-reports.resolver';
import { createReportReader } from './report-reader';
import { StreetReportsResolver } from './street-reports.resolver';
import { SummerJobReportResolver } from './summer-job-report/summer-job-report.resolver';

/** The reports of a year: a read model over the other nouns, beside what was printed. */
const report = defineNoun({
  tables: [defineTable('published_report', { select: true })],
  services: (parts) => ({ decisionCount: createDecisionCount(parts) }),
  resolvers: ({ services, query }) => {
    const reports = createReportReader(query);
    return [
      new ActivityTableResolver({ query, reports }),
      new KeyFiguresResolver({ query, reports }),
      new ProgrammeReportsResolver({ query, reports }),
      new StreetReportsResolver({ query, reports }),
      new SummerJobReportResolver({ query, reports, ...services }),
    ];
  },
});

/** What outreach tells of a year. It reads the tables of the other rooms, and none of them reads it. */
export const reports = [report] as const;
