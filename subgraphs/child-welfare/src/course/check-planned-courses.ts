import { createError } from '@brobygger/domain';
import type { PlannedCourseInput, SetCoursePlanInput } from './course-plan.input';
import type { ProgrammeCourse } from './programme-course.entity';
import { firstDayOf, lastDayOf, requireSchoolYear } from './school-year';

/**
 * Refuses a plan that holds a part without the housing course, a day twice or of another year, or as a course of the plan something that is
 * none.
 * @throws BAD_USER_INPUT with the path
 */
export function checkPlannedCourses(
  { schoolYear, courses }: SetCoursePlanInput,
  standing: readonly ProgrammeCourse[],
): void {
  const named = new Set<string>();
  for (const [place, planned] of courses.entries()) {
    const at = `input.courses[${place}]`;
    if ((planned.course === 'HOUSING') !== (typeof planned.part === 'number')) {
      throw badInput(`${at}.part`, 'goes with the housing course, and with no other');
    }
    checkSessions(`${at}.sessions`, schoolYear, planned.sessions);
    const id = planned.courseId?.toLowerCase();
    if (id === undefined) continue;
    if (named.has(id)) throw badInput(`${at}.courseId`, 'is named twice');
    named.add(id);
    checkStanding(
      at,
      planned,
      standing.find((each) => each.id === id),
    );
  }
}

/** @throws BAD_USER_INPUT for a school year that is none */
export const checkSchoolYear = ({ schoolYear }: SetCoursePlanInput): void =>
  requireSchoolYear(schoolYear, 'input.schoolYear');

function checkSessions(path: string, schoolYear: string, days: readonly string[]): void {
  if (new Set(days).size !== days.length) throw badInput(path, 'names a day twice');
  const [first, last] = [firstDayOf(schoolYear), lastDayOf(schoolYear)];
  if (days.some((day) => day < first || day > last)) throw badInput(path, 'names a day outside the school year');
}

function checkStanding(at: string, { course, part = null }: PlannedCourseInput, standing?: ProgrammeCourse): void {
  if (standing === undefined) throw badInput(`${at}.courseId`, 'is no course of the plan');
  if (standing.course !== course) throw badInput(`${at}.course`, 'is not what was planned under the id');
  if (standing.part !== part) throw badInput(`${at}.part`, 'is not what was planned under the id');
}

const badInput = (argument: string, fault: string): Error =>
  createError('BAD_USER_INPUT', `\`${argument}\` ${fault}`, { argument });
