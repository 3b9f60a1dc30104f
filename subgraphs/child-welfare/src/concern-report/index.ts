import { defineNoun, defineTable } from '@brobygger/subgraph-kit';
import { ConcernReportResolver } from './concern-report.resolver';
import { createConcernReportService } from './concern-report.service';
import { migrations } from './migrations';

/** A concern that comes in and is never read out. */
export const concernReport = defineNoun({
  // A letter box: what a report says, and about whom, this service can write and not read.
  tables: [
    defineTable('concern_report', {
      insert: true,
      select: ['id', 'sender_organisation_id', 'client_key', 'digest', 'received_at'],
    }),
  ],
  migrations,
  services: (parts) => ({ concernReports: createConcernReportService(parts) }),
  resolvers: ({ services }) => [new ConcernReportResolver(services)],
});
