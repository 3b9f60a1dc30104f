import { Role } from '@brobygger/domain';
import { RequiresRole, type Cursors, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { readSentReports } from './read-sent-reports';
import { SentReportPage } from './sent-concern-report.type';

@Resolver()
export class SentConcernResolver {
  constructor(private readonly deps: { readonly query: Statements; readonly cursors: Cursors }) {}

  // No `ownAgency`: every service that meets the youth reports.
  @RequiresRole([Role.CASEWORKER])
  @Query(() => SentReportPage, {
    description:
      "The concern reports that the asker sent for the asker's organisation, newest first, with what a duty reporter is told: whether an " +
      'investigation opens, and that it has ended.',
  })
  async concernReportsSent(
    @Ctx() { hop }: SubgraphContext,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<SentReportPage> {
    const { edges, pageInfo } = await readSentReports(this.deps, hop.caller, { first, after });
    return { edges: edges.map(({ row, cursor }) => ({ cursor, node: row })), pageInfo };
  }
}
