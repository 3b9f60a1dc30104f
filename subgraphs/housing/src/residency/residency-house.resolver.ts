import type { SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { House } from '../house/house.entity';
import { houseById } from './house-of-residency';
import { Residency } from './residency.entity';

/** The house of a residency. It tells where the youth is, and inherits the residency's label, which says so. */
@Resolver(() => Residency)
export class ResidencyHouseResolver {
  @FieldResolver(() => House, { nullable: true })
  async house(@Root() { houseId }: Residency, @Ctx() { rows }: SubgraphContext): Promise<House | null> {
    return (await rows.of(houseById, houseId))[0] ?? null;
  }
}
