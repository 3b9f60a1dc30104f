import { Act, createError, DataCategory, isId, newId, type LocalDate } from '@brobygger/domain';
import { enterActs, isKeptOut, type Author } from '@brobygger/subgraph-kit';
import type { EntityManager } from 'typeorm';

// Only who was a member of this very group on the day, and whom nothing keeps from the one who writes.
const ATTENDANCE = `
insert into group_attendance (id, meeting_id, membership_id, youth_id, organisation_id)
select a.id, $1, m.id, m.youth_id, m.organisation_id
from unnest($2::uuid[], $3::uuid[]) as a(id, membership_id)
join group_membership m on m.id = a.membership_id
where m.group_id = $4 and m.started_on <= $5::date and (m.ended_on is null or $5::date <= m.ended_on)
  and not ${isKeptOut({ youth: 'm.youth_id', person: '$6' })}
returning youth_id as "youthId"`;

/**
 * Writes who was at a meeting, in one statement, and enters it in the log of each.
 * @throws BAD_USER_INPUT for an id that is of no member of the group on the date, whosever it is, and of one from whom the author is kept
 */
export async function recordAttendance(
  transaction: EntityManager,
  {
    meetingId,
    groupId,
    date,
    membershipIds,
    author,
  }: {
    readonly meetingId: string;
    readonly groupId: string;
    readonly date: LocalDate;
    readonly membershipIds: readonly string[];
    readonly author: Author;
  },
): Promise<void> {
  const attended = [...new Set(membershipIds.map((id) => id.toLowerCase()))];
  const written = attended.every(isId)
    ? ((await transaction.query(ATTENDANCE, [
        meetingId,
        attended.map(() => newId()),
        attended,
        groupId,
        date,
        author.personId,
      ])) as { readonly youthId: string }[])
    : [];
  if (written.length !== attended.length) {
    throw createError(
      'BAD_USER_INPUT',
      '`input.attendedMembershipIds` names who is no member of the group on the date',
      { argument: 'input.attendedMembershipIds' },
    );
  }
  const present = written.map(({ youthId }) => youthId);
  await enterActs(transaction, author, present, { act: Act.WROTE, categories: [DataCategory.OUTREACH_GROUPS] });
}
