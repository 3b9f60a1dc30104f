import { DataCategory, Language, Purpose } from '@brobygger/domain';
import { ArrayMaxSize, IsIn } from 'class-validator';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';

/** A consent whose text somebody is to read. */
@InputType()
export class ConsentTextInput {
  @Field(() => Purpose)
  purpose!: Purpose;

  @ArrayMaxSize(40)
  @Field(() => [DataCategory])
  categories!: DataCategory[];

  @Field(() => ID)
  recipientId!: string;

  @IsIn(Object.values(Language))
  @Field(() => String, { description: '`nb`, `nn` or `en`.' })
  language!: Language;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'Now, unless said otherwise; never before.' })
  validFrom?: Date | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: 'Twelve months on, unless said otherwise; never more. The text says the date in Europe/Oslo.',
  })
  validTo?: Date | null;
}
