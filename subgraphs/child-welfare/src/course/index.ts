import { defineNoun } from '@brobygger/subgraph-kit';
import { createClassAttendanceService } from './class-attendance.service';
import { attendanceOfPlace, CourseAttendance } from './course-attendance.entity';
import { CourseClassResolver, PlaceAttendanceResolver } from './course-class.resolver';
import { CourseEnrolment, coursesOfYouth } from './course-enrolment.entity';
import { CoursePlan } from './course-plan.entity';
import { CoursePlansDueResolver } from './course-plans-due';
import { CoursePlanResolver } from './course-plan.resolver';
import { createCoursePlanService } from './course-plan.service';
import { CourseResolver } from './course.resolver';
import { CourseSession } from './course-session.entity';
import { createCourseService } from './course.service';
import { migrations } from './migrations';
import { ProgrammeCourse } from './programme-course.entity';

/** The courses that child welfare plans and holds, and a youth's part in them. */
export const course = defineNoun({
  entities: [CourseEnrolment, CoursePlan, ProgrammeCourse, CourseSession, CourseAttendance],
  migrations,
  rowSources: [coursesOfYouth, attendanceOfPlace],
  services: (parts) => ({
    courses: createCourseService(parts),
    coursePlans: createCoursePlanService(parts),
    classAttendance: createClassAttendanceService(parts),
  }),
  resolvers: ({ query, services }) => [
    new CourseResolver({ query, ...services }),
    new CoursePlanResolver({ query, ...services }),
    new CoursePlansDueResolver({ query }),
    new CourseClassResolver({ query, ...services }),
    new PlaceAttendanceResolver(),
  ],
});
