import { HandoverKind, HandoverReason, HandoverState, Role } from '@brobygger/domain';
import { HandoverBasis, LocalDateScalar, RecordType, RequiresRole } from '@brobygger/subgraph-kit';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, ID } from 'type-graphql';
import { Organisation } from '../organisation/organisation.entity';

/** A handover as the registry knows it: ids, states and days. What is asked for stays with its sender. */
@RequiresRole([Role.CASEWORKER, Role.YOUTH, Role.CONSENT_OFFICER])
@RecordType({
  description:
    'A referral, an order or a transfer from one service to another. What is asked for stays with its sender, and is read on consent.',
})
export class Handover {
  @Field(() => ID)
  id!: string;

  @Field(() => HandoverKind)
  kind!: HandoverKind;

  @Field(() => HandoverState)
  state!: HandoverState;

  @Field(() => ID)
  youthId!: string;

  senderId!: string;
  receiverId!: string;

  @Field(() => Organisation, {
    nullable: true,
    description: 'Who sent it. Withheld where the address of the youth is protected.',
  })
  sender!: Organisation | null;

  @Field(() => Organisation, {
    nullable: true,
    description: 'Whom it was sent to. Withheld where the address of the youth is protected.',
  })
  receiver!: Organisation | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day for which help is asked.' })
  onDay!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Of what is on hold: another day that the receiver proposes.',
  })
  proposedOn!: string | null;

  @Field(() => HandoverReason, {
    nullable: true,
    description: 'Why the side that spoke last says no, waits, or could not.',
  })
  reason!: HandoverReason | null;

  @Field(() => HandoverBasis, { nullable: true })
  basisKind!: HandoverBasis | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of that record at its sender; its dates are read there, on consent.',
  })
  basisId!: string | null;

  @Field(() => GraphQLDateTimeISO)
  sentAt!: Date;

  @Field(() => Boolean, {
    description:
      'Whether its receiver has it: on a consent, or since it accepted. Until then it is on no list but its sender’s.',
  })
  isDelivered!: boolean;
}
