import { DECISION_EXECUTION, defineTable, TOLD_DECISION } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { DecisionsToCarryOutResolver } from './decisions-to-carry-out.resolver';
import { migrations } from './migrations';

/** Which organisation carries a decision of child welfare out, and what each was told of it (ADR 0113). */
export const toldDecision = defineConsentNoun({
  tables: [DECISION_EXECUTION, TOLD_DECISION].map(({ table, values }) =>
    defineTable(table, { select: true, insert: true, update: [...Object.keys(values), 'version'] }),
  ),
  migrations,
  resolvers: ({ query, cursors, assertHeard }) => [new DecisionsToCarryOutResolver({ query, cursors, assertHeard })],
});
