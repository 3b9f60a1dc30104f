import { HandoverReason } from '@brobygger/domain';
import { LocalDateScalar, SenderMove } from '@brobygger/subgraph-kit';
import { ArrayMaxSize, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

/** What an order says. */
@InputType()
abstract class OrderFormInput {
  @MinLength(1)
  @MaxLength(500)
  @Field(() => String, { description: 'What is needed, at most 500 characters.' })
  need!: string;

  @ArrayMaxSize(10)
  @MaxLength(200, { each: true })
  @Field(() => [String], { defaultValue: [], description: 'What is to come of it; ten at most, of 200 characters.' })
  goals?: string[];

  @IsOptional()
  @MaxLength(100)
  @Field(() => String, { nullable: true, description: 'On which law, as `sotjl. § 17`; at most 100 characters.' })
  legalBasis?: string | null;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is to begin.' })
  startsOn?: string | null;
}

@InputType()
export class DraftNavOrderInput extends OrderFormInput {
  @Field(() => ID)
  youthId!: string;
}

@InputType()
export class ChangeNavOrderInput extends OrderFormInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  orderId!: string;
}

@InputType()
export class SendNavOrderInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  orderId!: string;

  @Field(() => ID, { description: 'The organisation that is to carry it out (utfører): one that takes orders.' })
  receiverId!: string;
}

@InputType()
export class EndNavOrderInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  orderId!: string;

  @Field(() => SenderMove, { description: '`CANCELLED` or `ENTERED_IN_ERROR`: an order is not confirmed.' })
  state!: SenderMove;

  @IsOptional()
  @Field(() => HandoverReason, { nullable: true, description: 'Needed to cancel it.' })
  reason?: HandoverReason | null;
}
