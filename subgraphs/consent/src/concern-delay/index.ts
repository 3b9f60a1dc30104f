import { CONCERN_DELAY, defineTable } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { migrations } from './migrations';

/** That a youth is told later of what child welfare does on a concern (ADR 0121): told by child welfare, and read with the youth's log. */
export const concernDelay = defineConsentNoun({
  tables: [
    defineTable(CONCERN_DELAY.table, {
      select: true,
      insert: true,
      update: [...Object.keys(CONCERN_DELAY.values), 'version'],
    }),
  ],
  migrations,
});
