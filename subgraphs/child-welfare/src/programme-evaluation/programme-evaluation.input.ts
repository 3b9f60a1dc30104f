import { IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

@InputType({ description: 'What staff make of half a year of the programme. Write nobody into it.' })
export class RecordProgrammeEvaluationInput {
  @Min(2000)
  @Max(2099)
  @Field(() => Int)
  year!: number;

  @Min(1)
  @Max(2)
  @Field(() => Int, { description: '1 is January to June, 2 July to December; one that has begun.' })
  half!: number;

  @MinLength(1)
  @MaxLength(4000)
  @Field(() => String, { description: 'How it went, in the own words of staff, at most 4000 characters.' })
  summary!: string;

  @IsOptional()
  @MinLength(1)
  @MaxLength(4000)
  @Field(() => String, { nullable: true, description: 'What is to be done otherwise, at most 4000 characters.' })
  changes?: string | null;
}
