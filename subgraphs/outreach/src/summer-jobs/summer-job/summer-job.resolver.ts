import { DataCategory, Role } from '@brobygger/domain';
import {
  authorOf,
  FirstRows,
  Recorded,
  RequiresConsent,
  RequiresRole,
  type SubgraphContext,
} from '@brobygger/subgraph-kit';
import { Arg, Ctx, FieldResolver, Float, ID, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../../youth';
import { SummerJobAfter } from './summer-job-after';
import { SummerJob, summerJobsOfYouth } from './summer-job.entity';
import { AddSummerJobHoursInput, ApplySummerJobInput, RecordSummerJobWeekInput } from './summer-job.input';
import type { SummerJobService } from './summer-job.service';

@Resolver(() => OutreachRecords)
export class SummerJobResolver {
  constructor(private readonly deps: { readonly summerJobs: SummerJobService }) {}

  @RequiresConsent(DataCategory.OUTREACH_SUMMER_JOB)
  @FieldResolver(() => [SummerJob], { nullable: true, description: 'Summer jobs, newest first.' })
  summerJobs(
    @Root() { youthId }: OutreachRecords,
    @Ctx() { rows }: SubgraphContext,
    @FirstRows() first?: number | null,
  ): Promise<readonly SummerJob[]> {
    return rows.of(summerJobsOfYouth, youthId, first);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records a summer job that a youth of 14 to 21 applies for. It begins service, and keeps it until the job is done or withdrawn.',
  })
  applySummerJob(
    @Arg('input', () => ApplySummerJobInput) input: ApplySummerJobInput,
    @Ctx() { hop, hopToken, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.summerJobs.apply(authorOf(hop, at, hopToken), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Matches a summer job with a registered employer (arbeidsgiver), before the contract. The last match stands.',
  })
  matchSummerJobEmployer(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('summerJobId', () => ID) summerJobId: string,
    @Arg('employerId', () => ID) employerId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.summerJobs.matchEmployer(authorOf(hop, at), youthId, summerJobId, employerId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records that the youth withdrew the application for a summer job, before a contract.',
  })
  withdrawSummerJob(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('summerJobId', () => ID) summerJobId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.summerJobs.withdraw(authorOf(hop, at), youthId, summerJobId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      'Records that the contract was signed today. The planned hours and the wage are taken from the budget of the year.',
  })
  signSummerJobContract(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('summerJobId', () => ID) summerJobId: string,
    @Arg('hourlyWageNok', () => Float, {
      description: 'By the tariff (tarifflønn), holiday pay (feriepenger) included; above 0 and at most 1000.',
    })
    hourlyWageNok: number,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.summerJobs.signContract(authorOf(hop, at), youthId, summerJobId, hourlyWageNok);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Adds hours worked; at most 60 of a youth in a summer.' })
  addSummerJobHours(
    @Arg('input', () => AddSummerJobHoursInput) input: AddSummerJobHoursInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.summerJobs.addHours(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description:
      "Records that a doctor's note (legeerklæring) covers hours that the youth did not work. What it says is not recorded.",
  })
  recordSickNote(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('summerJobId', () => ID) summerJobId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.summerJobs.recordSickNote(authorOf(hop, at), youthId, summerJobId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records the follow-up of a week of a summer job (ukentlig oppfølging); each week once.',
  })
  recordSummerJobWeek(
    @Arg('input', () => RecordSummerJobWeekInput) input: RecordSummerJobWeekInput,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.summerJobs.recordWeek(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, {
    description: 'Records that a summer job is done, and what the employer offered the youth after it.',
  })
  finishSummerJob(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('summerJobId', () => ID) summerJobId: string,
    @Arg('after', () => SummerJobAfter) after: SummerJobAfter,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.summerJobs.finish(authorOf(hop, at), youthId, summerJobId, after);
  }
}
