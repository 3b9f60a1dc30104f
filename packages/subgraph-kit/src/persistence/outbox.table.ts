import { defineTable, type Table } from './table';

/** What a service has to tell others, and who is under way with it. A message never changes but for why it was refused. */
export const OUTBOX: readonly Table[] = [
  defineTable('outbox_message', { select: true, insert: true, update: ['refused'], delete: true }),
  defineTable('outbox_lane', { select: true, insert: true, update: ['holder', 'leased_until'] }),
];
