import { createError, isId } from '@brobygger/domain';
import { isListedFor, type Query, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { CourseClassMember } from './course-class.type';

// As a caseload: nobody from whom the asker is kept, and without a stated reason nobody who is assigned to others.
const CLASS = `
select coalesce((
  select json_agg(json_build_object('enrolmentId', e.id, 'youthId', e.youth_id, 'organisationId', e.organisation_id) order by e.id)
  from course_enrolment e where e.course_id = c.id and e.status in ('PLANNED', 'ENROLLED')
    and ${isListedFor({ youth: 'e.youth_id', organisation: '$1', person: '$3', hasReason: '$4', at: '$5' })}), '[]') as members
from programme_course c where c.organisation_id = $1 and c.id = $2`;

/**
 * Who has a place that has not ended on a course of the asker's organisation, in the order in which they got it.
 * @throws NOT_FOUND for a course that the organisation does not hold
 */
export async function readCourseClass(
  query: Query,
  { hop, at }: Pick<SubgraphContext, 'hop' | 'at'>,
  courseId: string,
): Promise<readonly CourseClassMember[]> {
  const { caller, statedReason } = hop;
  const values = [caller.organisationId, courseId, caller.personId, statedReason !== undefined, at];
  const [course] = isId(courseId)
    ? await query<{ readonly members: readonly Omit<CourseClassMember, 'youth'>[] }>('course-class', CLASS, values)
    : [];
  if (course === undefined) throw createError('NOT_FOUND', 'your organisation holds no such course');
  return course.members.map((member) => ({ ...member, youth: { __typename: 'Youth', id: member.youthId } }));
}
