import { Role } from '@brobygger/domain';
import { authorOf, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { HouseText } from './house-text.entity';
import { PublishHouseTextInput } from './house-text.input';
import type { HouseTextService } from './house-text.service';

@Resolver()
export class HouseTextResolver {
  constructor(private readonly deps: { readonly houseTexts: HouseTextService }) {}

  @RequiresRole([Role.CASEWORKER, Role.LEADER], { ownAgency: true })
  @Query(() => [HouseText], {
    description:
      "The versions of the house rules and the lease of a house of the asker's own organisation, the newest of each first; at most 100.",
  })
  houseTexts(
    @Arg('houseId', () => ID) houseId: string,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<readonly HouseText[]> {
    return this.deps.houseTexts.ofHouse(hop.caller.organisationId, houseId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => HouseText, {
    description:
      "Makes a text the house rules or the lease of an open house of the asker's own organisation, as the next version. Who lives there " +
      'is asked to sign it.',
  })
  publishHouseText(
    @Arg('input', () => PublishHouseTextInput) input: PublishHouseTextInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<HouseText> {
    return this.deps.houseTexts.publish(authorOf(hop, at), input);
  }
}
