import { Role } from '@brobygger/domain';
import { RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { AnswerPlanTaskInput, TickOffPlanItemInput, WritePlanItemInput } from './own-plan.input';
import type { OwnPlanService } from './own-plan.service';
import { PlanItemChange } from './own-plan.type';

@Resolver()
export class OwnPlanResolver {
  constructor(private readonly deps: { readonly ownPlans: OwnPlanService }) {}

  @RequiresRole([Role.YOUTH])
  @Mutation(() => PlanItemChange, {
    description:
      'Writes a wish of yours into the plan of your follow-up, or changes one that you wrote. Those who may see the plan see it at once.',
  })
  writePlanItem(
    @Arg('input', () => WritePlanItemInput) input: WritePlanItemInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<PlanItemChange> {
    return this.deps.ownPlans.write(hop.caller.personId, input, at);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => PlanItemChange, { description: 'Ticks off what you wrote in your plan, or takes the tick back.' })
  tickOffPlanItem(
    @Arg('input', () => TickOffPlanItemInput) input: TickOffPlanItemInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<PlanItemChange> {
    return this.deps.ownPlans.tickOff(hop.caller.personId, input, at);
  }

  @RequiresRole([Role.YOUTH])
  @Mutation(() => PlanItemChange, {
    description:
      'Says yes or no to a task of the plan that you are named for. Those who may see the plan see it at once.',
  })
  answerPlanTask(
    @Arg('input', () => AnswerPlanTaskInput) input: AnswerPlanTaskInput,
    @Ctx() { hop }: SubgraphContext,
  ): Promise<PlanItemChange> {
    return this.deps.ownPlans.answerTask(hop.caller.personId, input);
  }
}
