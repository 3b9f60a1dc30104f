import { defineNoun } from '@brobygger/subgraph-kit';
import { YearReportResolver } from './year-report.resolver';

/** A year of the houses in figures. */
export const yearReport = defineNoun({
  resolvers: ({ query }) => [new YearReportResolver({ query })],
});
