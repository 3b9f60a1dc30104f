import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'What the participants of a group said of it together. Write nobody into it.' })
export class RecordGroupEvaluationInput {
  @Field(() => ID)
  groupId!: string;

  @Field(() => LocalDateScalar, { description: 'Not after today. What was said on that day before is replaced.' })
  date!: string;

  @Min(1)
  @Max(100)
  @Field(() => Int, { description: 'How many took part in it, 1 to 100.' })
  participants!: number;

  @IsOptional()
  @MinLength(1)
  @MaxLength(2000)
  @Field(() => String, { nullable: true, description: 'What they said of the offer, at most 2000 characters.' })
  offer?: string | null;

  @IsOptional()
  @MinLength(1)
  @MaxLength(2000)
  @Field(() => String, { nullable: true, description: 'Whether it has helped, at most 2000 characters.' })
  effect?: string | null;

  @IsOptional()
  @MinLength(1)
  @MaxLength(2000)
  @Field(() => String, {
    nullable: true,
    description: 'What it was to be part of the group, at most 2000 characters.',
  })
  experience?: string | null;
}
