import { DataCategory, Role } from '@brobygger/domain';
import {
  LocalDateScalar,
  Open,
  RecordType,
  RequiresConsent,
  RequiresRole,
  type YouthReference,
} from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Youth } from '../youth';
import { WellbeingQuestion } from './wellbeing-question';

/** How often a level of a question was said. */
@Open()
@RecordType({ description: 'How often a level of a question was said in a wellbeing survey that is over.' })
export class WellbeingResult {
  @Field(() => WellbeingQuestion)
  question!: WellbeingQuestion;

  @Field(() => Int, { description: 'From 1, not at all, to 5, very much.' })
  level!: number;

  @Field(() => Int, { nullable: true, description: 'By those who gave no name. Null where it is withheld.' })
  anonymous!: number | null;

  @Field(() => Int, { nullable: true, description: 'By those who gave their name. Null where it is withheld.' })
  named!: number | null;
}

/** The level that a youth said of a question. */
@RecordType({ description: 'The level that a youth said of a question of a wellbeing survey, by name.' })
export class WellbeingLevel {
  @Field(() => WellbeingQuestion)
  question!: WellbeingQuestion;

  @Field(() => Int, { description: 'From 1, not at all, to 5, very much.' })
  level!: number;
}

/** What a youth answered by name. */
@RecordType({ description: 'What a youth answered by name in a wellbeing survey.' })
export class NamedWellbeingAnswer {
  @RequiresConsent(DataCategory.HOUSING_MAPPING)
  @Field(() => Youth, { nullable: true })
  youth!: YouthReference | null;

  @RequiresConsent(DataCategory.HOUSING_MAPPING)
  @Field(() => LocalDateScalar, { nullable: true })
  answeredOn!: string | null;

  @RequiresConsent(DataCategory.HOUSING_MAPPING)
  @Field(() => [WellbeingLevel], { nullable: true })
  levels!: readonly WellbeingLevel[] | null;
}

/** A wellbeing survey as a youth meets it. */
@RequiresRole([Role.YOUTH])
@RecordType({ description: 'A wellbeing survey where you live.' })
export class OwnWellbeingSurvey {
  youthId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => LocalDateScalar, { description: 'The last day on which you can answer.' })
  closesOn!: string;

  @Field(() => Boolean, { description: 'Whether you can answer it now.' })
  isOpen!: boolean;

  @Field(() => Boolean, {
    description: 'Whether you have answered. What you said without your name nobody can look up, nor you.',
  })
  isAnswered!: boolean;

  @Field(() => [WellbeingQuestion], {
    nullable: true,
    description: 'What you answered with your name, question by question; with `namedLevels`.',
  })
  namedQuestions!: readonly WellbeingQuestion[] | null;

  @Field(() => [Int], {
    nullable: true,
    description: 'The levels that you said with your name, in the order of `namedQuestions`.',
  })
  namedLevels!: readonly number[] | null;
}
