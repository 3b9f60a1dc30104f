import { MaxLength, MinLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType()
export class RegisterEmployerInput {
  @MinLength(1)
  @MaxLength(100)
  @Field(() => String, { description: 'At most 100 characters, and not the name of another employer.' })
  name!: string;

  @MinLength(1)
  @MaxLength(20)
  @Field(() => String, { description: 'At most 20 characters.' })
  contactPhone!: string;
}
