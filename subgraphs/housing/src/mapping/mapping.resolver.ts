import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { HousingRecords } from '../youth';
import { LifeAreaMapping, mappingsOfYouth } from './life-area-mapping.entity';
import { MapLifeAreaInput } from './mapping.input';
import type { MappingService } from './mapping.service';

@Resolver(() => HousingRecords)
export class MappingResolver {
  constructor(private readonly deps: { readonly mapping: MappingService }) {}

  @RequiresConsent(DataCategory.HOUSING_MAPPING)
  @FieldResolver(() => [LifeAreaMapping], {
    nullable: true,
    description: 'How the youth is doing by life area, newest first.',
  })
  mapping(
    @Root() { youthId }: HousingRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly LifeAreaMapping[]> {
    return rows.of(mappingsOfYouth, youthId, first);
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
