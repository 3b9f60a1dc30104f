import { CoursePlans1796300001005 } from './course-plans.migration';
import { CourseEnrolmentsRecorded1796300001250 } from './course-enrolments-recorded.migration';

/** The migrations of this folder, oldest first. Written by `npm run migration`. */
export const migrations = [CoursePlans1796300001005, CourseEnrolmentsRecorded1796300001250] as const;
