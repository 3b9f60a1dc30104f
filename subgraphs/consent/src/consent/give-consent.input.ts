import { ConsentMethod, DataCategory, Purpose, Signer, Language, LANGUAGE_TAG } from '@brobygger/domain';
import { IsVersion } from '@brobygger/subgraph-kit';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsIn,
  IsOptional,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ChildHearingInput } from './child-hearing.type';
import { Interpreting } from './interpreting';

/** How a consent that somebody enters for another was given. */
@InputType()
export class SigningInput {
  @Field(() => ConsentMethod, { description: 'A youth signs with the login, and needs not say so.' })
  method!: ConsentMethod;

  @IsOptional()
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description:
      'Of an oral consent: the ident of who heard it beside you: a colleague of the municipality whom the registry has seen, and not of ' +
      'the organisation that it is about (`CONSENT_WITNESS`).',
  })
  witness?: string | null;

  @IsOptional()
  @MaxLength(4000)
  @Field(() => String, {
    nullable: true,
    description: 'Of an oral consent: the minute of what was said. The youth reads it.',
  })
  minute?: string | null;

  @IsOptional()
  @Matches(LANGUAGE_TAG, { message: 'must be a language tag of BCP 47, such as so, ti or fa-AF' })
  @Field(() => String, {
    nullable: true,
    description:
      'Of an oral consent: the language in which you spoke, as a tag of BCP 47 (`so`, `ti`, `fa-AF`), beside that of the text. Needed ' +
      'where somebody interpreted.',
  })
  spokenLanguage?: string | null;

  @IsOptional()
  @Field(() => Interpreting, {
    nullable: true,
    description: 'Of an oral consent: whether somebody interpreted. Who it was is not kept.',
  })
  interpreter?: Interpreting | null;

  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/)
  @Field(() => String, {
    nullable: true,
    description: 'Of a consent on paper: the SHA-256 of the scan, 64 hexadecimal digits. The scan stays with you.',
  })
  scanSha256?: string | null;

  @IsOptional()
  @MaxLength(500)
  @Field(() => String, {
    nullable: true,
    description:
      'Why you find the youth mature enough to give it, where `ConsentPreview.isMaturityAssessed`: at most 500 characters. ' +
      'The youth reads it; where it is not asked for, it is not kept.',
  })
  maturity?: string | null;
}

/** A consent that is to be replaced, or to end with another, as the caller knows it. */
@InputType()
export class KnownConsentInput {
  @Field(() => ID)
  id!: string;

  @IsVersion()
  @Field(() => Int)
  version!: number;
}

@InputType()
export class GiveConsentInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose consent it is. A youth leaves it out; a consent officer who enters one names the youth.',
  })
  youthId?: string | null;

  @Field(() => ID)
  recipientId!: string;

  @Field(() => Purpose)
  purpose!: Purpose;

  @ArrayMaxSize(40)
  @Field(() => [DataCategory])
  categories!: DataCategory[];

  @IsOptional()
  @ArrayMaxSize(2)
  @Field(() => [Signer], {
    nullable: true,
    description: "Who signed the paper form, or said yes. For a youth's own consent: the youth.",
  })
  signedBy?: Signer[];

  @IsOptional()
  @ValidateNested()
  @Field(() => SigningInput, {
    nullable: true,
    description: 'How it was given: needed of who enters it for another.',
  })
  signing?: SigningInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The guardian who signed the paper form, one of `Youth.guardians`; where none did, nobody.',
  })
  guardianId?: string;

  @IsOptional()
  @ArrayMaxSize(10)
  @Field(() => [ID], {
    nullable: true,
    description: 'The other guardians who signed it too. Below 12 all from whom the child is not shielded sign.',
  })
  otherGuardianIds?: string[] | null;

  @IsOptional()
  @ValidateNested()
  @Field(() => ChildHearingInput, {
    nullable: true,
    description:
      'Of who enters what guardians signed for a child of 7 to 11: whether the child was heard (`CHILD_HEARD`). From 12 it is not kept.',
  })
  heard?: ChildHearingInput | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Now, unless said otherwise; never before.' })
  validFrom?: Date;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Twelve months on, unless said otherwise; never more.',
  })
  validTo?: Date;

  @IsOptional()
  @IsIn(Object.values(Language))
  @Field(() => String, { nullable: true })
  language?: Language;

  @IsOptional()
  @IsVersion()
  @Field(() => Int, {
    nullable: true,
    description:
      'The version of the text that was shown (`consentText`): the history keeps it, and its hash. Left out, it is the current one.',
  })
  textVersion?: number | null;

  @IsOptional()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Field(() => [KnownConsentInput], {
    nullable: true,
    description:
      'The consents whose place it is to take, as you know them: `CONFLICT` where others stand by now. Left out, a youth’s takes the ' +
      'place of whichever stand, and an officer’s of none.',
  })
  replaces?: KnownConsentInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of an officer: that the youth, who has said no to this when it was asked for, has changed their mind.',
  })
  despiteRefusal?: boolean | null;

  @IsOptional()
  @Length(8, 64)
  @Field(() => String, {
    nullable: true,
    description: 'A key of your own, 8 to 64 characters: what is sent twice with it is given once.',
  })
  clientKey?: string | null;
}

/** How a youth takes a consent back. */
@InputType()
export class WithdrawConsentInput {
  @IsOptional()
  @ValidateNested()
  @Field(() => SigningInput, { nullable: true, description: 'How it was said: needed of an officer.' })
  signing?: SigningInput | null;

  @IsOptional()
  @IsIn(Object.values(Language))
  @Field(() => String, {
    nullable: true,
    description: 'The language in which it was said: `nb`, unless said otherwise.',
  })
  language?: Language | null;

  @IsOptional()
  @ArrayMinSize(1)
  @ArrayMaxSize(Object.keys(DataCategory).length)
  @Field(() => [DataCategory], {
    nullable: true,
    description:
      'Which of its categories: all, unless said otherwise. What it does not name, or no longer, is not there to take.',
  })
  categories?: DataCategory[] | null;

  @IsOptional()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Field(() => [KnownConsentInput], {
    nullable: true,
    description:
      'Of an officer: the others of its like that end with it or are narrowed, as you know them (`previewWithdrawal.ends`). ' +
      '`CONFLICT` where others that hold, or will, would. Left out: none.',
  })
  alike?: KnownConsentInput[] | null;
}

/** A consent that an authority has found void. */
@InputType()
export class InvalidateConsentInput {
  @Field(() => ID)
  id!: string;

  @Length(3, 200)
  @Field(() => String, { description: 'Which authority decided so, and how the decision is referred to.' })
  decision!: string;

  @IsVersion()
  @Field(() => Int, { description: 'The version in which you know the consent: `CONFLICT` where somebody changed it.' })
  expectedVersion!: number;

  @IsOptional()
  @ArrayMaxSize(40)
  @ValidateNested({ each: true })
  @Field(() => [KnownConsentInput], {
    nullable: true,
    description:
      'The others of its like that end with it, as you know them (`previewWithdrawal.ends`). ' +
      '`CONFLICT` where others that hold, or will, would. Left out: none.',
  })
  alike?: KnownConsentInput[] | null;
}
