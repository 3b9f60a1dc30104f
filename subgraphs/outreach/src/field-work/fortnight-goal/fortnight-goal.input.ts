import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'What a team sets out to do in the next 14 days (14-dagers mål).' })
export class SetFortnightGoalInput {
  @Field(() => LocalDateScalar, {
    description: 'The first of the 14 days. A goal that begins on that day is replaced.',
  })
  startsOn!: string;

  @ArrayMaxSize(10)
  @MinLength(1, { each: true })
  @MaxLength(100, { each: true })
  @Field(() => [String], {
    defaultValue: [],
    description: 'The groups of youths to reach: at most 10, each at most 100 characters.',
  })
  focusGroups?: readonly string[];

  @ArrayMaxSize(10)
  @MinLength(1, { each: true })
  @MaxLength(100, { each: true })
  @Field(() => [String], {
    defaultValue: [],
    description: 'The places to go to (arenaer): at most 10, each at most 100 characters.',
  })
  arenas?: readonly string[];

  @ArrayMaxSize(10)
  @MinLength(1, { each: true })
  @MaxLength(100, { each: true })
  @Field(() => [String], {
    defaultValue: [],
    description: 'When to be there: at most 10, each at most 100 characters.',
  })
  times?: readonly string[];

  @IsOptional()
  @Min(1)
  @Max(100_000)
  @Field(() => Int, {
    nullable: true,
    description: 'How many meetings with youths to reach, 1 to 100 000. Absent: the goal is no number.',
  })
  targetEncounters?: number | null;
}
