import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Max, MaxLength, Min, MinLength } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { OpenActivityKind } from './open-activity-kind';

@InputType()
export class RecordOpenActivityInput {
  @Field(() => LocalDateScalar, { description: 'Its first day; not after today.' })
  date!: string;

  @Field(() => OpenActivityKind)
  kind!: OpenActivityKind;

  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'At most 100 characters. Write nobody into it.' })
  title!: string;

  @Min(0)
  @Max(30)
  @Field(() => Int, { defaultValue: 0, description: '1 to 30 for a trip with a night, 0 for all else.' })
  nights?: number;

  @Min(0)
  @Max(1000)
  @Field(() => Int, { description: 'How many came, 0 to 1000.' })
  headcount!: number;
}
