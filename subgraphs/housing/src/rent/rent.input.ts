import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { RentPayer } from './rent-payment.entity';
import { RentReversalReason } from './rent-reversal-reason';

@InputType()
export class ChargeRentInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => LocalDateScalar, { description: 'A day of the month that the rent is of.' })
  month!: string;

  @Min(1)
  @Max(100_000)
  @Field(() => Int, { description: 'In whole NOK.' })
  amountNok!: number;

  @Field(() => LocalDateScalar, {
    description: 'The last day on which it is paid in time, from a month before the month until a year after it.',
  })
  dueOn!: string;

  @IsOptional()
  @Field(() => ID, {
    nullable: true,
    description:
      'The residency that the rent is for; left out, the one in which the youth lived with you that month. Without any, the youth ' +
      'rents elsewhere.',
  })
  residencyId?: string | null;
}

@InputType()
export class RecordRentPaymentInput {
  @Length(8, 64)
  @Field(() => String, {
    description: 'Made by the client, 8 to 64 characters: a payment that is sent again under its key counts once.',
  })
  clientKey!: string;

  @Field(() => ID)
  youthId!: string;

  @Min(1)
  @Max(1_000_000)
  @Field(() => Int, { description: 'In whole NOK, no more than what is charged and unpaid.' })
  amountNok!: number;

  @Field(() => LocalDateScalar, { description: 'Today at the latest.' })
  paidOn!: string;

  @Field(() => RentPayer)
  paidBy!: RentPayer;
}

@InputType()
export class ReverseRentEntryInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, { description: 'The charge or payment.' })
  entryId!: string;

  @Field(() => RentReversalReason, { description: 'A charge is not returned, and a payment not waived.' })
  reason!: RentReversalReason;
}
