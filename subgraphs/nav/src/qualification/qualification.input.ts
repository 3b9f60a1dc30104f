import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayUnique, IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { FEWEST, MOST } from './qualification-group.entity';
import { QualificationActivity, QualificationOutcome } from './qualification-status';

@InputType({ description: 'A group of 22B Kvalifisering.' })
export class OpenQualificationGroupInput {
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The organisation that runs it: one that takes youths in such groups (22B). Your own office where left out.',
  })
  runById?: string | null;

  @Field(() => LocalDateScalar)
  startsOn!: string;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; not before the first.' })
  endsOn?: string | null;

  @Min(FEWEST)
  @Max(MOST)
  @Field(() => Int, { defaultValue: MOST, description: `From ${FEWEST} to ${MOST}.` })
  capacity!: number;
}

@InputType({ description: 'Whom NAV refers to 22B Kvalifisering.' })
export class ReferQualificationInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The organisation that runs the group. Your own office where left out.',
  })
  receiverId?: string | null;
}

@InputType({ description: 'Who gets a place in a group.' })
export class EnrolQualificationInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, { description: 'A group that your own organisation runs.' })
  groupId!: string;
}

@InputType({ description: 'A week of a youth in a group. Sent again, it stands in place of what was sent before.' })
export class RecordQualificationWeekInput {
  @Field(() => ID)
  youthId!: string;

  @MaxLength(8)
  @Field(() => String, {
    description: 'The week of ISO 8601, as `2026-W10`: not in the future, nor before the youth was enrolled.',
  })
  week!: string;

  @ArrayMaxSize(5)
  @ArrayUnique()
  @Field(() => [QualificationActivity], { description: 'Each once.' })
  activities!: readonly QualificationActivity[];

  @Min(0)
  @Max(5)
  @Field(() => Int, { description: '0 to 5, and no more than planned.' })
  attendedDays!: number;

  @Min(0)
  @Max(5)
  @Field(() => Int, { description: '0 to 5.' })
  plannedDays!: number;
}

@InputType({ description: 'Whose place ends, and what came of it.' })
export class EndQualificationInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => QualificationOutcome)
  outcome!: QualificationOutcome;
}
