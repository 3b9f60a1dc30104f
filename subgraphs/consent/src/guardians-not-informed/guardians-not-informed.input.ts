import { DataCategory, NotInformedGround, type LocalDate } from '@brobygger/domain';
import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** Of what the guardians of a youth are not informed, why, and until when. */
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
    description: 'The first day on which it no longer holds: at the latest the 16th birthday.',
  })
  until!: LocalDate;
}
