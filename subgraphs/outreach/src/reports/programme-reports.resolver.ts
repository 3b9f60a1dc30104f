import { Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  readAngerManagementReport,
  showAngerManagementReport,
} from './anger-management-report/anger-management-report';
import { AngerManagementReport } from './anger-management-report/anger-management-report.type';
import { readFortnightReport, showFortnightReport } from './fortnight-report/fortnight-report';
import { FortnightReport } from './fortnight-report/fortnight-report.type';
import { readHapReport, showHapReport } from './hap-report/hap-report';
import { HapReport } from './hap-report/hap-report.type';
import { readPsychologistReport, showPsychologistReport } from './psychologist-report/psychologist-report';
import { PsychologistReport } from './psychologist-report/psychologist-report.type';
import type { ReportReader } from './report-reader';
import { readScoped, ReportArgs } from './report-scope';

@Resolver()
export class ProgrammeReportsResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly reports: ReportReader }) {}

  @RequiresRole([Role.LEADER])
  @Query(() => HapReport, {
    description: 'A year of the cannabis cessation programme (HAP), beside what was printed of it.',
  })
  async hapReport(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<HapReport> {
    const { scope, report } = await readScoped(this.deps.query, context, args, info, (asked) =>
      readHapReport(this.deps.reports, asked),
    );
    return showHapReport(report, scope);
  }

  @RequiresRole([Role.LEADER])
  @Query(() => AngerManagementReport, {
    description: 'A year of anger management (sinnemestring), beside what was printed of it.',
  })
  async angerManagementReport(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AngerManagementReport> {
    const { scope, report } = await readScoped(this.deps.query, context, args, info, (asked) =>
      readAngerManagementReport(this.deps.reports, asked),
    );
    return showAngerManagementReport(report, scope);
  }

  @RequiresRole([Role.LEADER])
  @Query(() => PsychologistReport, { description: 'A year of the psychologist, beside what was printed of it.' })
  async psychologistReport(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PsychologistReport> {
    const { scope, report } = await readScoped(this.deps.query, context, args, info, (asked) =>
      readPsychologistReport(this.deps.reports, asked),
    );
    return showPsychologistReport(report, scope);
  }

  @RequiresRole([Role.LEADER])
  @Query(() => FortnightReport, {
    description: 'The fortnights of a year and what came of their goals (14-dagers mål).',
  })
  async fortnightReport(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FortnightReport> {
    const { scope, report } = await readScoped(this.deps.query, context, args, info, (asked) =>
      readFortnightReport(this.deps.reports, asked),
    );
    return showFortnightReport(report, scope);
  }
}
