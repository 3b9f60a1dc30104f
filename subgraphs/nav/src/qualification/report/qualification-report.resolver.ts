import { Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { QualificationGroupYear } from './qualification-report.type';
import { readReport } from './read-report';

@Resolver()
export class QualificationReportResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.LEADER], { ownAgency: true, elsewhere: [Role.LEADER] })
  @Query(() => [QualificationGroupYear], {
    description:
      "A year of 22B Kvalifisering group by group: those that the leader's organisation runs; to leaders of NAV all, those of others " +
      'once the year is over, without small counts, and ever after as they were told first.',
  })
  qualificationReport(
    @Arg('year', () => Int, { description: 'The calendar year, 1900 to 2199.' }) year: number,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<readonly QualificationGroupYear[]> {
    return readReport(this.deps.query, hop, { year, at });
  }
}
