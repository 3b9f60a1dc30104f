import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

@InputType()
export class RecordRentInput {
  @Field(() => ID)
  youthId!: string;

  @Min(0)
  @Max(100_000)
  @Field(() => Int, { description: 'Rent of the month, in whole NOK.' })
  monthNok!: number;

  @Min(0)
  @Max(10_000_000)
  @Field(() => Int, { description: 'All rent that is unpaid, in whole NOK.' })
  arrearsNok!: number;

  @Field(() => LocalDateScalar)
  dueOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  paidOn?: string | null;
}
