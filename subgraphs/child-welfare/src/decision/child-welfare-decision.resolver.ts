import { DataCategory, osloDate, Role } from '@brobygger/domain';
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
import { ChildWelfareDecision, decisionsOfYouth } from './child-welfare-decision.entity';
import {
  DecideMeasureInput,
  EndDecisionInput,
  NamedDecisionInput,
  NameDecisionExecutorInput,
} from './child-welfare-decision.input';
import type { ChildWelfareDecisionService } from './child-welfare-decision.service';
import { closedDaysOfYouth, decidedDaysOfYouth, isDecisionInForce } from './decision-in-force';

@Resolver(() => ChildWelfareRecords)
export class ChildWelfareDecisionResolver {
  constructor(private readonly deps: { readonly decisions: ChildWelfareDecisionService; readonly query: Statements }) {}

  @RequiresConsent(DataCategory.CHILD_WELFARE_DECISIONS)
  @FieldResolver(() => [ChildWelfareDecision], { nullable: true, description: 'The decisions, newest first.' })
  decisions(
    @Root() { youthId }: ChildWelfareRecords,
    @Ctx() context: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly ChildWelfareDecision[]> {
    return toldInCases(this.deps.query, context, {
      youthId,
      first,
      read: (most) => context.rows.of(decisionsOfYouth, youthId, most),
      placeOf: ({ caseId }) => caseId,
    });
  }

  @RequiresConsent(DataCategory.CHILD_WELFARE_DECISION_EXISTS)
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether a decision (vedtak) of any kind is in force today. `false` is an answer, as protected as `true`: it is given of who ' +
      'was never with child welfare too. A worker of child welfare is told of the decisions of the own service.',
  })
  async decisionInForce(@Root() { youthId }: ChildWelfareRecords, @Ctx() context: SubgraphContext): Promise<boolean> {
    const { rows, at } = context;
    const [decisions, cases] = await Promise.all([
      toldInCases(this.deps.query, context, {
        youthId,
        read: () => rows.of(decidedDaysOfYouth, youthId),
        placeOf: ({ caseId }) => caseId,
      }),
      rows.of(closedDaysOfYouth, youthId),
    ]);
    return isDecisionInForce(decisions, cases, osloDate(at));
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Decides a measure for a youth that the service serves, by a statute that fits it. Aftercare must be wanted by the youth, who is' +
      ' from 18 until 25.',
  })
  decideMeasure(
    @Arg('input', () => DecideMeasureInput) input: DecideMeasureInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.decisions.decide(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Says which organisation carries a decision of the asker's own service out, from now on. It is told of the decision by id, kind " +
      'and days, by law (bvl. § 13-1), and the youth sees in the log that it was; whoever did before is told that they do no more.',
  })
  nameDecisionExecutor(
    @Arg('input', () => NameDecisionExecutorInput) input: NameDecisionExecutorInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.decisions.nameExecutor(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: "Sets the day on which a decision of the asker's own service ends. Who carries it out is told.",
  })
  endDecision(
    @Arg('input', () => EndDecisionInput) input: EndDecisionInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.decisions.end(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Says that a decision of the asker's own service was recorded in error: it never held, and who carried it out is told so.",
  })
  enterDecisionInError(
    @Arg('input', () => NamedDecisionInput) input: NamedDecisionInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.decisions.enterInError(authorOf(hop, at), input);
  }
}
