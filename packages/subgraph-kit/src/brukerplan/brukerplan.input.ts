import { Max, Min } from 'class-validator';
import { Field, InputType, Int } from 'type-graphql';

/** The years that a mapping can be of. */
export const YEARS = { first: 2000, last: 2100 } as const;

@InputType()
export class RecordBrukerplanSurveyInput {
  @Min(YEARS.first)
  @Max(YEARS.last)
  @Field(() => Int, { description: 'Not after this year.' })
  year!: number;

  @Min(0)
  @Max(120)
  @Field(() => Int, { description: 'The youngest that the mapping looked at, in years.' })
  ageFrom!: number;

  @Min(0)
  @Max(120)
  @Field(() => Int, { description: 'The oldest that the mapping looked at, in years.' })
  ageTo!: number;

  @Min(0)
  @Max(100_000)
  @Field(() => Int, { description: 'How many were mapped.' })
  mapped!: number;

  @Min(0)
  @Max(100_000)
  @Field(() => Int, { description: 'Of them, with a problem with drugs or alcohol (rus).' })
  withSubstanceProblem!: number;

  @Min(0)
  @Max(100_000)
  @Field(() => Int, { description: 'Of them, with a problem with their mental health (psykisk helse).' })
  withMentalProblem!: number;
}
