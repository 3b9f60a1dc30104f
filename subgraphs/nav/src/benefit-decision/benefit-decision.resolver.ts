import { DataCategory, osloDate, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { statusOn } from '../section17/decision-time';
import { Section17Status } from '../section17/section17.entity';
import { NavRecords } from '../youth';
import { benefitDecisionsOfYouth, NavBenefitDecision } from './benefit-decision.entity';
import { EndNavBenefitInput, GrantNavBenefitInput } from './benefit-decision.input';
import type { BenefitDecisionService } from './benefit-decision.service';

@Resolver(() => NavRecords)
export class BenefitDecisionResolver {
  constructor(private readonly deps: { readonly benefitDecisions: BenefitDecisionService }) {}

  @RequiresConsent(DataCategory.NAV_INCOME)
  @FieldResolver(() => [NavBenefitDecision], {
    nullable: true,
    description:
      'Decisions on financial assistance (§ 18) and the qualification programme (§ 29), the one that began last first. They are shared ' +
      'with nobody.',
  })
  benefitDecisions(
    @Root() { youthId }: NavRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly NavBenefitDecision[]> {
    return rows.of(benefitDecisionsOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: "Grants financial assistance (§ 18) or the qualification programme (§ 29) in the office's open case.",
  })
  grantNavBenefit(
    @Arg('input', () => GrantNavBenefitInput) input: GrantNavBenefitInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.benefitDecisions.grant(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Ends such a decision of the own office today.' })
  endNavBenefit(
    @Arg('input', () => EndNavBenefitInput) input: EndNavBenefitInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.benefitDecisions.end(authorOf(hop, at), input);
  }
}

/** What of a decision follows from the day. */
@Resolver(() => NavBenefitDecision)
export class BenefitTimeResolver {
  @FieldResolver(() => Section17Status)
  status(@Root() decision: NavBenefitDecision, @Ctx() { at }: SubgraphContext): Section17Status {
    return statusOn(decision, osloDate(at));
  }
}
