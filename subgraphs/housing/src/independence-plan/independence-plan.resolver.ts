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
import { IndependencePlan, independencePlansOfYouth } from './independence-plan.entity';
import { WriteIndependencePlanInput } from './independence-plan.input';
import type { IndependencePlanService } from './independence-plan.service';

@Resolver(() => HousingRecords)
export class IndependencePlanResolver {
  constructor(private readonly deps: { readonly independencePlans: IndependencePlanService }) {}

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP)
  @FieldResolver(() => [IndependencePlan], {
    nullable: true,
    description: 'Plans for the youth to live alone, newest first: it can be shown apart from the notes of a mapping.',
  })
  independencePlans(
    @Root() { youthId }: HousingRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly IndependencePlan[]> {
    return rows.of(independencePlansOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Writes a plan for a youth to live alone, or writes it anew.' })
  writeIndependencePlan(
    @Arg('input', () => WriteIndependencePlanInput) input: WriteIndependencePlanInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.independencePlans.write(authorOf(hop, at), input);
  }
}
