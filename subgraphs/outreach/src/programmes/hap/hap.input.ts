import { BeginningInput } from '@brobygger/subgraph-kit';
import { IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { HapOutcome } from './hap-course.entity';
import { HapLowMotivationReason, HapMotivation, ReferralSource } from './hap-mapping';

@InputType()
export class EnquireHapInput extends BeginningInput {
  @Field(() => ReferralSource, { description: 'Never shown: who enquired did so in confidence.' })
  source!: ReferralSource;

  @Field(() => CountedAs, { nullable: true })
  countedAs?: CountedAs | null;
}

@InputType()
export class MapHapInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => HapMotivation, { description: 'For the youth and the own service alone.' })
  motivation!: HapMotivation;

  @Field(() => HapLowMotivationReason, {
    nullable: true,
    description: 'Why motivation is low. For the youth and the own service alone.',
  })
  lowMotivationReason?: HapLowMotivationReason | null;

  @Field(() => HapOutcome, { description: '`OFFERED` or `REFERRED_ON`.' })
  outcome!: HapOutcome;

  @IsOptional()
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description: 'Whom the youth is referred on to, at most 100 characters. For the youth and the own service alone.',
  })
  referredTo?: string | null;
}
