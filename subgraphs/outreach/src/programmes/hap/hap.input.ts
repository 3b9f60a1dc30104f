import { Field, ID, InputType } from 'type-graphql';
import { CountedAs } from '../../counted-record/counted-as';
import { HapOutcome } from './hap-course.entity';
import { HapLowMotivationReason, HapMotivation, ReferralSource } from './hap-mapping';

@InputType()
export class EnquireHapInput {
  @Field(() => ID)
  youthId!: string;

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
}
