import { Role } from '@brobygger/domain';
import { authorOf, Recorded, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { ConcernState } from '../concern-report/concern-state';
import { LinkConcernReportInput, ReviewConcernDelayInput, TriageConcernReportInput } from './concern-triage.input';
import { ConcernReportPage, ConcernStanding, ReceivedConcernReport } from './concern-report.type';
import type { LinkReportService } from './link-report.service';
import type { ReviewDelayService } from './review-delay.service';
import { readReport, readReports, type ReportsDeps } from './read-reports';
import type { TriageService } from './triage.service';

interface Deps extends ReportsDeps {
  readonly linkedReports: LinkReportService;
  readonly triage: TriageService;
  readonly concernDelays: ReviewDelayService;
}

/** What waits for somebody. */
const OPEN: readonly ConcernState[] = ['RECEIVED', 'INVESTIGATING'];

@Resolver()
export class ConcernTriageResolver {
  constructor(private readonly deps: Deps) {}

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => ConcernReportPage, {
    description:
      "The concern reports that the asker's own service received, the urgent first and then what is due first: those that wait for " +
      'triage or are investigated, or those in the states that are named.',
  })
  async concernReports(
    @Ctx() context: SubgraphContext,
    @Arg('states', () => [ConcernState], { nullable: true }) states: readonly ConcernState[] | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<ConcernReportPage> {
    const list = { states: states ?? OPEN, field: 'Query.concernReports' };
    const { edges, pageInfo } = await readReports(this.deps, context, list, { first, after });
    return { edges: edges.map(({ row, cursor }) => ({ cursor, node: row })), pageInfo };
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Query(() => ReceivedConcernReport, {
    description:
      "A concern report that the asker's own service received, with what it says and who sent it. The youth whom it was found to be " +
      'about sees that it was read.',
  })
  concernReport(
    @Arg('id', () => ID) id: string,
    @Arg('forExport', () => Boolean, {
      defaultValue: false,
      description:
        'That it is read to be given on as a concern message: the youth whom it was found to be about sees that too, and by which law.',
    })
    forExport: boolean,
    @Ctx() context: SubgraphContext,
  ): Promise<ReceivedConcernReport> {
    return readReport(this.deps, context, { id, forExport });
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Says whom a concern report is about. Service to the youth begins on it, and the youth is told that it was received: what kinds of ' +
      'concern and when, never what it says or who sent it.',
  })
  linkConcernReport(
    @Arg('input', () => LinkConcernReportInput) input: LinkConcernReportInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.linkedReports.link(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => ConcernStanding, {
    description:
      'Decides on a concern report within a week (bvl. § 2-1): it is dropped with a reason, investigated, or goes into the open case of ' +
      'the youth. Its sender is told whether an investigation opens.',
  })
  triageConcernReport(
    @Arg('input', () => TriageConcernReportInput) input: TriageConcernReportInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<ConcernStanding> {
    return this.deps.triage.triage(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Says that it is right to tell the youth later of a concern report that another worker linked; without it the youth is told after ' +
      '7 days.',
  })
  reviewConcernDelay(
    @Arg('input', () => ReviewConcernDelayInput) input: ReviewConcernDelayInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.concernDelays.reviewDelay(authorOf(hop, at), input);
  }
}
