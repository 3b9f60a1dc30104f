import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { requireYear } from '../../yearly/require-year';
import { OpenActivity } from './open-activity.entity';
import { RecordOpenActivityInput } from './open-activity.input';
import type { OpenActivityService } from './open-activity.service';

@Resolver()
export class OpenActivityResolver {
  constructor(private readonly deps: { readonly openActivities: OpenActivityService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [OpenActivity], {
    description: "The activities and trips of the asker's own organisation that began in the year, newest first.",
  })
  async openActivities(
    @Arg('year', () => Int) year: number,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<readonly OpenActivity[]> {
    requireYear(year);
    return this.deps.openActivities.list(hop.caller.organisationId, year);
  }

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Mutation(() => OpenActivity, {
    description: 'Records an activity or a trip and how many came; the same one of the same day is written anew.',
  })
  recordOpenActivity(
    @Arg('input', () => RecordOpenActivityInput) input: RecordOpenActivityInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<OpenActivity> {
    return this.deps.openActivities.record(authorOf(hop, at), input);
  }
}
