import { createError, newId, type LocalDate } from '@brobygger/domain';
import type { EntityManager } from 'typeorm';
import type { PlannedCourseInput } from './course-plan.input';
import type { CoursePlan } from './course-plan.entity';

const COURSES = `
insert into programme_course (id, organisation_id, plan_id, school_year, course, part, arena, partner)
select c.id, $2, $3, $4, c.course, c.part, c.arena, c.partner
from jsonb_to_recordset($1::jsonb) as c(id uuid, course text, part integer, arena text, partner text)
on conflict (id) do update set arena = excluded.arena, partner = excluded.partner, called_off_on = null`;

const LEFT_OUT = `
update programme_course c set called_off_on = $3 where c.plan_id = $1 and c.called_off_on is null and not c.id = any($2::uuid[])
returning exists (select from course_enrolment e where e.course_id = c.id and e.status <> 'DROPPED') as "isInUse"`;

const SESSIONS = `
insert into course_session (id, course_id, organisation_id, held_on)
select s.id, s.course_id, $4, s.held_on from unnest($1::uuid[], $2::uuid[], $3::date[]) as s(id, course_id, held_on)
on conflict (course_id, held_on) do update set called_off_on = null
returning id, course_id as "courseId", held_on as "heldOn"`;

const SESSIONS_LEFT_OUT = `
update course_session s set called_off_on = $4
from programme_course c
where c.id = s.course_id and c.plan_id = $1 and s.called_off_on is null
  and not exists (select from unnest($2::uuid[], $3::date[]) as k(course_id, held_on)
    where k.course_id = s.course_id and k.held_on = s.held_on)
returning exists (select from course_attendance a where a.session_id = s.id) as "isInUse"`;

// What was counted before there were days counts beside them: no fewer sessions than were said then.
const PLACES = `
update course_enrolment e set arena = c.arena, partner = c.partner,
  sessions = greatest(e.sessions_before, e.attended_before + s.sessions)
from programme_course c cross join lateral (
  select count(*)::int as sessions from course_session s where s.course_id = c.id and s.called_off_on is null) s
where c.plan_id = $1 and e.course_id = c.id
  and (e.arena, e.partner, e.sessions) is distinct from (c.arena, c.partner, greatest(e.sessions_before, e.attended_before + s.sessions))`;

/** A course as it was written, with the sessions of its days. */
export interface WrittenCourse {
  readonly id: string;
  /** Earliest first. */
  readonly sessions: readonly WrittenSession[];
}

interface WrittenSession {
  readonly id: string;
  readonly courseId: string;
  readonly heldOn: LocalDate;
}

/**
 * Writes the courses of a plan that is held, in five statements whatever their number: those that are named, the days of each, and on the
 * places on them what is copied there. What is left out is called off. Returns them in the order of the input.
 * @throws BAD_USER_INPUT where that has places, or somebody's attendance
 */
export async function writePlannedCourses(
  transaction: EntityManager,
  plan: CoursePlan,
  planned: readonly PlannedCourseInput[],
  today: LocalDate,
): Promise<readonly WrittenCourse[]> {
  const { id: planId, organisationId, schoolYear } = plan;
  const courses = planned.map(({ courseId, part = null, partner = null, ...course }) => ({
    ...course,
    part,
    partner,
    id: courseId?.toLowerCase() ?? newId(),
  }));
  const days = courses.flatMap(({ id, sessions }) => sessions.map((heldOn) => ({ id, heldOn })));
  const [ofCourses, heldOn] = [days.map(({ id }) => id), days.map((day) => day.heldOn)];
  await transaction.query(COURSES, [JSON.stringify(courses), organisationId, planId, schoolYear]);
  await callOff(transaction, LEFT_OUT, [planId, courses.map(({ id }) => id), today]);
  const sessions = (await transaction.query(SESSIONS, [
    days.map(() => newId()),
    ofCourses,
    heldOn,
    organisationId,
  ])) as readonly WrittenSession[];
  await callOff(transaction, SESSIONS_LEFT_OUT, [planId, ofCourses, heldOn, today]);
  await transaction.query(PLACES, [planId]);
  return courses.map(({ id }) => ({
    id,
    sessions: sessions.filter(({ courseId }) => courseId === id).toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1)),
  }));
}

async function callOff(transaction: EntityManager, statement: string, values: readonly unknown[]): Promise<void> {
  // Of an update the driver gives the rows and their number.
  const [leftOut] = (await transaction.query(statement, [...values])) as readonly [
    readonly { isInUse: boolean }[],
    number,
  ];
  if (!leftOut.some(({ isInUse }) => isInUse)) return;
  throw createError('BAD_USER_INPUT', '`input.courses` leaves out a course with places, or a session with attendance', {
    argument: 'input.courses',
  });
}
