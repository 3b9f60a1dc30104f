import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  LocalDateScalar,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Max, Min } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { HousingRecords } from '../youth/housing-records';
import { RentMonth, rentOfYouth } from './rent-month.entity';
import type { RentService } from './rent.service';

@InputType()
export class RecordRentInput {
  @Field(() => ID)
  youthId!: string;

  @Min(0)
  @Max(100_000)
  @Field(() => Int, { description: 'Rent of the month, in whole NOK.' })
  monthNok!: number;

  @Min(0)
  @Max(10_000_000)
  @Field(() => Int, { description: 'All rent that is unpaid, in whole NOK.' })
  arrearsNok!: number;

  @Field(() => LocalDateScalar)
  dueOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  paidOn?: string | null;
}

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
