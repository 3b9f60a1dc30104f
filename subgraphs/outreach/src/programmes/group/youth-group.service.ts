import { createError, newId, osloDate, ruleViolated } from '@brobygger/domain';
import type { Author, OwnerParts } from '@brobygger/subgraph-kit';
import { checkYouthGroup } from './check-youth-group';
import { endYouthGroup } from './end-youth-group';
import { GroupMeeting } from './group-meeting.entity';
import { holdOwnGroup } from './own-group';
import { recordAttendance } from './record-attendance';
import { YouthGroup } from './youth-group.entity';
import type { RecordGroupMeetingInput, StartYouthGroupInput } from './youth-group.input';

/** Starts and ends groups, and keeps their meetings. */
export interface YouthGroupService {
  /** With two leaders, and in the boys' group of USIT and BFT and for three hours (INV28). */
  start(author: Author, input: StartYouthGroupInput): Promise<{ readonly id: string }>;
  /** Ends the memberships too, and the service to each youth for whom nothing else is open. */
  end(author: Author, groupId: string): Promise<{ readonly id: string }>;
  /** One a week, from Monday to Sunday (INV28), with who was there. */
  recordMeeting(author: Author, input: RecordGroupMeetingInput): Promise<{ readonly id: string }>;
}

export const createYouthGroupService = (
  parts: Pick<OwnerParts, 'dataSource' | 'endServiceIfDone'>,
): YouthGroupService => ({
  async start(author, input) {
    checkYouthGroup(input);
    const { leaders, ...group } = input;
    const id = newId();
    await parts.dataSource.manager.insert(YouthGroup, {
      ...group,
      id,
      organisationId: author.organisationId,
      leaderNames: leaders.map(({ name }) => name),
      leaderEmployers: leaders.map(({ employer }) => employer),
      startedOn: osloDate(author.at),
    });
    return { id };
  },

  async end(author, groupId) {
    await endYouthGroup(parts, author, groupId);
    return { id: groupId.toLowerCase() };
  },

  recordMeeting: (author, { attendedMembershipIds, ...input }) =>
    parts.dataSource.transaction(async (transaction) => {
      const { date } = input;
      const group = await holdOwnGroup(transaction, author, input.groupId);
      if (date > osloDate(author.at)) throw badDate('must not be after today');
      if (date < group.startedOn || (group.endedOn !== null && date > group.endedOn)) {
        throw badDate("is not within the group's time");
      }
      const inWeek = await transaction
        .createQueryBuilder(GroupMeeting, 'm')
        .where(
          `m.group_id = :id and date_trunc('week', m.date::timestamp) = date_trunc('week', cast(:date as timestamp))`,
          { id: group.id, date },
        )
        .getExists();
      if (inWeek) throw ruleViolated('INV28', 'a group meets once a week');
      const id = newId();
      await transaction.insert(GroupMeeting, {
        ...input,
        id,
        groupId: group.id,
        organisationId: author.organisationId,
      });
      await recordAttendance(transaction, {
        meetingId: id,
        groupId: group.id,
        date,
        membershipIds: attendedMembershipIds,
        author,
      });
      return { id };
    }),
});

const badDate = (fault: string): Error =>
  createError('BAD_USER_INPUT', `\`input.date\` ${fault}`, { argument: 'input.date' });
