import { HandoverReason, RECEIVER_STATES, type ReceiverState } from '@brobygger/domain';
import { IsOptional } from 'class-validator';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { LocalDateScalar } from '../scalars/local-date.scalar';

/** What a receiver may say, as the graph names it. */
export const HandoverAnswer = Object.fromEntries(RECEIVER_STATES.map((state) => [state, state])) as {
  readonly [State in ReceiverState]: State;
};
registerEnumType(HandoverAnswer, {
  name: 'HandoverAnswer',
  description:
    'What the receiver of a handover says. `COMPLETED` of a transfer comes after its sender has confirmed it; which state comes after ' +
    'which is published (docs/handovers.md).',
});

/** What a sender may say of what it has sent. */
export const SenderMove = {
  IN_PROGRESS: 'IN_PROGRESS',
  CANCELLED: 'CANCELLED',
  ENTERED_IN_ERROR: 'ENTERED_IN_ERROR',
} as const;
export type SenderMove = (typeof SenderMove)[keyof typeof SenderMove];
registerEnumType(SenderMove, {
  name: 'SenderMove',
  description:
    'What the sender of a handover says of it later: that a transfer is under way, or that it is called back.',
});

@InputType({ description: 'The answer of the organisation that a handover was sent to.' })
export class AnswerHandoverInput {
  @Field(() => ID)
  handoverId!: string;

  @Field(() => HandoverAnswer)
  state!: ReceiverState;

  @IsOptional()
  @Field(() => HandoverReason, {
    nullable: true,
    description: 'Needed for `REJECTED`, `ON_HOLD`, `FAILED` and `CANCELLED`.',
  })
  reason?: HandoverReason | null;

  @IsOptional()
  @Field(() => LocalDateScalar, { nullable: true, description: 'With `ON_HOLD`: another day that you propose.' })
  proposedOn?: string | null;
}
