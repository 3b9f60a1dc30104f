import { defineNoun } from '@brobygger/subgraph-kit';
import { ConcernReportResolver } from './concern-report.resolver';
import { createConcernReportService } from './concern-report.service';
import { migrations } from './migrations';

/** A concern that comes in and is never read out. */
export const concernReport = defineNoun({
  tables: ['concern_report'],
  migrations,
  services: (parts) => ({ concernReports: createConcernReportService(parts) }),
  resolvers: ({ services }) => [new ConcernReportResolver(services)],
});
