import { Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import type { DecisionCount } from '../decision-count/decision-count';
import type { ReportReader } from '../report-reader';
import { readScoped, ReportArgs } from '../report-scope';
import { readSummerJobReport, youthsOfSummer } from './read-summer-job-report';
import { showSummerJobReport } from './show-summer-job-report';
import { SummerJobReport } from './summer-job-report.type';

@Resolver(() => SummerJobReport)
export class SummerJobReportResolver {
  constructor(
    private readonly deps: {
      readonly query: Statements;
      readonly reports: ReportReader;
      readonly decisionCount: DecisionCount;
    },
  ) {}

  @RequiresRole([Role.LEADER])
  @Query(() => SummerJobReport, {
    description: 'A summer of the summer job project (sommerjobb), beside what was printed of it.',
  })
  async summerJobReport(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SummerJobReport> {
    const { scope, report } = await readScoped(this.deps.query, context, args, info, (asked) =>
      readSummerJobReport(this.deps.reports, asked),
    );
    return showSummerJobReport(report, scope);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Youths with a decision of child welfare in the year (vedtak). Counted together with child welfare: no ' +
      'list and no identity crosses. Withheld from everybody where it, or the rest, is below 5. Counted once, when the year is over: ' +
      'of the youths whose contract is dated in the year.',
  })
  async withDecision(@Root() { organisationId, year }: SummerJobReport): Promise<number | null> {
    const youths = await youthsOfSummer(this.deps.query, { organisationId, year });
    // The decisions are child welfare's: it withholds small counts, and no leader of outreach has them to the last digit.
    return this.deps.decisionCount.countWithDecision(youths, { organisationId, year });
  }
}
