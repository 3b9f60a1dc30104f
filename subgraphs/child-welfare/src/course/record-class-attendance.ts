import { Act, createError, isId, newId } from '@brobygger/domain';
import { enterActs, isKeptOut, serves, type Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { PlaceAttendanceInput, RecordClassAttendanceInput } from './class-attendance.input';
import { categoryOfCourse } from './course.service';
import type { HeldSession } from './held-session';

// Only a place on this very course that has not ended, of a youth whom the organisation serves and nothing keeps from the one who writes.
// What stands already is no change, so that a list that is sent twice counts once; what a correction changes is counted off. The places are
// locked, in one order, so that one that ends at the same moment is not begun again.
const ATTENDANCE = `
with listed as (
  select l.place, l.id, l.is_present, e.id as enrolment_id, e.youth_id
  from unnest($1::uuid[], $2::uuid[], $3::boolean[]) with ordinality as l(id, enrolment_id, is_present, place)
  join course_enrolment e on e.id = l.enrolment_id
  where e.course_id = $4 and e.organisation_id = $5 and e.status in ('PLANNED', 'ENROLLED')
    and ${serves({ youth: 'e.youth_id', organisation: '$5', at: '$8' })} and not ${isKeptOut({ youth: 'e.youth_id', person: '$9' })}
  order by e.id for update of e
), written as (
  insert into course_attendance (id, session_id, enrolment_id, youth_id, organisation_id, held_on, is_present)
  select id, $6, enrolment_id, youth_id, $5, $7, is_present from listed
  on conflict (session_id, enrolment_id) do update set is_present = excluded.is_present
    where course_attendance.is_present <> excluded.is_present
  returning enrolment_id, is_present, xmax = 0 as is_new
), counted as (
  update course_enrolment e set status = 'ENROLLED',
    attended = e.attended + case when w.is_present then 1 when w.is_new then 0 else -1 end
  from written w where e.id = w.enrolment_id returning e.id
)
select l.place::int - 1 as place, l.youth_id as "youthId", c.id is not null as "isChanged"
from listed l left join counted c on c.id = l.enrolment_id`;

interface Listed {
  /** Where on the list it stands, from 0. */
  readonly place: number;
  readonly youthId: string;
  readonly isChanged: boolean;
}

/**
 * Writes who came to a session and who did not, in one statement, and enters it in the log of each for whom it is new.
 * @throws BAD_USER_INPUT with the path of the first place that is none of the course, whosever it is, or that is named twice; the whole
 * list is refused then
 */
export async function recordClassAttendance(
  transaction: EntityManager,
  author: Author,
  session: HeldSession,
  { attendance }: RecordClassAttendanceInput,
): Promise<void> {
  const places = attendance.map(({ enrolmentId }) => enrolmentId.toLowerCase());
  const twice = places.findIndex((id, at) => places.indexOf(id) !== at);
  if (twice !== -1) throw badPlace(twice, 'is named twice');
  const noId = places.findIndex((id) => !isId(id));
  if (noId !== -1) throw badPlace(noId, NO_PLACE);
  const listed = await write(transaction, author, session, attendance);
  const found = new Set(listed.map(({ place }) => place));
  const missing = places.findIndex((_, at) => !found.has(at));
  if (missing !== -1) throw badPlace(missing, NO_PLACE);
  const changed = listed.filter(({ isChanged }) => isChanged).map(({ youthId }) => youthId);
  await enterActs(transaction, author, changed, { act: Act.WROTE, categories: [categoryOfCourse(session.course)] });
}

const write = (
  transaction: EntityManager,
  { organisationId, at, personId }: Author,
  { id, courseId, heldOn }: HeldSession,
  attendance: readonly PlaceAttendanceInput[],
): Promise<readonly Listed[]> =>
  transaction.query(ATTENDANCE, [
    attendance.map(() => newId()),
    attendance.map(({ enrolmentId }) => enrolmentId),
    attendance.map(({ isPresent }) => isPresent),
    courseId,
    organisationId,
    id,
    heldOn,
    at,
    personId,
  ]);

const NO_PLACE = 'is no place on the course that has not ended';

function badPlace(at: number, fault: string): Error {
  const argument = `input.attendance[${at}].enrolmentId`;
  return createError('BAD_USER_INPUT', `\`${argument}\` ${fault}`, { argument });
}
