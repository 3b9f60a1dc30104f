import { defineTable, type Table } from '../persistence/table';

/** What was erased, by key: the service learns from it whether all of it is. It erases nothing itself. */
export const ERASURES: readonly Table[] = [
  defineTable('erasure_batch', { select: true }),
  defineTable('erasure', { select: true }),
];
