import { MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class SendNavOrderInput {
  @Field(() => ID)
  youthId!: string;

  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, { description: 'What is needed, at most 500 characters.' })
  need!: string;
}
