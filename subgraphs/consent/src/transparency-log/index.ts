import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { LogResolver } from './log.resolver';
import { createLogReading } from './log-reading';
import { migrations } from './migrations';
import { createWriteReceipt } from './write-receipt';

/** The tree over the log, its checkpoints and the receipts of its lines. */
export const transparencyLog = defineConsentNoun({
  tables: [
    defineTable('log_origin', { select: true, insert: ['id', 'name'] }),
    defineTable('log_salt', { select: true }),
    defineTable('log_pending', { select: true }),
    defineTable('log_leaf', { select: true }),
    defineTable('log_tile', { select: true, insert: true, update: ['hashes'] }),
    defineTable('log_checkpoint', { select: true, insert: ['origin', 'size', 'root'], update: ['note'] }),
    defineTable('log_cosignature', { select: true, insert: true }),
  ],
  migrations,
  resolvers: ({ query, sealer }) => [
    new LogResolver({ reading: createLogReading(query), writeReceipt: createWriteReceipt({ query, sealer }) }),
  ],
});
