import { CONCERN_DELAY, defineNoun } from '@brobygger/subgraph-kit';
import { ConcernTriageResolver } from './concern-triage.resolver';
import { createLinkReportService } from './link-report.service';
import { createReviewDelayService } from './review-delay.service';
import { DELAYS } from './tell-delay';
import { createTriageService } from './triage.service';

/** What child welfare makes of the concern reports that it received: their list, whom each is about, and what becomes of it. */
export const concernTriage = defineNoun({
  facts: [{ fact: CONCERN_DELAY, source: DELAYS }],
  services: (parts) => ({
    linkedReports: createLinkReportService(parts),
    triage: createTriageService(parts),
    concernDelays: createReviewDelayService(parts),
  }),
  resolvers: ({ dataSource, cursors, services }) => [new ConcernTriageResolver({ dataSource, cursors, ...services })],
});
