import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { DeletedPartsResolver } from './deleted-parts.resolver';
import { LogHoldResolver } from './log-hold.resolver';
import { createLogHoldService } from './log-hold.service';
import { migrations } from './migrations';

/** What of the log is held, and which months of it were deleted by decision. */
export const logRetention = defineConsentNoun({
  tables: [
    defineTable('log_hold', {
      select: true,
      insert: ['reason', 'from_on', 'to_on', 'unit_id', 'placed_by', 'placed_at'],
    }),
    defineTable('log_hold_end', { select: true, insert: ['hold_number', 'ended_by', 'ended_at'] }),
    defineTable('log_partition_deletion', { select: true }),
  ],
  migrations,
  resolvers: ({ query }) => [new LogHoldResolver(createLogHoldService({ query })), new DeletedPartsResolver(query)],
});
