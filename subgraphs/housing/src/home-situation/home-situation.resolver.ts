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
import { HomeSituation, homeSituationsOfYouth } from './home-situation.entity';
import { RecordHomeSituationInput } from './home-situation.input';
import type { HomeSituationService } from './home-situation.service';

@Resolver(() => HousingRecords)
export class HomeSituationResolver {
  constructor(private readonly deps: { readonly homeSituations: HomeSituationService }) {}

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP)
  @FieldResolver(() => [HomeSituation], {
    nullable: true,
    description: 'How the youth lives and has lived (own home, with others, homeless), newest first; never where.',
  })
  homeSituations(
    @Root() { youthId }: HousingRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly HomeSituation[]> {
    return rows.of(homeSituationsOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records how a youth lives from a day on.' })
  recordHomeSituation(
    @Arg('input', () => RecordHomeSituationInput) input: RecordHomeSituationInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.homeSituations.record(authorOf(hop, at), input);
  }
}
