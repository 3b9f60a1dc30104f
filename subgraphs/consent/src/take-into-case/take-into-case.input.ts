import { ArrayMaxSize, ArrayMinSize, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What a worker takes into a case. */
@InputType()
export class TakeIntoCaseInput {
  @Field(() => ID)
  youthId!: string;

  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @MaxLength(100, { each: true })
  @Field(() => [String], { description: '1 to 50 fields, as the log names them: `RentMonth.monthNok`.' })
  fields!: string[];
}
