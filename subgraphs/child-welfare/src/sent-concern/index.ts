import { defineNoun } from '@brobygger/subgraph-kit';
import { migrations } from './migrations';
import { SentConcernReport } from './sent-concern-report.entity';
import { SentConcernResolver } from './sent-concern.resolver';

/** The senders' own copies of concern reports (ADR 0120). */
export const sentConcern = defineNoun({
  entities: [SentConcernReport],
  migrations,
  resolvers: (parts) => [new SentConcernResolver(parts)],
});
