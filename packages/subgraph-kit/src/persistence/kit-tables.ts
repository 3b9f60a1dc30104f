import { USED_TOKENS } from '../used-tokens/used-tokens.tables';
import { OUTBOX } from './outbox.table';
import { logTables } from './split-disclosure-log';
import { defineTable, type Table } from './table';

/** The tables that every owner has beside its records and `service_relation`, and what it may do with them. */
export const KIT_TABLES: readonly Table[] = [
  defineTable('worker_block', { select: true, insert: true, update: ['holds', 'version'] }),
  defineTable('conflict_of_interest', { select: true, insert: true, update: ['holds', 'version'] }),
  defineTable('protected_youth', { select: true, insert: true, update: ['protection', 'version'] }),
  defineTable('withdrawn_consent', { select: true, insert: true, update: ['version'] }),
  ...logTables('OWN_SERVICE_ONLY'),
  ...OUTBOX,
  ...USED_TOKENS,
];
