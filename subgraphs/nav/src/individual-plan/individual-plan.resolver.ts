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
import { NavRecords } from '../youth';
import { goalsOfPlan, NavIndividualPlanGoal } from './individual-plan-goal.entity';
import { individualPlansOfYouth, NavIndividualPlan } from './individual-plan.entity';
import { WriteIndividualPlanInput, WriteOwnWishInput } from './individual-plan.input';
import type { IndividualPlanService } from './individual-plan.service';

@Resolver(() => NavRecords)
export class IndividualPlanResolver {
  constructor(private readonly deps: { readonly individualPlans: IndividualPlanService }) {}

  @RequiresConsent(DataCategory.NAV_PLAN)
  @FieldResolver(() => [NavIndividualPlan], {
    nullable: true,
    description: 'The versions of the individual plan (sotjl. § 28), newest first.',
  })
  individualPlans(
    @Root() { youthId }: NavRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly NavIndividualPlan[]> {
    return rows.of(individualPlansOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: "Writes a version of a youth's individual plan, in the office's open case.",
  })
  writeIndividualPlan(
    @Arg('input', () => WriteIndividualPlanInput) input: WriteIndividualPlanInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.individualPlans.write(authorOf(hop, at), input);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => Recorded, {
    description: 'Writes your own wish in your individual plan. Those who may see the plan see it at once.',
  })
  writeOwnWish(
    @Arg('input', () => WriteOwnWishInput) input: WriteOwnWishInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.individualPlans.wish(hop.caller.personId, input, at);
  }
}

@Resolver(() => NavIndividualPlan)
export class IndividualPlanGoalResolver {
  @FieldResolver(() => [NavIndividualPlanGoal], { description: 'The goals, in the order in which they were written.' })
  goals(
    @Root() { id }: NavIndividualPlan,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<readonly NavIndividualPlanGoal[]> {
    return rows.of(goalsOfPlan, id);
  }
}
