import { DataCategory, Language } from '@brobygger/domain';
import { IsVersion } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChildHearingInput } from '../consent/child-hearing.type';

/** What a guardian says for a child below 12. */
@InputType()
export class AnswerForChildInput {
  @Field(() => ID)
  requestId!: string;

  @ArrayMaxSize(40)
  @Field(() => [DataCategory], {
    description:
      'What you say yes to: of one owner, and each special category alone. What is not named stays unanswered. None: no to all that is ' +
      'unanswered.',
  })
  categories!: DataCategory[];

  @IsOptional()
  @ValidateNested()
  @Field(() => ChildHearingInput, {
    nullable: true,
    description: 'Whether the child was heard. Of a child from 7 it has to be said.',
  })
  heard?: ChildHearingInput | null;

  @IsOptional()
  @IsVersion()
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the text that was shown (`consentText`): it is kept with its hash, of a no for each category alone. Left out, it ' +
      'is the current one.',
  })
  textVersion?: number | null;

  @IsOptional()
  @IsIn(Object.values(Language))
  @Field(() => String, { nullable: true, description: 'The language in which it was read.' })
  language?: Language | null;
}
