import { DataCategory } from '@brobygger/domain';
import { IsVersion } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
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

  @IsOptional()
  @MaxLength(100)
  @Field(() => ID, {
    nullable: true,
    description:
      'The entry of your log (`Youth.disclosures`) that it is about: who answers is told when it was, and what.',
  })
  entryId?: string | null;

  @MaxLength(4000)
  @Field(() => String, { description: 'What is wrong, in your own words: 10 to 2000 characters.' })
  wrong!: string;

  @MaxLength(4000)
  @Field(() => String, { description: 'What is right, in your own words: 1 to 2000 characters.' })
  right!: string;
}

/** What a youth wants erased. */
@InputType()
export class RequestErasureInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The service that keeps it. Without it: each of the agency that helps you, or did.',
  })
  organisationId?: string | null;

  @Field(() => DataCategory, { description: 'Of what kind it is.' })
  category!: DataCategory;

  @IsOptional()
  @MaxLength(100)
  @Field(() => ID, {
    nullable: true,
    description:
      'The entry of your log (`Youth.disclosures`) that it is about: who answers is told when it was, and what.',
  })
  entryId?: string | null;

  @MaxLength(4000)
  @Field(() => String, { description: 'What is to be erased, and why, in your own words: 10 to 2000 characters.' })
  what!: string;
}

/** What a youth objects to. */
@InputType()
export class ObjectToProcessingInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The service that keeps it. Without it: each of the agency that helps you, or did.',
  })
  organisationId?: string | null;

  @Field(() => DataCategory, { description: 'What kind of thing it is about.' })
  category!: DataCategory;

  @IsOptional()
  @MaxLength(40)
  @Field(() => String, {
    nullable: true,
    description:
      'The statute on which it was shared, as the log names it, where you object to that. Else: to what the service does itself.',
  })
  statute?: string | null;

  @IsOptional()
  @MaxLength(100)
  @Field(() => ID, {
    nullable: true,
    description:
      'The entry of your log (`Youth.disclosures`) that it is about: who answers is told when it was, and what.',
  })
  entryId?: string | null;

  @MaxLength(4000)
  @Field(() => String, { description: 'Why, from how you are placed, in your own words: 10 to 2000 characters.' })
  grounds!: string;
}

/** Which access in an emergency a youth objects to. */
@InputType()
export class ObjectToEmergencyAccessInput {
  @Field(() => ID, { description: 'What was opened: `id` among your `emergencyAccesses`.' })
  emergencyId!: string;

  @MaxLength(4000)
  @Field(() => String, { description: 'Why it was not right, in your own words: 10 to 2000 characters.' })
  grounds!: string;
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
