import { createError, DataCategory, isId, newId, osloDate } from '@brobygger/domain';
import { categoryOfRow, type Author, type Recorded, type Recorder, type Written } from '@brobygger/subgraph-kit';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import { requireAttended } from './completion';
import { CourseEnrolment } from './course-enrolment.entity';
import type { CourseEnrolmentStatus } from './course-terms';
import type { EnrolInCourseInput } from './course.input';
import { CourseSession } from './course-session.entity';
import { ProgrammeCourse } from './programme-course.entity';
import { firstDayOf } from './school-year';
import { requireTargetGroup } from './target-group';

/** Gives youths places on the courses of the plan, and ends them. */
export interface CourseService {
  /**
   * Refuses who is not in the target group, and part 2 of the housing course before part 1 is completed (INV07). The age is the population
   * register's. Who left a course may come back to it.
   */
  enrol(author: Author, input: EnrolInCourseInput): Promise<Recorded>;
  /** Refuses to call completed what the youth did not come to (INV09). Leaving is always free. */
  end(
    author: Author,
    input: {
      readonly youthId: string;
      readonly enrolmentId: string;
      readonly status: Extract<CourseEnrolmentStatus, 'COMPLETED' | 'DROPPED'>;
    },
  ): Promise<Recorded>;
}

export const createCourseService = ({ recorder }: { readonly recorder: Recorder }): CourseService => ({
  enrol: (author, { youthId, courseId }) =>
    recorder.onServedYouthOfAge(author, youthId, ofCourse(courseId), async (transaction, { birthDate, ...youth }) => {
      const { organisationId } = author;
      const today = osloDate(author.at);
      const course = await holdCourse(transaction, author, courseId);
      await requireTargetGroup(transaction, course, { youthId: youth.youthId, organisationId, birthDate, today });
      await requireNoPlace(transaction, course, youth.youthId);
      const id = newId();
      await transaction.insert(CourseEnrolment, {
        ...placeOn(course),
        id,
        youthId: youth.youthId,
        organisationId,
        status: today < firstDayOf(course.schoolYear) ? 'PLANNED' : 'ENROLLED',
        attended: 0,
        sessions: await transaction.countBy(CourseSession, { courseId: course.id, calledOffOn: IsNull() }),
        enrolledOn: today,
        recordedAt: author.at,
      });
      return { id, youthId: youth.youthId };
    }),

  end: (author, { youthId, enrolmentId, status }) =>
    recorder.onServedYouth(author, youthId, ofPlace(enrolmentId), async (transaction) => {
      const place = await getPlace(transaction, author, youthId, enrolmentId);
      if (status === 'COMPLETED') requireAttended(place);
      await transaction.update(CourseEnrolment, { id: enrolmentId, youthId }, { status, endedOn: osloDate(author.at) });
      return { id: enrolmentId, youthId };
    }),
});

/** What places on a course are of: what the health course is about makes it health data. */
export const categoryOfCourse = (course: ProgrammeCourse['course']): CourseEnrolment['category'] =>
  course === 'HEALTH' ? DataCategory.CHILD_WELFARE_HEALTH_COURSE : DataCategory.CHILD_WELFARE_COURSES;

const ofCourse =
  (id: string): Written =>
  async (transaction) => {
    const course = isId(id) ? await transaction.findOneBy(ProgrammeCourse, { id }) : null;
    return course === null ? null : categoryOfCourse(course.course);
  };

const ofPlace = (id: string): Written =>
  categoryOfRow((transaction) => (isId(id) ? transaction.findOneBy(CourseEnrolment, { id }) : null));

/** A course that the author's organisation holds, locked against a change of its plan. */
async function holdCourse(
  transaction: EntityManager,
  { organisationId }: Author,
  id: string,
): Promise<ProgrammeCourse> {
  const course = isId(id)
    ? await transaction.findOne(ProgrammeCourse, {
        where: { id, organisationId, calledOffOn: IsNull() },
        lock: { mode: 'pessimistic_read' },
      })
    : null;
  if (course === null) throw createError('NOT_FOUND', 'your organisation plans no such course');
  return course;
}

async function requireNoPlace(
  transaction: EntityManager,
  { id: courseId }: ProgrammeCourse,
  youthId: string,
): Promise<void> {
  if (!(await transaction.existsBy(CourseEnrolment, { courseId, youthId, status: Not('DROPPED') }))) return;
  throw createError('BAD_USER_INPUT', '`input.courseId` is a course that the youth has a place on already', {
    argument: 'input.courseId',
  });
}

const placeOn = ({ id: courseId, course, part, schoolYear, arena, partner }: ProgrammeCourse) => ({
  courseId,
  course,
  part,
  schoolYear,
  arena,
  partner,
  category: categoryOfCourse(course),
});

/** A place of the author's organisation that has not ended, locked, so that a class list of the same moment counts or is refused. */
async function getPlace(
  transaction: EntityManager,
  { organisationId }: Author,
  youthId: string,
  id: string,
): Promise<CourseEnrolment> {
  const place = isId(id)
    ? await transaction.findOne(CourseEnrolment, {
        where: { id, youthId, organisationId, status: In(['PLANNED', 'ENROLLED']) },
        lock: { mode: 'pessimistic_write' },
      })
    : null;
  if (place === null) throw createError('NOT_FOUND', 'the youth has no such place with your organisation');
  return place;
}
