import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayNotEmpty, Matches, Max, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class RecordHouseMeetingInput {
  @Field(() => ID)
  houseId!: string;

  @Field(() => LocalDateScalar, { description: 'Not after today.' })
  heldOn!: string;

  @Min(0)
  @Max(100)
  @Field(() => Int, { description: 'How many came, 0 to 100.' })
  headcount!: number;

  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  @Matches(/\S/, { each: true, message: 'must say something' })
  @MaxLength(100, { each: true })
  @Field(() => [String], {
    description: '1 to 20 topics, each of at most 100 characters. Write nobody into them.',
  })
  topics!: string[];
}
