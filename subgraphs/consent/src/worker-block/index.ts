import { defineConsentNoun } from '../consent-parts';
import { WorkerBlockResolver } from './worker-block.resolver';
import { createWorkerBlockService } from './worker-block.service';

/** The named workers who are kept from a youth's data. */
export const workerBlock = defineConsentNoun({
  tables: ['worker_block', 'conflict_of_interest'],
  services: (parts) => ({ blocks: createWorkerBlockService(parts) }),
  resolvers: ({ services }) => [new WorkerBlockResolver(services)],
});
