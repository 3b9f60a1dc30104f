import { OUTBOX } from './outbox.table';
import { defineTable, type Table } from './table';

/** The tables that every owner has beside its records and `service_relation`, and what it may do with them. */
export const KIT_TABLES: readonly Table[] = [
  defineTable('worker_block', { select: true, insert: true, delete: true }),
  defineTable('conflict_of_interest', { select: true, insert: true }),
  defineTable('protected_youth', { select: true, insert: true, update: ['protection'] }),
  defineTable('disclosure_entry', { select: true, insert: true }),
  OUTBOX,
];
