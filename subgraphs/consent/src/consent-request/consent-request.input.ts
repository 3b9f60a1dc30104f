import { DataCategory, Purpose, Language } from '@brobygger/domain';
import { HIGHEST_VERSION, IsVersion } from '@brobygger/subgraph-kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { SigningInput } from '../consent/give-consent.input';

/** What an organisation asks of somebody, and why. */
@InputType()
export class RequestConsentInput {
  @Field(() => ID, { nullable: true, description: 'Whom it is for, where you know the id. Else `identifier`.' })
  youthId?: string | null;

  @IsOptional()
  @MaxLength(32)
  @Field(() => String, {
    nullable: true,
    description: 'National identity number, D-number or DUF number, in place of `youthId`. Nobody is registered by it.',
  })
  identifier?: string | null;

  @Field(() => Purpose)
  purpose!: Purpose;

  @ArrayMaxSize(40)
  @Field(() => [DataCategory], { description: 'Each is answered on its own.' })
  categories!: DataCategory[];

  @MaxLength(2000)
  @Field(() => String, { description: 'Why, in plain words to the youth: 20 to 500 characters.' })
  reason!: string;

  @IsOptional()
  @MaxLength(60)
  @Field(() => String, {
    nullable: true,
    description: 'By which you know whom it was sent to; nobody else reads it. No name and no number.',
  })
  reference?: string | null;

  @IsOptional()
  @Length(8, 64)
  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, 8 to 64 characters: what is sent twice with it is sent once.',
  })
  clientKey?: string | null;
}

/** A yes or a no to one category. */
@InputType()
export class CategoryAnswerInput {
  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => Boolean, { description: '`true`: yes, show it. `false`: no, do not.' })
  accept!: boolean;

  @IsOptional()
  @IsVersion()
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the text that was shown for it (`consentText`): it is kept with its hash, of a no too. Left out: the current one.',
  })
  textVersion?: number | null;

  @IsOptional()
  @Min(0)
  @Max(HIGHEST_VERSION)
  @Field(() => Int, {
    nullable: true,
    description:
      'Of an officer: the version in which you know it (`AskedCategory.version`): `CONFLICT` says how it stands where it is another. ' +
      'Left out, it is 0: that nothing was said of it yet. A youth’s own answer is refused for none.',
  })
  expectedVersion?: number | null;
}

/** What a youth says to a request. */
@InputType()
export class AnswerConsentRequestInput {
  @Field(() => ID)
  requestId!: string;

  @Field(() => ID, { nullable: true, description: 'Of an officer, who enters it for a youth: which youth.' })
  youthId?: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Field(() => [CategoryAnswerInput], { description: 'What is not named stays as it was.' })
  answers!: CategoryAnswerInput[];

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Until when a yes holds: twelve months on, unless said otherwise; never more.',
  })
  validTo?: Date | null;

  @IsOptional()
  @IsIn(Object.values(Language))
  @Field(() => String, { nullable: true, description: 'The language in which it was read.' })
  language?: Language | null;

  @IsOptional()
  @ValidateNested()
  @Field(() => SigningInput, { nullable: true, description: 'Of an officer: how the youth said it.' })
  signing?: SigningInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Of an officer: that a youth who has said no says yes now.' })
  despiteRefusal?: boolean | null;
}
