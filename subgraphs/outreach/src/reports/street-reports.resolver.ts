import { Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { readFollowUpReport, showFollowUpReport } from './follow-up-report/follow-up-report';
import { FollowUpReport } from './follow-up-report/follow-up-report.type';
import { readReachReport, showReachReport } from './reach-report/reach-report';
import { ReachReport } from './reach-report/reach-report.type';
import type { ReportReader } from './report-reader';
import { readScoped, ReportArgs } from './report-scope';
import { readTopicReport, showTopicReport } from './topic-report/topic-report';
import { TopicReport } from './topic-report/topic-report.type';

@Resolver()
export class StreetReportsResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly reports: ReportReader }) {}

  @RequiresRole([Role.LEADER])
  @Query(() => FollowUpReport, {
    description: 'What the follow-ups of a year rest on, beside what was printed of it.',
  })
  async followUpReport(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FollowUpReport> {
    const { scope, report } = await readScoped(this.deps.query, context, args, info, (asked) =>
      readFollowUpReport(this.deps.reports, asked),
    );
    return showFollowUpReport(report, scope);
  }

  @RequiresRole([Role.LEADER])
  @Query(() => TopicReport, {
    description: 'What youths talked of in the street in a year, and what they were shown the way on to.',
  })
  async topicReport(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TopicReport> {
    const { scope, report } = await readScoped(this.deps.query, context, args, info, (asked) =>
      readTopicReport(this.deps.reports, asked),
    );
    return showTopicReport(report, scope);
  }

  @RequiresRole([Role.LEADER])
  @Query(() => ReachReport, { description: 'How many youths an organisation was in contact with in a year.' })
  async reachReport(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReachReport> {
    const { scope, report } = await readScoped(this.deps.query, context, args, info, (asked) =>
      readReachReport(this.deps.reports, asked),
    );
    return showReachReport(report, scope);
  }
}
