import { defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { migrations } from './migrations';

/** The entries of the log as lines, for who watches over logins. */
export const auditLine = defineConsentNoun({
  tables: [defineTable('audit_line_place', { select: true, update: ['position'] })],
  migrations,
});
