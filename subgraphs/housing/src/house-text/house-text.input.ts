import { Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { HouseDocument } from './house-text.entity';

@InputType()
export class PublishHouseTextInput {
  @Field(() => ID)
  houseId!: string;

  @Field(() => HouseDocument)
  document!: HouseDocument;

  @Matches(/\S/, { message: 'must say something' })
  @MaxLength(20_000)
  @Field(() => String, { description: 'At most 20,000 characters. Write nobody into it: every resident reads it.' })
  text!: string;
}
