import { DecisionsInError1796300000762 } from './decisions-in-error.migration';
import { DecisionsOfCases1796300000941 } from './decisions-of-cases.migration';
import { DecisionStatutes1796300000940 } from './decision-statutes.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [
  DecisionsInError1796300000762,
  DecisionStatutes1796300000940,
  DecisionsOfCases1796300000941,
] as const;
