import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

const CODE = 'Why, by a code of docs/legal-bases.md.';

/** That the youth is told later, asked for by who opens it. */
@InputType({
  description:
    'That the youth is told later. It holds for 24 hours, unless somebody else confirms it (`confirmEmergencyDelay`).',
})
export class AskDelayInput {
  @MaxLength(64)
  @Field(() => String, { description: CODE })
  code!: string;

  @MaxLength(2000)
  @Field(() => String, { description: 'Why, in your own words: 20 to 500 characters. The youth does not read them.' })
  reason!: string;
}

/** That the youth is told later, confirmed by somebody else. */
@InputType()
export class ConfirmEmergencyDelayInput {
  @Field(() => ID)
  emergencyId!: string;

  @MaxLength(64)
  @Field(() => String, { description: CODE })
  code!: string;

  @MaxLength(2000)
  @Field(() => String, { description: 'Why, in your own words: 20 to 500 characters. The youth does not read them.' })
  reason!: string;

  @Field(() => LocalDateScalar, {
    description: 'The day from which on the youth is told: after today, and within the most days of the code.',
  })
  until!: string;
}
