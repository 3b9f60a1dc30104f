import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createKnownWorkerService } from './known-worker.service';
import { migrations } from './migrations';

/** The workers whom the registry has seen, whom alone one can keep out. */
export const knownWorker = defineConsentNoun({
  tables: [defineTable('known_worker', { select: true, insert: true, update: ['last_seen_at'] })],
  migrations,
  services: (parts) => ({ workers: createKnownWorkerService(parts) }),
});
