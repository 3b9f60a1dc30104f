import { Role } from '@brobygger/domain';
import { Open, RequiresRole, type Query as Statements, type SubgraphContext, toCsv } from '@brobygger/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { ReportReader } from '../report-reader';
import { readScoped, ReportArgs } from '../report-scope';
import { DistrictShare, KeyFigures } from './key-figures.type';
import { readDistrictDistribution, readKeyFigures } from './read-key-figures';
import { showDistricts, showKeyFigures } from './show-key-figures';

@Resolver()
export class KeyFiguresResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly reports: ReportReader }) {}

  @RequiresRole([Role.LEADER])
  @Query(() => KeyFigures, { description: 'A year of street outreach in figures (nøkkeltall for oppsøkende).' })
  async keyFigures(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<KeyFigures> {
    const { scope, report } = await readScoped(this.deps.query, context, args, info, (asked) =>
      readKeyFigures(this.deps.reports, asked),
    );
    return showKeyFigures(report, scope);
  }

  @RequiresRole([Role.LEADER])
  @Query(() => [DistrictShare], { description: "Where the youths of a year's meetings belong (bydelstilhørighet)." })
  async districtDistribution(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly DistrictShare[]> {
    return this.distribution(args, context, info);
  }

  @Open()
  @RequiresRole([Role.LEADER])
  @Query(() => String, { description: 'The same as CSV (RFC 4180).' })
  async districtDistributionCsv(
    @Args(() => ReportArgs) args: ReportArgs,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<string> {
    const districts = await this.distribution(args, context, info);
    return toCsv(districts.map(({ district, count, share }) => ({ district, count, share })));
  }

  private async distribution(
    args: ReportArgs,
    context: SubgraphContext,
    info: GraphQLResolveInfo,
  ): Promise<readonly DistrictShare[]> {
    const { scope, report } = await readScoped(this.deps.query, context, args, info, (asked) =>
      readDistrictDistribution(this.deps.reports, asked),
    );
    return showDistricts(report, scope);
  }
}
