import { createError, DataCategory, isId, newId, osloDate, ruleViolated } from '@brobygger/domain';
import { categoryOfRow, type Author, type Recorded, type Recorder, type Written } from '@brobygger/subgraph-kit';
import { In, type EntityManager } from 'typeorm';
import { CourseEnrolment, type CourseEnrolmentStatus } from './course-enrolment.entity';
import type { EnrolInCourseInput, RecordCourseAttendanceInput } from './course.input';
import { firstDayOf, isSchoolYear } from './school-year';

/** Enrols youths in the courses of the annual programme, and counts their sessions. */
export interface CourseService {
  /** Refuses part 2 of the housing course before part 1 is completed (INV07). */
  enrol(author: Author, input: EnrolInCourseInput): Promise<Recorded>;
  /** Adds sessions attended. */
  recordAttendance(author: Author, input: RecordCourseAttendanceInput): Promise<Recorded>;
  /** Leaving a course is as free as completing it. */
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
  enrol: (author, input) =>
    recorder.onServedYouth(author, input.youthId, categoryOfCourse(input.course), async (transaction) => {
      const { organisationId } = author;
      const { youthId, course, part = null, schoolYear } = input;
      if (!isSchoolYear(schoolYear)) {
        throw createError('BAD_USER_INPUT', '`input.schoolYear` must be of the form `2025/2026`', {
          argument: 'input.schoolYear',
        });
      }
      if ((course === 'HOUSING') !== (part !== null)) {
        throw createError('BAD_USER_INPUT', '`input.part` goes with the housing course, and with no other', {
          argument: 'input.part',
        });
      }
      if (
        part === 2 &&
        !(await transaction.existsBy(CourseEnrolment, {
          youthId,
          organisationId,
          course: 'HOUSING',
          part: 1,
          status: 'COMPLETED',
        }))
      ) {
        throw ruleViolated('INV07', 'part 2 of the housing course comes after part 1 is completed');
      }
      const id = newId();
      await transaction.insert(CourseEnrolment, {
        ...input,
        id,
        organisationId,
        attended: 0,
        category: categoryOfCourse(course),
        status: osloDate(author.at) < firstDayOf(schoolYear) ? 'PLANNED' : 'ENROLLED',
      });
      return { id, youthId };
    }),

  recordAttendance: (author, { youthId, enrolmentId, attended }) =>
    recorder.onServedYouth(author, youthId, ofPlace(enrolmentId), async (transaction) => {
      const place = await getPlace(transaction, author, youthId, enrolmentId);
      const total = place.attended + attended;
      if (total > place.sessions) {
        throw createError('BAD_USER_INPUT', '`input.attended` must not pass the sessions of the course', {
          argument: 'input.attended',
        });
      }
      await transaction.update(CourseEnrolment, { id: enrolmentId }, { attended: total, status: 'ENROLLED' });
      return { id: enrolmentId, youthId };
    }),

  end: (author, { youthId, enrolmentId, status }) =>
    recorder.onServedYouth(author, youthId, ofPlace(enrolmentId), async (transaction) => {
      await getPlace(transaction, author, youthId, enrolmentId);
      await transaction.update(CourseEnrolment, { id: enrolmentId }, { status });
      return { id: enrolmentId, youthId };
    }),
});

const categoryOfCourse = (course: EnrolInCourseInput['course']): CourseEnrolment['category'] =>
  course === 'HEALTH' ? DataCategory.CHILD_WELFARE_HEALTH_COURSE : DataCategory.CHILD_WELFARE_COURSES;

const ofPlace = (id: string): Written =>
  categoryOfRow((transaction) => (isId(id) ? transaction.findOneBy(CourseEnrolment, { id }) : null));

/** A place of the author's organisation that has not ended, locked, so that two counts of one day both count. */
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
