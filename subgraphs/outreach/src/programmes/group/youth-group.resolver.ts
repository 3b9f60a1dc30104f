import { createError, Role, type LocalDate } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import {
  authorOf,
  LocalDateScalar,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { GuardianInformation } from './guardian-information.type';
import { readGuardianInformation } from './read-guardian-information';
import { readYouthGroups } from './read-youth-groups';
import { RecordGroupMeetingInput, StartYouthGroupInput } from './youth-group.input';
import type { YouthGroupService } from './youth-group.service';
import { OwnYouthGroup } from './youth-group.type';

@Resolver()
export class YouthGroupResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly youthGroups: YouthGroupService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [OwnYouthGroup], { description: "The groups of the asker's own organisation, newest first." })
  youthGroups(@Ctx() { hop }: SubgraphContext): Promise<readonly OwnYouthGroup[]> {
    return readYouthGroups(this.deps.query, hop);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => GuardianInformation, {
    description: "What a worker may tell the guardians of a group's youths, from `from` to `to`, both days included.",
  })
  groupInformationForGuardians(
    @Ctx() { hop }: SubgraphContext,
    @Arg('groupId', () => ID) groupId: string,
    @Arg('from', () => LocalDateScalar) from: LocalDate,
    @Arg('to', () => LocalDateScalar) to: LocalDate,
  ): Promise<GuardianInformation> {
    return readGuardianInformation(this.deps.query, hop.caller.organisationId, { groupId, from, to });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OwnYouthGroup, {
    description: "Starts a group of the asker's own organisation, with its two leaders.",
  })
  async startYouthGroup(
    @Arg('input', () => StartYouthGroupInput) input: StartYouthGroupInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<OwnYouthGroup> {
    const { id } = await this.deps.youthGroups.start(authorOf(hop, at), input);
    return this.read(hop, id);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OwnYouthGroup, { description: 'Ends a group, and the time of everybody who is in it.' })
  async endYouthGroup(
    @Arg('groupId', () => ID) groupId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<OwnYouthGroup> {
    const { id } = await this.deps.youthGroups.end(authorOf(hop, at), groupId);
    return this.read(hop, id);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => OwnYouthGroup, { description: 'Records a meeting or a trip, with who was there.' })
  async recordGroupMeeting(
    @Arg('input', () => RecordGroupMeetingInput) input: RecordGroupMeetingInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<OwnYouthGroup> {
    await this.deps.youthGroups.recordMeeting(authorOf(hop, at), input);
    return this.read(hop, input.groupId);
  }

  private async read(hop: Hop, groupId: string): Promise<OwnYouthGroup> {
    const [group] = await readYouthGroups(this.deps.query, hop, groupId);
    if (group === undefined) throw createError('NOT_FOUND', 'your organisation has no such group');
    return group;
  }
}
