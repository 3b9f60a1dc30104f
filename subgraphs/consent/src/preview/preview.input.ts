import { DataCategory, Purpose } from '@brobygger/domain';
import { ArrayMaxSize } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';

/** A consent that nobody has given yet. */
@InputType()
export class PreviewConsentInput {
  @Field(() => ID, { nullable: true, description: 'Whose it would be. A youth leaves it out.' })
  youthId?: string | null;

  @Field(() => ID)
  recipientId!: string;

  @Field(() => Purpose)
  purpose!: Purpose;

  @ArrayMaxSize(40)
  @Field(() => [DataCategory])
  categories!: DataCategory[];

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Now, unless said otherwise; never before.' })
  validFrom?: Date | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Twelve months on, unless said otherwise; never more.',
  })
  validTo?: Date | null;
}
