import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { HeadcountPlace } from './headcount.type';

@InputType()
export class RecordHeadcountInput {
  @Field(() => HeadcountPlace)
  place!: HeadcountPlace;

  @Field(() => LocalDateScalar, { description: 'Not after today.' })
  date!: string;

  @Min(0)
  @Max(1000)
  @Field(() => Int, { description: '0 to 1000.' })
  headcount!: number;
}
