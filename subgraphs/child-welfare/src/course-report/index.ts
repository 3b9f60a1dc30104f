import { defineNoun } from '@brobygger/subgraph-kit';
import { CourseReportResolver } from './course-report.resolver';

/** A school year of the programme in figures. */
export const courseReport = defineNoun({
  resolvers: ({ query }) => [new CourseReportResolver({ query })],
});
