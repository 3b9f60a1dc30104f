import type { Query } from '@brobygger/subgraph-kit';
import { Course } from '../course/course-terms';

/** What is counted of places, before anything is withheld. */
export interface CountedPlaces {
  readonly enrolled: number;
  readonly completed: number;
  readonly dropped: number;
  readonly attended: number;
  readonly possible: number;
}

/** A course of the year, or a part of the housing course. */
export interface CountedCourse extends CountedPlaces {
  readonly course: Course;
  readonly part: number | null;
  /** Youths with a place, each once. */
  readonly youths: number;
}

/** A school year as it was counted. */
export interface CountedYear extends CountedPlaces {
  readonly youths: number;
  readonly courses: readonly CountedCourse[];
}

/** The courses in the order in which a report has them. */
const KINDS = Object.values(Course)
  .flatMap((course) => (course === 'HOUSING' ? [`'${course}', 1`, `'${course}', 2`] : [`'${course}', null::int`]))
  .map((kind, place) => `(${place}, ${kind})`)
  .join(', ');

// What was counted before sessions were planned by day counts beside them.
const COUNTS = `count(distinct p.youth_id)::int as youths, count(p.id)::int as enrolled,
  (count(*) filter (where p.status = 'COMPLETED'))::int as completed, (count(*) filter (where p.status = 'DROPPED'))::int as dropped,
  coalesce(sum(p.attended), 0)::int as attended, coalesce(sum(p.sessions_before + p.recorded), 0)::int as possible`;

const REPORT = `
with place as (
  select e.*, (select count(*) from course_attendance a where a.enrolment_id = e.id)::int as recorded
  from course_enrolment e where e.organisation_id = $1 and e.school_year = $2
), by_course as (
  select k.place, k.course, k.part, ${COUNTS}
  from (values ${KINDS}) as k(place, course, part)
  left join place p on p.course = k.course and p.part is not distinct from k.part
  group by k.place, k.course, k.part
)
select ${COUNTS}, (select json_agg(json_build_object('course', c.course, 'part', c.part, 'youths', c.youths, 'enrolled', c.enrolled,
  'completed', c.completed, 'dropped', c.dropped, 'attended', c.attended, 'possible', c.possible) order by c.place)
  from by_course c) as courses
from place p`;

/** Counts a school year of the organisation's programme, in one statement. */
export async function readCourseReport(
  query: Query,
  of: { readonly organisationId: string; readonly schoolYear: string },
): Promise<CountedYear> {
  const [counted] = await query<CountedYear>('yearly-course-report', REPORT, [of.organisationId, of.schoolYear]);
  if (counted === undefined) throw new Error('a count without a row');
  return counted;
}
