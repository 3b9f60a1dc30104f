import { Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { ReportReader } from '../report-reader';
import { readScoped, ReportArgs } from '../report-scope';
import { ActivityTable } from './activity-table.type';
import { readActivityTable } from './read-activity-table';
import { showActivityTable } from './show-activity-table';

@Resolver()
export class ActivityTableResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly reports: ReportReader }) {}

  @RequiresRole([Role.LEADER])
  @Query(() => ActivityTable, {
    description:
      'The youths of an organisation in a year, by what they took part in (aktivitetstall), beside what it has printed.',
  })
  async activityTable(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActivityTable> {
    const { scope, report } = await readScoped(this.deps.query, context, args, info, (asked) =>
      readActivityTable(this.deps.reports, asked),
    );
    return showActivityTable(report, scope);
  }
}
