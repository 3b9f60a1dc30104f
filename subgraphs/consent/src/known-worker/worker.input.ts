import { MaxLength, MinLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';

@InputType()
export class WorkerInput {
  @MinLength(1)
  @MaxLength(64)
  @Field(() => String, { description: "The worker's ident, as the disclosure log shows it." })
  personId!: string;
}
