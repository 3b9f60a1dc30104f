import { BeginningInput, LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { ReferralSource } from '../hap/hap-mapping';
import { AngerManagementDecision } from './anger-management.entity';

@InputType()
export class AssessAngerManagementInput extends BeginningInput {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Today when absent.' })
  referredOn?: string | null;

  @Field(() => Boolean, { description: 'Uses violence to get their way. For the youth and the own service alone.' })
  usesViolence!: boolean;

  @Field(() => Boolean, { description: 'Finds it a problem, or unwanted. For the youth and the own service alone.' })
  findsItProblematic!: boolean;

  @Field(() => AngerManagementDecision)
  decision!: AngerManagementDecision;

  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description:
      'Whom the youth is referred on to where no course is offered, at most 100 characters. For the youth and the own service alone.',
  })
  referredTo?: string | null;

  @Field(() => ReferralSource, {
    defaultValue: ReferralSource.OTHER,
    description: 'Never shown: who referred did so in confidence.',
  })
  source?: ReferralSource;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}
