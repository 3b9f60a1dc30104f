import { createError, isId, osloDate, type LocalDate } from '@brobygger/domain';
import type { Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Course } from './course-terms';

/** A session of the author's organisation, with what its course is. */
export interface HeldSession {
  readonly id: string;
  readonly courseId: string;
  readonly course: Course;
  readonly schoolYear: string;
  readonly heldOn: LocalDate;
}

// The session is held against a change of the plan, and against another list of the same moment.
const SESSION = `
select s.id, c.id as "courseId", c.course, c.school_year as "schoolYear", s.held_on as "heldOn"
from course_session s join programme_course c on c.id = s.course_id
where s.id = $1 and s.organisation_id = $2 and s.called_off_on is null and c.called_off_on is null for update of s`;

/**
 * A session that has been held, or is today.
 * @throws NOT_FOUND, or BAD_USER_INPUT for one to come
 */
export async function holdSession(transaction: EntityManager, author: Author, id: string): Promise<HeldSession> {
  const [session] = isId(id)
    ? ((await transaction.query(SESSION, [id, author.organisationId])) as readonly HeldSession[])
    : [];
  if (session === undefined) throw createError('NOT_FOUND', 'your organisation plans no such session');
  if (session.heldOn > osloDate(author.at)) {
    throw createError('BAD_USER_INPUT', '`input.sessionId` is a session that is yet to be held', {
      argument: 'input.sessionId',
    });
  }
  return session;
}
