import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { GroupKind } from './group-kind';
import { LeaderEmployer } from './leader-employer';

@InputType()
export class YouthGroupLeaderInput {
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'At most 100 characters.' })
  name!: string;

  @Field(() => LeaderEmployer)
  employer!: LeaderEmployer;
}

@InputType()
export class StartYouthGroupInput {
  @Field(() => GroupKind)
  kind!: GroupKind;

  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Field(() => [YouthGroupLeaderInput], {
    description: "Two; in the boys' group one of USIT and one of BFT; Lade Motor Racing may have one.",
  })
  leaders!: readonly YouthGroupLeaderInput[];

  @Min(1)
  @Max(7)
  @Field(() => Int, { description: '1 is Monday.' })
  weekday!: number;

  @Field(() => Float, { description: "How long a meeting lasts, in hours: 3 in the boys' group, at most 8." })
  meetingHours!: number;
}

@InputType()
export class RecordGroupMeetingInput {
  @Field(() => ID)
  groupId!: string;

  @Field(() => LocalDateScalar)
  date!: string;

  @MinLength(1)
  @MaxLength(200)
  @Field(() => String, { description: 'What the group did, which guardians may be told. At most 200 characters.' })
  activity!: string;

  @ArrayMaxSize(10)
  @MinLength(1, { each: true })
  @MaxLength(100, { each: true })
  @Field(() => [String], {
    description: 'What the participants chose to talk about: at most 10, each at most 100 characters. Never shared.',
  })
  themes!: readonly string[];

  @ArrayMaxSize(100)
  @Field(() => [ID], { description: 'The memberships of those who were there.' })
  attendedMembershipIds!: readonly string[];
}
