import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Max, Min, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { WellbeingQuestion } from './wellbeing-question';

@InputType()
export class OpenWellbeingSurveyInput {
  @Field(() => LocalDateScalar, { description: 'The last day on which it is answered, from today to a year from now.' })
  closesOn!: string;
}

@InputType()
export class WellbeingLevelInput {
  @Field(() => WellbeingQuestion)
  question!: WellbeingQuestion;

  @Min(1)
  @Max(5)
  @Field(() => Int, { description: 'From 1, not at all, to 5, very much.' })
  level!: number;
}

@InputType()
export class AnswerWellbeingSurveyInput {
  @Field(() => ID)
  surveyId!: string;

  @ValidateNested({ each: true })
  @Field(() => [WellbeingLevelInput], { description: 'Each question once.' })
  answers!: WellbeingLevelInput[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the staff of the house read it with your name. Else it is counted, and nobody can tell that it is yours.',
  })
  isNamed?: boolean;
}
