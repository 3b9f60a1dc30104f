import { newId } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import { OWN_WISH } from '@brobygger/testkit';
import type { ChildWelfareServices } from '../index';
import type { PlannedCourseInput } from './course-plan.input';
import type { WrittenCourse } from './write-planned-courses';

/** The day on which tests of courses work, in the school year 2025/2026. */
export const TODAY = new Date('2026-03-02T10:00:00Z');

/** A child welfare service that holds courses, step by step. */
export interface Class {
  readonly author: Author;
  /** A settled unaccompanied minor whom the service serves. */
  settled(youthId?: string): Promise<string>;
  /** A youth whom the service serves, of whom it knows nothing more. */
  served(youthId?: string): Promise<string>;
  /** Adds a course to the plan, on two days of February 2026 unless it says others. */
  plans(course: Partial<PlannedCourseInput>, schoolYear?: string): Promise<WrittenCourse>;
  /** Gives the youth a place, whose id it returns. */
  enrols(youthId: string, course: WrittenCourse): Promise<string>;
  /** Records one session: these came, and those did not. */
  records(
    session: { readonly id: string } | undefined,
    present: readonly string[],
    absent?: readonly string[],
  ): Promise<void>;
}

/** Makes a service of its own. */
export function createClass(services: ChildWelfareServices, at = TODAY, organisationId = newId()): Class {
  const author = { personId: 'Z1', organisationId, at };
  const planned = new Map<string, PlannedCourseInput[]>();
  const served: Class['served'] = async (youthId = newId()) => {
    await services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
    return youthId;
  };
  return {
    author,
    served,
    async settled(youthId) {
      const id = await served(youthId);
      await services.refugees.record(author, { youthId: id, unaccompaniedMinor: true, settledOn: '2024-05-17' });
      return id;
    },
    async plans(course, schoolYear = '2025/2026') {
      const before = planned.get(schoolYear) ?? [];
      const added = { course: 'LAW', arena: 'EM_BASE', sessions: ['2026-02-02', '2026-02-09'], ...course } as const;
      const written = await services.coursePlans.set(author, { schoolYear, courses: [...before, added] });
      const last = written.at(-1);
      if (last === undefined) throw new Error('a plan without the course');
      planned.set(schoolYear, [...before, { ...added, courseId: last.id }]);
      return last;
    },
    async enrols(youthId, { id: courseId }) {
      return (await services.courses.enrol(author, { youthId, courseId })).id;
    },
    async records(session, present, absent = []) {
      const of = (isPresent: boolean) => (enrolmentId: string) => ({ enrolmentId, isPresent });
      const attendance = [...present.map(of(true)), ...absent.map(of(false))];
      await services.classAttendance.record(author, { sessionId: session?.id ?? '', attendance });
    },
  };
}
