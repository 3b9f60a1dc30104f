import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { BlockedWorkerResolver, BlockedWorkersResolver } from './blocked-workers.resolver';
import { migrations } from './migrations';
import { WorkerBlockResolver } from './worker-block.resolver';
import { createWorkerBlockService } from './worker-block.service';

/** The named workers whom a youth keeps from the own data. */
export const workerBlock = defineConsentNoun({
  tables: [
    defineTable('worker_block', { select: true, insert: true, update: ['holds', 'version', 'blocked_at', 'merge_id'] }),
  ],
  migrations,
  services: (parts) => ({ blocks: createWorkerBlockService(parts) }),
  resolvers: ({ services, query }) => [
    new WorkerBlockResolver(services),
    new BlockedWorkersResolver({ query }),
    new BlockedWorkerResolver(),
  ],
});
