import { defineNoun, defineTable } from '@brobygger/subgraph-kit';
import { EconomyCourseResolver } from './economy-course.resolver';
import { createEconomyCourseService } from './economy-course.service';
import { migrations } from './migrations';

/** On which days NAV holds its economy course, and for whom it is; who takes part stands with child welfare. */
export const economyCourse = defineNoun({
  tables: [defineTable('economy_course_delivery', { select: true, insert: true, update: ['held_on'] })],
  migrations,
  services: (parts) => ({ economyCourses: createEconomyCourseService(parts) }),
  resolvers: ({ services }) => [new EconomyCourseResolver(services)],
});
