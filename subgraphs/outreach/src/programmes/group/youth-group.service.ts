import { createError, newId, osloDate, ruleViolated, type LocalDate } from '@brobygger/domain';
import type { Author, OwnerParts } from '@brobygger/subgraph-kit';
import { checkYouthGroup } from './check-youth-group';
import { endYouthGroup } from './end-youth-group';
import type { GroupKind } from './group-kind';
import { GroupMeeting } from './group-meeting.entity';
import type { LeaderEmployer } from './leader-employer';
import { holdOwnGroup } from './own-group';
import { recordAttendance } from './record-attendance';
import { YouthGroup } from './youth-group.entity';

/** What a worker writes when a group starts. */
export interface StartedYouthGroup {
  readonly kind: GroupKind;
  readonly leaders: readonly { readonly name: string; readonly employer: LeaderEmployer }[];
  /** 1 is Monday. */
  readonly weekday: number;
  readonly meetingHours: number;
}

/** What a worker writes of a meeting. */
export interface HeldGroupMeeting {
  readonly groupId: string;
  readonly date: LocalDate;
  readonly activity: string;
  readonly themes: readonly string[];
  readonly attendedMembershipIds: readonly string[];
}

/** Starts and ends groups, and keeps their meetings. */
export interface YouthGroupService {
  /** With two leaders, and in the boys' group of USIT and BFT and for three hours (INV28). */
  start(author: Author, input: StartedYouthGroup): Promise<{ readonly id: string }>;
  /** Ends the memberships too, and the service to each youth for whom nothing else is open. */
  end(author: Author, groupId: string): Promise<{ readonly id: string }>;
  /** One a week, from Monday to Sunday (INV28), with who was there. */
  recordMeeting(author: Author, input: HeldGroupMeeting): Promise<{ readonly id: string }>;
}

export const createYouthGroupService = (
  parts: Pick<OwnerParts, 'dataSource' | 'endServiceIfDone'>,
): YouthGroupService => ({
  async start(author, input) {
    checkYouthGroup(input);
    const { kind, leaders, weekday, meetingHours } = input;
    const id = newId();
    await parts.dataSource.manager.insert(YouthGroup, {
      id,
      organisationId: author.organisationId,
      kind,
      leaderNames: leaders.map(({ name }) => name),
      leaderEmployers: leaders.map(({ employer }) => employer),
      weekday,
      meetingHours,
      startedOn: osloDate(author.at),
      endedOn: null,
    });
    return { id };
  },

  async end(author, groupId) {
    await endYouthGroup(parts, author, groupId);
    return { id: groupId.toLowerCase() };
  },

  recordMeeting: (author, { groupId, date, activity, themes, attendedMembershipIds }) =>
    parts.dataSource.transaction(async (transaction) => {
      const group = await holdOwnGroup(transaction, author, groupId);
      if (date > osloDate(author.at)) throw badDate('must not be after today');
      if (date < group.startedOn || (group.endedOn !== null && date > group.endedOn))
        throw badDate("is not within the group's time");
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
        id,
        groupId: group.id,
        organisationId: author.organisationId,
        date,
        activity,
        themes: [...themes],
      });
      await recordAttendance(transaction, {
        meetingId: id,
        groupId: group.id,
        date,
        membershipIds: attendedMembershipIds,
      });
      return { id };
    }),
});

const badDate = (fault: string): Error =>
  createError('BAD_USER_INPUT', `\`input.date\` ${fault}`, { argument: 'input.date' });
