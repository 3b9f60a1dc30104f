import { osloDate, Role } from '@brobygger/domain';
import { LocalDateScalar, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isCalledBack, referralsBegunOn } from './begun-on-referral';
import { HousingFollowUp } from './follow-up.entity';
import { HousingPlanItem, planOfFollowUp } from './plan-item.entity';

/** What a released follow-up shows beside its own columns. */
@Resolver(() => HousingFollowUp)
export class FollowUpPlanResolver {
  @FieldResolver(() => LocalDateScalar)
  referredOn(@Root() { referredAt }: HousingFollowUp): string {
    return osloDate(referredAt);
  }

  @RequiresRole([Role.CASEWORKER, Role.YOUTH])
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the youth presented themself at the first meeting in their own words (egenpresentasjon); those are in ' +
      '`Youth.selfPresentation`, where they share them. Absent for whoever is neither the youth nor of the organisation that follows up.',
  })
  hasPresentedSelf(
    @Root() { organisationId, hasPresentedSelf }: HousingFollowUp,
    @Ctx() { hop: { caller } }: SubgraphContext,
  ): boolean | null {
    return caller.role === 'YOUTH' || caller.organisationId === organisationId ? hasPresentedSelf : null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether who referred has called the referral back, as NAV does when its case moves to another district: the follow-up is ended ' +
      'then (INV12). Null of one that was referred on paper.',
  })
  async isReferralCalledBack(
    @Root() { handoverId }: HousingFollowUp,
    @Ctx() { rows }: SubgraphContext,
  ): Promise<boolean | null> {
    if (handoverId === null) return null;
    const [received] = await rows.of(referralsBegunOn, handoverId);
    return received === undefined ? null : isCalledBack(received);
  }

  @FieldResolver(() => [HousingPlanItem], { nullable: true, description: 'The plan, soonest first.' })
  plan(@Root() { id }: HousingFollowUp, @Ctx() { rows }: SubgraphContext): Promise<readonly HousingPlanItem[]> {
    return rows.of(planOfFollowUp, id);
  }
}
