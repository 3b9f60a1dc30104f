import { LocalDateScalar } from '@brobygger/subgraph-kit';
import { IsOptional, Matches, MaxLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { ServiceTransferStatus } from './service-transfer.entity';

@InputType()
export class StartTransferInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => LocalDateScalar)
  plannedOn!: string;

  // A blank name would silence the alarm for youths whom nobody takes over.
  @IsOptional()
  @Matches(/\S/, { message: 'must name somebody' })
  @MaxLength(100)
  @Field(() => String, {
    nullable: true,
    description: 'Who takes over, at most 100 characters; leave it out as long as nobody is found.',
  })
  receiver?: string | null;
}

@InputType()
export class AnswerTransferInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ServiceTransferStatus, { description: 'Any but `PLANNED`.' })
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
