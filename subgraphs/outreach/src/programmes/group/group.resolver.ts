import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { attendanceOfMembership } from './group-attendance.entity';
import { GroupMembership, groupsOfYouth } from './group-membership.entity';
import { JoinGroupInput } from './group.input';
import type { GroupService } from './group.service';

@Resolver(() => OutreachRecords)
export class GroupResolver {
  constructor(private readonly deps: { readonly groups: GroupService }) {}

  @RequiresConsent(DataCategory.OUTREACH_GROUPS)
  @FieldResolver(() => [GroupMembership], {
    nullable: true,
    description: 'The groups that the youth is or was in, newest first.',
  })
  groups(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly GroupMembership[]> {
    return rows.of(groupsOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Takes a youth into a group: boys of 15 to 19, girls and transgender youths of 14 to 17, or Lade Motor Racing at 13 to 20.',
  })
  joinGroup(
    @Arg('input', () => JoinGroupInput) input: JoinGroupInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.groups.join(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Ends a youth's time in a group." })
  leaveGroup(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('membershipId', () => ID) membershipId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.groups.leave(authorOf(hop, at), youthId, membershipId);
  }
}

/** What belongs to a membership is read by the membership, which was released itself. */
@Resolver(() => GroupMembership)
export class GroupAttendanceResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Meetings that the youth was at; absent where it was not recorded which group it is.',
  })
  async attended(@Root() { id, groupId }: GroupMembership, @Ctx() { rows }: SubgraphContext): Promise<number | null> {
    return groupId === null ? null : (await rows.of(attendanceOfMembership, id)).length;
  }
}
