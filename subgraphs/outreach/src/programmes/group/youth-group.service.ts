import { createError, newId, osloDate } from '@brobygger/domain';
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
  /** With two leaders, one at least in Lade Motor Racing, and in the boys' group of USIT and BFT and for three hours (INV28). */
  start(author: Author, input: StartYouthGroupInput): Promise<{ readonly id: string }>;
  /** Ends the memberships too, and the service to each youth for whom nothing else is open. */
  end(author: Author, groupId: string): Promise<{ readonly id: string }>;
  /** With who was there. A group meets once a week, and a trip or a cabin comes beside it: no gathering is one too many. */
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
