import { DelayGround, orderableCategories, OrderKind, type DataCategory } from '@brobygger/domain';
import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { ArrayNotEmpty, IsOptional, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';

registerEnumType(DelayGround, {
  name: 'DelayGround',
  description:
    'Why the youth is told later (popplyl. § 16): crime is to be prevented, the health of the youth or the relation to somebody close, a ' +
    "duty of secrecy, or somebody's plain and weighty private interest.",
});

/** What a law lists, and nothing else can be asked for. */
const OrderableCategory: Readonly<Record<string, DataCategory>> = Object.fromEntries(
  orderableCategories().map((category) => [category, category]),
);
registerEnumType(OrderableCategory, {
  name: 'OrderableCategory',
  description: 'The data categories that a law lists for orders for information.',
});

@InputType({ description: 'That the youth is told later. Alone a worker decides so for 7 days, with another for 90.' })
export class DelayInput {
  @Field(() => DelayGround)
  ground!: DelayGround;

  @Field(() => LocalDateScalar, { description: 'The day from which the youth is told.' })
  until!: string;
}

@InputType()
export class OrderInformationInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, { description: 'The open investigation in which it is ordered.' })
  investigationId!: string;

  @Field(() => OrderKind, { description: 'The kind of case that the law names.' })
  kind!: OrderKind;

  @ArrayNotEmpty()
  @Field(() => [OrderableCategory], {
    description: 'What is asked for; each is answered by itself, by a worker of its owner.',
  })
  categories!: DataCategory[];

  @MinLength(1)
  @MaxLength(2000)
  @Field(() => String, { description: 'Why the case needs it, in at most 2000 characters. It stays at child welfare.' })
  necessity!: string;

  @IsOptional()
  @ValidateNested()
  @Field(() => DelayInput, { nullable: true })
  delay?: DelayInput | null;
}
