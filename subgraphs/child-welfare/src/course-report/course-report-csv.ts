import { toCsv } from '@brobygger/subgraph-kit';
import type { YearlyCourseReport } from './course-report.type';

/** A line for each course and one for the year (`ALL`), as an archive takes it in; what is withheld is empty. */
export const courseReportCsv = ({
  schoolYear,
  youths,
  courses,
  ...year
}: Omit<YearlyCourseReport, 'csv' | 'organisationId' | 'isSuppressed'>): string =>
  toCsv([
    ...courses.map(({ course, part, ...figures }) => ({ schoolYear, course, part, youths: null, ...figures })),
    { schoolYear, course: 'ALL', part: null, youths, ...year },
  ]);
