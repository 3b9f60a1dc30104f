import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { migrations } from './migrations';

/** When organisations of child welfare reported a year to the national register (ADR 0127). A command does it, and nobody asks for it. */
export const registerExport = defineConsentNoun({
  tables: [defineTable('register_export', { select: true, insert: true })],
  migrations,
});
