import { DataCategory } from '@brobygger/domain';
import { ArrayNotEmpty, ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'The answer to one item of an order.' })
export class InformationOrderAnswerInput {
  @Field(() => DataCategory)
  category!: DataCategory;

  @Field(() => Boolean, { description: 'Whether child welfare may see it. A refusal looks to it like no answer.' })
  isReleased!: boolean;
}

@InputType()
export class AnswerInformationOrderInput {
  @Field(() => ID)
  orderId!: string;

  @ArrayNotEmpty()
  @ValidateNested({ each: true })
  @Field(() => [InformationOrderAnswerInput])
  answers!: InformationOrderAnswerInput[];
}
