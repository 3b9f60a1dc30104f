import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Max, MaxLength, Min } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { HousingRecords } from '../youth/housing-records';
import { LifeAreaMapping, MappingArea, mappingsOfYouth } from './life-area-mapping.entity';
import type { MappingService } from './mapping.service';

@InputType()
export class MapLifeAreaInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => MappingArea)
  area!: MappingArea;

  @Min(1)
  @Max(5)
  @Field(() => Int, { description: 'From 1, needs much help, to 5, manages alone.' })
  level!: number;

  @MaxLength(2000)
  @Field(() => String, { defaultValue: '', description: 'At most 2000 characters. Never shared.' })
  note!: string;
}

@Resolver(() => HousingRecords)
export class MappingResolver {
  constructor(private readonly deps: { readonly mapping: MappingService }) {}

  @RequiresConsent(DataCategory.HOUSING_MAPPING)
  @FieldResolver(() => [LifeAreaMapping], {
    nullable: true,
    description: 'How the youth is doing by life area, newest first.',
  })
  mapping(@Root() { youthId }: HousingRecords, @Ctx() { rows }: SubgraphContext): Promise<readonly LifeAreaMapping[]> {
    return rows.of(mappingsOfYouth, youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records how the youth is doing in one life area today.' })
  mapLifeArea(
    @Arg('input', () => MapLifeAreaInput) input: MapLifeAreaInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.mapping.record(authorOf(hop, at), input);
  }
}
