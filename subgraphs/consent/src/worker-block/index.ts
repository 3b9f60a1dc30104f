import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { WorkerBlockResolver } from './worker-block.resolver';
import { createWorkerBlockService } from './worker-block.service';

/** The named workers who are kept from a youth's data. */
export const workerBlock = defineConsentNoun({
  tables: [
    defineTable('worker_block', { select: true, insert: true, update: ['holds', 'version'] }),
    defineTable('conflict_of_interest', { select: true, insert: true, update: ['holds', 'version'] }),
  ],
  services: (parts) => ({ blocks: createWorkerBlockService(parts) }),
  resolvers: ({ services }) => [new WorkerBlockResolver(services)],
});
