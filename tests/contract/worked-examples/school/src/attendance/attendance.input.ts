import { BeginningInput, LocalDateScalar } from '@brobygger/subgraph-kit';
import { Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

@InputType()
export class RecordAttendanceInput extends BeginningInput {
  @Field(() => LocalDateScalar)
  termFrom!: string;

  @Min(0)
  @Max(200)
  @Field(() => Int, { description: 'Days on which the youth was away, 0 to 200.' })
  daysAway!: number;
}
