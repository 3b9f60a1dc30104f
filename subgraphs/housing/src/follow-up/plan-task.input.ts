import { HandoverReason } from '@brobygger/domain';
import { SenderMove } from '@brobygger/subgraph-kit';
import { IsOptional } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A task of a plan that another service was asked for, and that is called back.' })
export class MovePlanTaskInput {
  @Field(() => ID)
  youthId!: string;

  @Field(() => ID)
  planItemId!: string;

  @Field(() => SenderMove, { description: '`CANCELLED` or `ENTERED_IN_ERROR`: a task is not confirmed.' })
  state!: SenderMove;

  @IsOptional()
  @Field(() => HandoverReason, { nullable: true, description: 'Needed to cancel it.' })
  reason?: HandoverReason | null;
}
