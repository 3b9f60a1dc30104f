import { DataCategory } from '@brobygger/domain';
import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { IsVersion } from '../version';
import { ClaimOutcome } from './claim-state';

/** What a youth wants corrected. */
@InputType()
export class RequestCorrectionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The service that keeps it. Without it: each of the agency that helps you, or did.',
  })
  organisationId?: string | null;

  @Field(() => DataCategory, { description: 'Of what kind it is.' })
  category!: DataCategory;

  @MaxLength(4000)
  @Field(() => String, { description: 'What is wrong, in your own words: 10 to 2000 characters.' })
  wrong!: string;

  @MaxLength(4000)
  @Field(() => String, { description: 'What is right, in your own words: 1 to 2000 characters.' })
  right!: string;
}

/** What a service answers to a claim. */
@InputType()
export class AnswerClaimInput {
  @Field(() => ID)
  claimId!: string;

  @IsVersion()
  @Field(() => Int, { description: 'The version of the claim as you know it.' })
  expectedVersion!: number;

  @Field(() => ClaimOutcome)
  outcome!: ClaimOutcome;

  @IsOptional()
  @MaxLength(4000)
  @Field(() => String, {
    nullable: true,
    description:
      'Why, in plain words to the youth: 10 to 2000 characters. It may be left out where all that was asked for is done.',
  })
  reason?: string | null;
}
