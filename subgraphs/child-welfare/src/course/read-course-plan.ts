import { osloDate, type LocalDate } from '@brobygger/domain';
import { isKeptOut, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { OwnCoursePlan, PlannedCourse } from './course-plan.type';
import { dueDayOf, isSchoolYearOver } from './school-year';

const COUNTED = (youth: string): string => `not ${isKeptOut({ youth, person: '$3' })}`;

const PLACES = `
select (count(*) filter (where e.status <> 'DROPPED'))::int as places, (count(*) filter (where e.status = 'COMPLETED'))::int as completed,
  (count(*) filter (where e.status = 'DROPPED'))::int as dropped
from course_enrolment e where e.course_id = c.id and ${COUNTED('e.youth_id')}`;

const SESSIONS = `
select coalesce(json_agg(json_build_object('id', s.id, 'heldOn', s.held_on, 'present', a.present, 'absent', a.absent)
  order by s.held_on), '[]') as sessions
from course_session s cross join lateral (
  select (count(*) filter (where a.is_present))::int as present, (count(*) filter (where not a.is_present))::int as absent
  from course_attendance a where a.session_id = s.id and ${COUNTED('a.youth_id')}
) a
where s.course_id = c.id and s.called_off_on is null`;

const PLAN = `
select p.ready_on as "readyOn", coalesce((
  select json_agg(json_build_object('id', c.id, 'course', c.course, 'part', c.part, 'arena', c.arena, 'partner', c.partner,
    'places', e.places, 'completed', e.completed, 'dropped', e.dropped, 'sessions', s.sessions)
    order by c.course, c.part, c.arena, c.id)
  from programme_course c cross join lateral (${PLACES}) e cross join lateral (${SESSIONS}) s
  where c.plan_id = p.id and c.called_off_on is null), '[]') as courses
from course_plan p where p.organisation_id = $1 and p.school_year = $2`;

interface Read {
  readonly readyOn: LocalDate | null;
  readonly courses: readonly PlannedCourse[];
}

/** The plan of the asker's organisation for a school year, with its counts. Nobody from whom the asker is kept counts (ADR 0025). */
export async function readCoursePlan(
  query: Query,
  { hop: { caller }, at }: Pick<SubgraphContext, 'hop' | 'at'>,
  schoolYear: string,
): Promise<OwnCoursePlan> {
  const [read] = await query<Read>('course-plan', PLAN, [caller.organisationId, schoolYear, caller.personId]);
  const { readyOn, courses } = read ?? { readyOn: null, courses: [] };
  const isLate = isPlanLate({ schoolYear, readyOn, at });
  return { schoolYear, dueOn: dueDayOf(schoolYear), readyOn, isLate, rule: isLate ? 'INV08' : null, courses };
}

/** Whether a plan was ready too late, or is not ready and ought to be (INV08). Of a year that is over nobody waits for one. */
function isPlanLate({ schoolYear, readyOn, at }: { schoolYear: string; readyOn: LocalDate | null; at: Date }): boolean {
  if (readyOn === null && isSchoolYearOver(schoolYear, at)) return false;
  return (readyOn ?? osloDate(at)) > dueDayOf(schoolYear);
}
