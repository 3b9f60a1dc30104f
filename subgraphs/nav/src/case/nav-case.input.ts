import { MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType()
export class OpenNavCaseInput {
  @Field(() => ID)
  youthId!: string;

  @MaxLength(100)
  @Field(() => String, { description: 'The NAV office, at most 100 characters.' })
  office!: string;
}
