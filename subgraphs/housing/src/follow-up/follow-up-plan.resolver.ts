import { osloDate } from '@brobygger/domain';
import { LocalDateScalar, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { HousingFollowUp } from './follow-up.entity';
import { HousingPlanItem, planOfFollowUp } from './plan-item.entity';

/** What a released follow-up shows beside its own columns. */
@Resolver(() => HousingFollowUp)
export class FollowUpPlanResolver {
  @FieldResolver(() => LocalDateScalar)
  referredOn(@Root() { referredAt }: HousingFollowUp): string {
    return osloDate(referredAt);
  }

  @FieldResolver(() => [HousingPlanItem], { nullable: true, description: 'The plan, soonest first.' })
  plan(@Root() { id }: HousingFollowUp, @Ctx() { rows }: SubgraphContext): Promise<readonly HousingPlanItem[]> {
    return rows.of(planOfFollowUp, id);
  }
}
