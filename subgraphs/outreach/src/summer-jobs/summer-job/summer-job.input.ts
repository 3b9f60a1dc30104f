import { BeginningInput, LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { SUMMER_JOB_YEARS } from '../summer-job-year';
import { SummerJobCoordinator } from './summer-job-coordinator';

@InputType()
export class ApplySummerJobInput extends BeginningInput {
  @Min(SUMMER_JOB_YEARS.first)
  @Max(SUMMER_JOB_YEARS.last)
  @Field(() => Int)
  year!: number;

  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description:
      'The name of an employer who is not registered, at most 100 characters. Absent where none is found yet.',
  })
  employer?: string | null;

  @Field(() => ID, { nullable: true, description: 'A registered employer (arbeidsgiver), whose name then stands.' })
  employerId?: string | null;

  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description: "The youth's own contact person at outreach (kontaktperson), at most 100 characters.",
  })
  contactPerson?: string | null;

  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description:
      'Who stands in for the contact person in the common holiday (vikar i fellesferien), at most 100 characters.',
  })
  holidayStandIn?: string | null;

  @IsOptional()
  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, {
    nullable: true,
    description: "The youth's own wish for the work (jobbønske), at most 500 characters.",
  })
  jobWish?: string | null;

  @IsOptional()
  @Min(0)
  @Max(600)
  @Field(() => Int, {
    nullable: true,
    description: 'How long the way to work is (reisevei), in minutes. For the youth and the own service alone.',
  })
  travelMinutes?: number | null;

  @Field(() => SummerJobCoordinator, { defaultValue: SummerJobCoordinator.USIT })
  coordinatedBy?: SummerJobCoordinator;

  @Min(0)
  @Max(1000)
  @Field(() => Float, { description: 'In quarters of an hour, at most 60 hours.' })
  plannedHours!: number;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
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

@InputType()
export class RecordSummerJobWeekInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  summerJobId!: string;

  @Field(() => LocalDateScalar, {
    description: 'A day of the week that is written of, in the year of the job and not after today.',
  })
  date!: string;

  @MinLength(1)
  @MaxLength(1000)
  @Field(() => String, { description: 'At most 1000 characters, for the youth and the own service alone.' })
  note!: string;
}
