import { HandoverReason } from '@brobygger/domain';
import { LocalDateScalar, SenderMove } from '@brobygger/subgraph-kit';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ServiceTransferStatus } from './service-transfer.entity';

@InputType()
export class StartTransferInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => LocalDateScalar)
  plannedOn!: string;

  @IsOptional()
  @Matches(/\S/, { message: 'must name somebody' })
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description:
      'Who takes over outside this system, at most 100 characters. A service of this system is sent it: `sendTransfer`.',
  })
  receiver?: string | null;
}

@InputType()
export class AnswerTransferInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ServiceTransferStatus, {
    description: '`OFFERED`, `ACCEPTED`, `REFUSED`, `LOST_CONTACT` or `DONE`: what one outside this system has said.',
  })
  status!: ServiceTransferStatus;

  @IsOptional()
  @Matches(/\S/, { message: 'must name somebody' })
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description: 'Who takes over, at most 100 characters; leave it out to keep who was named before.',
  })
  receiver?: string | null;
}

@InputType()
export class SendTransferInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID, { description: 'The organisation that is asked to take over: one that takes transfers.' })
  receiverId!: string;
}

@InputType()
export class MoveTransferInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => SenderMove)
  state!: SenderMove;

  @IsOptional()
  @Field(() => HandoverReason, { nullable: true, description: 'Needed to cancel it.' })
  reason?: HandoverReason | null;
}
