import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, LocalDateScalar, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../youth/outreach-records';
import { GroupKind, GroupMembership, groupsOfYouth } from './group-membership.entity';
import type { GroupService } from './group.service';

@InputType()
export class JoinGroupInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => GroupKind)
  kind!: GroupKind;

  @Field(() => LocalDateScalar, { description: 'Decides whether the group is for the youth\'s age. Not kept.' })
  birthDate!: string;
}

@Resolver(() => OutreachRecords)
export class GroupResolver {
  constructor(private readonly deps: { readonly groups: GroupService }) {}

  @RequiresConsent(DataCategory.OUTREACH_GROUPS)
  @FieldResolver(() => [GroupMembership], { nullable: true, description: 'The groups that the youth is or was in, newest first.' })
  groups(@Root() { youthId }: OutreachRecords, @Ctx() { rows }: SubgraphContext): Promise<readonly GroupMembership[]> {
    return rows.of(groupsOfYouth, youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Takes a youth into a group: boys of 15 to 19, girls and transgender youths of 14 to 17.' })
  joinGroup(@Arg('input', () => JoinGroupInput) input: JoinGroupInput, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    return this.deps.groups.join(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Ends a youth\'s time in a group.' })
  leaveGroup(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('membershipId', () => ID) membershipId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.groups.leave(authorOf(hop, at), youthId, membershipId);
  }
}
