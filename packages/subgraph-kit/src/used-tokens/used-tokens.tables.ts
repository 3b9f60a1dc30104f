import { defineTable, type Table } from '../persistence/table';

/** The tokens that the replicas of a service have taken, and since when that can be believed. */
export const USED_TOKENS: readonly Table[] = [
  defineTable('used_token', { select: true, insert: true, delete: true }),
  defineTable('used_token_since', { select: true, insert: true }),
];
