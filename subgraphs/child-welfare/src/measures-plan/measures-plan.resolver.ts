import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type Query as Statements,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { toldInCases } from '../told-concern/told-later';
import { ChildWelfareRecords } from '../youth';
import { MeasuresPlan, measuresPlansOfYouth, planVersionsOfYouth } from './measures-plan.entity';
import { ReviseMeasuresPlanInput } from './measures-plan.input';
import type { MeasuresPlanService } from './measures-plan.service';
import { PlanEvaluation, planEvaluationsOfYouth } from './plan-evaluation.entity';
import { EvaluateMeasuresPlanInput } from './plan-evaluation.input';

@Resolver(() => ChildWelfareRecords)
export class MeasuresPlanResolver {
  constructor(private readonly deps: { readonly plans: MeasuresPlanService; readonly query: Statements }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_PLAN)
  @FieldResolver(() => MeasuresPlan, { nullable: true, description: 'The newest version of the plan.' })
  async measuresPlan(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
  ): Promise<MeasuresPlan | null> {
    const [newest = null] = await toldInCases(this.deps.query, context, {
      youthId,
      read: () => context.rows.of(measuresPlansOfYouth, youthId),
      placeOf: ({ caseId }) => caseId,
    });
    return newest;
  }

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS)
  @FieldResolver(() => [MeasuresPlan], {
    nullable: true,
    description: 'Every version of the plan, newest first. Versions are counted anew in a new case.',
  })
  measuresPlanVersions(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly MeasuresPlan[]> {
    return toldInCases(this.deps.query, context, {
      youthId,
      first,
      read: (most) => context.rows.of(planVersionsOfYouth, youthId, most),
      placeOf: ({ caseId }) => caseId,
    });
  }

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS)
  @FieldResolver(() => [PlanEvaluation], { nullable: true, description: 'The evaluations of the plan, newest first.' })
  measuresPlanEvaluations(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly PlanEvaluation[]> {
    return toldInCases(this.deps.query, context, {
      youthId,
      first,
      read: (most) => context.rows.of(planEvaluationsOfYouth, youthId, most),
      placeOf: ({ planId }) => planId,
    });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Records an evaluation of the plan of the asker's own open case. The next is due three months after it.",
  })
  evaluateMeasuresPlan(
    @Arg('input', () => EvaluateMeasuresPlanInput) input: EvaluateMeasuresPlanInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.plans.evaluate(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: "Makes a new version of the plan of the asker's own open case." })
  reviseMeasuresPlan(
    @Arg('input', () => ReviseMeasuresPlanInput) input: ReviseMeasuresPlanInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.plans.revise(authorOf(hop, at), input);
  }
}
