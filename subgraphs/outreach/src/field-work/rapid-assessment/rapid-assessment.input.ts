import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

@InputType()
export class RecordRapidAssessmentInput {
  @MinLength(1)
  @MaxLength(200)
  @Field(() => String, { description: 'At most 200 characters: youths and drug debt, say (ungdom og narkogjeld).' })
  theme!: string;

  @Field(() => LocalDateScalar, { description: 'Not after today.' })
  startedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Absent while it goes on; not after today.' })
  endedOn?: string | null;

  @Min(1)
  @Max(50)
  @Field(() => Int, { description: 'How many employees take part, 1 to 50.' })
  staff!: number;

  @Min(0)
  @Max(1000)
  @Field(() => Int, { description: 'How many interviews were held, 0 to 1000.' })
  interviews!: number;

  @IsOptional()
  @MaxLength(5000)
  @Field(() => String, {
    nullable: true,
    description: 'What was found, at most 5000 characters. Write nobody into it.',
  })
  findings?: string | null;

  @IsOptional()
  @MaxLength(5000)
  @Field(() => String, {
    nullable: true,
    description: 'What is done about it (handling), at most 5000 characters. Write nobody into it.',
  })
  actions?: string | null;
}
