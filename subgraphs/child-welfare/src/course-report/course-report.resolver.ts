import { createError, isId, Role } from '@brobygger/domain';
import { RequiresRole, type Query as Statements, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { isSchoolYearOver, requireSchoolYear } from '../course/school-year';
import { courseReportCsv } from './course-report-csv';
import { YearlyCourseReport } from './course-report.type';
import { readCourseReport } from './read-course-report';
import { exact, suppressed } from './show-course-report';

@Resolver()
export class CourseReportResolver {
  constructor(private readonly deps: { readonly query: Statements }) {}

  @RequiresRole([Role.LEADER], { ownAgency: true })
  @Query(() => YearlyCourseReport, {
    description:
      "A school year of an organisation's annual programme in figures: the leader's own to the last digit, the running year's too; " +
      "another's without small counts, of a year that is over.",
  })
  async yearlyCourseReport(
    @Ctx() { hop: { caller }, at }: SubgraphContext,
    @Arg('schoolYear', () => String, { description: 'As `2025/2026`.' }) schoolYear: string,
    @Arg('organisationId', () => ID, { nullable: true, description: "Whose; the asker's own where it is left out." })
    organisationId?: string | null,
  ): Promise<YearlyCourseReport> {
    requireSchoolYear(schoolYear, 'schoolYear');
    const whose = (organisationId ?? caller.organisationId ?? '').toLowerCase();
    if (!isId(whose)) {
      throw createError('BAD_USER_INPUT', '`organisationId` is no id', { argument: 'organisationId' });
    }
    const isOwn = whose === caller.organisationId;
    if (!isOwn && !isSchoolYearOver(schoolYear, at)) {
      throw createError('YEAR_NOT_CLOSED', "another organisation's school year is told of when it is over");
    }
    const counted = await readCourseReport(this.deps.query, { organisationId: whose, schoolYear });
    const figures = { schoolYear, ...(isOwn ? exact(counted) : suppressed(counted)) };
    return { ...figures, csv: courseReportCsv(figures), organisationId: whose, isSuppressed: !isOwn };
  }
}
