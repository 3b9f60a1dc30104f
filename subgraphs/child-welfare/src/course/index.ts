import { defineNoun } from '@brobygger/subgraph-kit';
import { CourseEnrolment, coursesOfYouth } from './course-enrolment.entity';
import { CourseResolver } from './course.resolver';
import { createCourseService } from './course.service';

/** A course that child welfare gives, and a youth's part in it. */
export const course = defineNoun({
  entities: [CourseEnrolment],
  rowSources: [coursesOfYouth],
  services: (parts) => ({ courses: createCourseService(parts) }),
  resolvers: ({ services }) => [new CourseResolver(services)],
});
