import { createError, isId, isOver, osloDate, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { readYearReport } from './read-year-report';
import { exact, suppressed } from './show-year-report';
import { HousingYearReport } from './year-report.type';

@Resolver()
export class YearReportResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.LEADER], { ownAgency: true })
  @Query(() => HousingYearReport, {
    description:
      "A year of an organisation's houses in figures: the leader's own to the last digit, the running year's too; another's without " +
      'small counts, of a year that is over.',
  })
  async housingYearReport(
    @Ctx() { hop: { caller }, at }: SubgraphContext,
    @Arg('year', () => Int, { description: 'The calendar year, 1900 to 2199.' }) year: number,
    @Arg('organisationId', () => ID, { nullable: true, description: "Whose; the asker's own where it is left out." })
    organisationId?: string | null,
  ): Promise<HousingYearReport> {
    if (year < 1900 || year > 2199) {
      throw createError('BAD_USER_INPUT', '`year` must be 1900 to 2199', { argument: 'year' });
    }
    const whose = (organisationId ?? caller.organisationId ?? '').toLowerCase();
    if (!isId(whose)) {
      throw createError('BAD_USER_INPUT', '`organisationId` is no id', { argument: 'organisationId' });
    }
    const isOwn = whose === caller.organisationId;
    if (!isOwn && !isOver(year, at)) {
      throw createError('YEAR_NOT_CLOSED', "another organisation's year is told of when it is over");
    }
    const counted = await readYearReport(this.deps.query, { organisationId: whose, year, today: osloDate(at) });
    const figures = isOwn ? exact(counted) : suppressed(counted);
    return { ...figures, year, organisationId: whose, isSuppressed: !isOwn };
  }
}
