import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { HouseMeeting } from './house-meeting.entity';
import { RecordHouseMeetingInput } from './house-meeting.input';
import type { HouseMeetingService } from './house-meeting.service';

@Resolver()
export class HouseMeetingResolver {
  constructor(private readonly deps: { readonly houseMeetings: HouseMeetingService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [HouseMeeting], {
    description: "The meetings in a house of the asker's own organisation, newest first; at most 100.",
  })
  houseMeetings(
    @Arg('houseId', () => ID) houseId: string,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<readonly HouseMeeting[]> {
    return this.deps.houseMeetings.ofHouse(hop.caller.organisationId, houseId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => HouseMeeting, {
    description: "Records a meeting in a house of the asker's own organisation; that of the same day is written anew.",
  })
  recordHouseMeeting(
    @Arg('input', () => RecordHouseMeetingInput) input: RecordHouseMeetingInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<HouseMeeting> {
    return this.deps.houseMeetings.record(authorOf(hop, at), input);
  }
}
