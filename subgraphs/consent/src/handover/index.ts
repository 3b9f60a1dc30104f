import { defineTable, HANDOVER, HANDOVER_ANSWERED, HANDOVER_SENT } from '@brobygger/subgraph-kit';
import { defineConsentNoun } from '../consent-parts';
import { createEnterReading } from '../oversight/enter-reading';
import { HandoverResolver, HandoversDueResolver, HandoversOfYouthResolver } from './handover.resolver';
import { migrations } from './migrations';

/** What services hand over to one another: their parts as they tell them, and what each was told of the whole (ADR 0104). */
export const handover = defineConsentNoun({
  tables: [HANDOVER_SENT, HANDOVER_ANSWERED, HANDOVER].map(({ table, values }) =>
    defineTable(table, { select: true, insert: true, update: [...Object.keys(values), 'version'] }),
  ),
  migrations,
  resolvers: ({ query, assertHeard }) => [
    new HandoversOfYouthResolver({ query, enterReading: createEnterReading({ query }) }),
    new HandoverResolver({ query, assertHeard }),
    new HandoversDueResolver({ query, assertHeard }),
  ],
});
