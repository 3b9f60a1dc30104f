import { defineNoun, openWhile } from '@brobygger/subgraph-kit';
import { ConcernReport } from './concern-report.entity';
import { ConcernReportResolver } from './concern-report.resolver';
import { createConcernReportService } from './concern-report.service';
import { migrations } from './migrations';

/** A concern that comes in. Once it is found whom it is about, it keeps the service that began by it until it is decided on. */
export const concernReport = defineNoun({
  entities: [ConcernReport],
  migrations,
  grounds: [{ kind: 'CONCERN', entity: ConcernReport, isOwnGround: true }],
  keepsService: [openWhile(ConcernReport, { state: 'RECEIVED' })],
  services: (parts) => ({ concernReports: createConcernReportService(parts) }),
  resolvers: ({ services }) => [new ConcernReportResolver(services)],
});
