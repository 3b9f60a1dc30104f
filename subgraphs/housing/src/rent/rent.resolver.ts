import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { HousingRecords } from '../youth';
import { RentMonth, rentOfYouth } from './rent-month.entity';
import { RecordRentInput } from './rent.input';
import type { RentService } from './rent.service';

@Resolver(() => HousingRecords)
export class RentResolver {
  constructor(private readonly deps: { readonly rent: RentService }) {}

  @RequiresConsent(DataCategory.HOUSING_RENT)
  @FieldResolver(() => RentMonth, { nullable: true, description: 'The newest month of the rent account.' })
  async rent(@Root() { youthId }: HousingRecords, @Ctx() { rows }: SubgraphContext): Promise<RentMonth | null> {
    return (await rows.of(rentOfYouth, youthId))[0] ?? null;
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records a month of rent; the same month again replaces it.' })
  recordRent(
    @Arg('input', () => RecordRentInput) input: RecordRentInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.rent.record(authorOf(hop, at), input);
  }
}
