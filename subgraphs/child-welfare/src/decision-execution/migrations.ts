import { DecisionExecutions1796300000763 } from './decision-executions.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [DecisionExecutions1796300000763] as const;
