import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class RecordJobWishInput {
  @Field(() => ID)
  youthId!: string;

  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, { description: 'As the youth says it, at most 500 characters.' })
  wish!: string;
}
