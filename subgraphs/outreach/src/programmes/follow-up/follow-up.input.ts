import { BeginningInput } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { BestillingBy } from './bestilling-by';
import { FollowUpKind } from './follow-up-kind';
import { OutreachLegalBasis } from './legal-basis';

@InputType()
export class StartFollowUpInput extends BeginningInput {
  @Field(() => FollowUpKind)
  kind!: FollowUpKind;

  @Field(() => OutreachLegalBasis)
  legalBasis!: OutreachLegalBasis;

  @ArrayMaxSize(10)
  @MinLength(1, { each: true })
  @MaxLength(100, { each: true })
  @Field(() => [String], { description: 'One or two names, each at most 100 characters.' })
  continuityStaff!: readonly string[];

  @IsOptional()
  @Field(() => ID, {
    nullable: true,
    description:
      'The decision of child welfare that the follow-up rests on: one that your organisation was told to carry out ' +
      '(`decisionsToCarryOut`), in force today, of the law that the follow-up rests on. Never shared.',
  })
  cwDecisionReference?: string | null;

  @IsOptional()
  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, {
    nullable: true,
    description: 'What the youth or an agency asks for (bestilling), at most 500 characters.',
  })
  bestilling?: string | null;

  @Field(() => BestillingBy, { nullable: true, description: 'Only with a `bestilling`. An agency when absent.' })
  bestillingBy?: BestillingBy | null;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}
