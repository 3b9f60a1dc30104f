import type { LocalDate } from '@brobygger/domain';
import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';
import { LogHoldReason } from './log-hold.type';

/** What is to be held, and why. */
@InputType()
export class PlaceLogHoldInput {
  @Field(() => LogHoldReason)
  reason!: LogHoldReason;

  @Field(() => LocalDateScalar, { description: 'The first day of which nothing is deleted, in Oslo.' })
  fromOn!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'The last of them: no earlier than the first.' })
  toOn!: LocalDate;
}

/** Which hold is over. */
@InputType()
export class EndLogHoldInput {
  @Min(1)
  @Max(1_000_000_000)
  @Field(() => Int, { description: 'The number of the hold, one of the own municipal unit that stands.' })
  number!: number;
}
