import { DataCategory, Role } from '@brobygger/domain';
import { authorOf, LocalDateScalar, Recorded, RequiresConsent, RequiresRole, type SubgraphContext } from '@brobygger/subgraph-kit';
import { Max, MaxLength, Min, MinLength } from 'class-validator';
import { Arg, Ctx, Field, FieldResolver, Float, ID, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import { OutreachRecords } from '../youth/outreach-records';
import { SummerJob, summerJobsOfYouth } from './summer-job.entity';
import type { SummerJobService } from './summer-job.service';

@InputType()
export class ApplySummerJobInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => LocalDateScalar, { description: 'Decides whether the project is for the youth\'s age. Not kept.' })
  birthDate!: string;

  @Min(2000)
  @Max(2100)
  @Field(() => Int)
  year!: number;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'At most 100 characters.' })
  employer!: string;

  @Min(0)
  @Max(1000)
  @Field(() => Float, { description: 'In quarters of an hour, at most 60 hours.' })
  plannedHours!: number;
}

@InputType()
export class AddSummerJobHoursInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  summerJobId!: string;

  @Min(0)
  @Max(1000)
  @Field(() => Float, { description: 'In quarters of an hour.' })
  hours!: number;
}

@Resolver(() => OutreachRecords)
export class SummerJobResolver {
  constructor(private readonly deps: { readonly summerJobs: SummerJobService }) {}

  @RequiresConsent(DataCategory.OUTREACH_SUMMER_JOB)
  @FieldResolver(() => [SummerJob], { nullable: true, description: 'Summer jobs, newest first.' })
  summerJobs(@Root() { youthId }: OutreachRecords, @Ctx() { rows }: SubgraphContext): Promise<readonly SummerJob[]> {
    return rows.of(summerJobsOfYouth, youthId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records a summer job that a youth of 14 to 21 applies for.' })
  applySummerJob(@Arg('input', () => ApplySummerJobInput) input: ApplySummerJobInput, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    return this.deps.summerJobs.apply(authorOf(hop, at), input);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Records that the contract was signed today.' })
  signSummerJobContract(
    @Arg('youthId', () => ID) youthId: string,
    @Arg('summerJobId', () => ID) summerJobId: string,
    @Ctx() { hop, at }: SubgraphContext,
  ): Promise<Recorded> {
    return this.deps.summerJobs.signContract(authorOf(hop, at), youthId, summerJobId);
  }

  @RequiresRole([Role.CASEWORKER], { ownAgency: true })
  @Mutation(() => Recorded, { description: 'Adds hours worked; at most 60 of a youth in a summer.' })
  addSummerJobHours(@Arg('input', () => AddSummerJobHoursInput) input: AddSummerJobHoursInput, @Ctx() { hop, at }: SubgraphContext): Promise<Recorded> {
    return this.deps.summerJobs.addHours(authorOf(hop, at), input);
  }
}
