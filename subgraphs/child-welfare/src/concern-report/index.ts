import { defineNoun } from '@brobygger/subgraph-kit';
import { ConcernReportTable1700000002000 } from './concern-report-table.migration';
import { ConcernReportResolver } from './concern-report.resolver';
import { createConcernReportService } from './concern-report.service';

/** A concern that comes in and is never read out. */
export const concernReport = defineNoun({
  tables: ['concern_report'],
  migrations: [ConcernReportTable1700000002000],
  services: (parts) => ({ concernReports: createConcernReportService(parts) }),
  resolvers: ({ services }) => [new ConcernReportResolver(services)],
});
