import type { LocalDate } from '@brobygger/domain';
import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import { GuardianHoldGround, GuardianHoldReview } from './guardian-hold.type';

/** Why guardians are to be held. */
@InputType()
export class HoldGuardiansInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => GuardianHoldGround)
  ground!: GuardianHoldGround;

  @Field(() => LocalDateScalar, {
    description: 'When a person looks at it again: a day to come, at the latest in six months.',
  })
  reviewOn!: LocalDate;
}

/** What was found by who looked at it again. */
@InputType()
export class ReviewGuardianHoldInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  holdId!: string;

  @Field(() => GuardianHoldReview)
  outcome!: GuardianHoldReview;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Of what is kept: when a person looks at it again. Of what ends: nothing.',
  })
  reviewOn?: LocalDate | null;
}
