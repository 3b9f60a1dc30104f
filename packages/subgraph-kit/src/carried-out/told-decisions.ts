import { defineNoun } from '../noun';
import { defineTable } from '../persistence/table';
import { TOLD_DECISION } from './decision-facts';
import { ToldDecisions1796300000760 } from './told-decisions.migration';

/** The decisions of child welfare that an owner's organisations were told to carry out: what its rules check a reference against. */
export const toldDecisions = defineNoun({
  tables: [
    defineTable(TOLD_DECISION.table, {
      select: true,
      insert: true,
      update: [...Object.keys(TOLD_DECISION.values), 'version'],
    }),
  ],
  migrations: [ToldDecisions1796300000760],
  told: [TOLD_DECISION],
});
