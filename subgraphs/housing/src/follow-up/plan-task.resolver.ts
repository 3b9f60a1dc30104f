import { HandoverReason, Role } from '@brobygger/domain';
import {
  authorOf,
  reasonOfSent,
  Recorded,
  RequiresRole,
  sentOf,
  type SentHandover,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { FollowUpService } from './follow-up.service';
import { HousingPlanItem, planOfFollowUp } from './plan-item.entity';
import { MovePlanTaskInput } from './plan-task.input';
import { agreementOf, PlanTaskAgreement } from './plan-task';

/** How the tasks of other services went to them. */
export const sentTasks = sentOf(planOfFollowUp, 'HousingPlanItem.agreement');

const sentFor = async ({ id }: HousingPlanItem, { rows }: SubgraphContext): Promise<SentHandover | undefined> =>
  (await rows.of(sentTasks, id))[0];

/** What whoever is named for a task has said of it. */
@Resolver(() => HousingPlanItem)
export class PlanTaskResolver {
  constructor(private readonly deps: { readonly followUps: FollowUpService }) {}

  @FieldResolver(() => PlanTaskAgreement, { nullable: true })
  async agreement(@Root() item: HousingPlanItem, @Ctx() context: SubgraphContext): Promise<PlanTaskAgreement | null> {
    if (item.doneBy === 'SERVICE') {
      const { state = 'REQUESTED', receiverState = null } = (await sentFor(item, context)) ?? {};
      return agreementOf(state, receiverState);
    }
    if (item.agreed !== null) return item.agreed ? 'AGREED' : 'DECLINED';
    return item.doneBy === 'YOUTH' ? 'ASKED' : null;
  }

  @FieldResolver(() => HandoverReason, { nullable: true })
  async reason(@Root() item: HousingPlanItem, @Ctx() context: SubgraphContext): Promise<HandoverReason | null> {
    return reasonOfSent(await sentFor(item, context));
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Calls back a task that another service was asked for, or says that it was entered in error.',
  })
  moveHousingPlanTask(
    @Arg('input', () => MovePlanTaskInput) { state: to, reason = null, ...named }: MovePlanTaskInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.followUps.movePlanTask(authorOf(hop, at), { ...named, to, reason });
  }
}
