import { DataCategory, NotInformedGround, type LocalDate } from '@brobygger/domain';
import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { NotInformedReview } from './guardians-not-informed.type';

/** Of what the guardians of a youth are not informed, and why. */
@InputType()
export class GuardiansNotInformedInput {
  @Field(() => ID)
  youthId!: string;

  @ArrayMaxSize(40)
  @Field(() => [DataCategory], { description: 'Of the records of your own profession.' })
  categories!: DataCategory[];

  @Field(() => NotInformedGround)
  ground!: NotInformedGround;

  @Length(20, 1000)
  @Field(() => String, { description: 'Why, in 20 to 1000 characters. The youth reads it.' })
  reason!: string;

  @Field(() => LocalDateScalar, {
    description: 'When your profession looks at it again: a day to come, at the latest in six months.',
  })
  reviewOn!: LocalDate;
}

/** What was found by who looked at it again. */
@InputType()
export class ReviewGuardiansNotInformedInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, { description: 'Of what is looked at: `Youth.guardiansNotInformed` has it.' })
  notInformedId!: string;

  @Field(() => NotInformedReview)
  outcome!: NotInformedReview;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Of what is kept: when your profession looks at it again. Of what ends: nothing.',
  })
  reviewOn?: LocalDate | null;
}
