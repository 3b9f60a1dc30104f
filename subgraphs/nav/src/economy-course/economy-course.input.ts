import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CourseProgramme } from './course-programme';

/** The most days of one delivery. */
export const MOST_DAYS = 20;

@InputType({
  description: 'A delivery of the economy course. With the same first day and programme it replaces what stood.',
})
export class RecordEconomyCourseInput {
  @Field(() => CourseProgramme)
  programme!: CourseProgramme;

  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_DAYS)
  @ArrayUnique()
  @Field(() => [LocalDateScalar], {
    description: `The days on which it is held, past or to come: 1 to ${MOST_DAYS}, each once.`,
  })
  heldOn!: readonly string[];
}
