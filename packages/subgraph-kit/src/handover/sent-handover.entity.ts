import {
  stateOf,
  type HandoverKind,
  type HandoverReason,
  type HandoverState,
  type ReceiverState,
  type SenderState,
} from '@brobygger/domain';
import { Column, Entity, PrimaryColumn, type ObjectLiteral } from 'typeorm';
import { below, rowsOf, type RowSource } from '../loading/row-source';
import { Changeable } from '../persistence/changeable';
import type { HandoverBasis } from './handover-facts';

/** The sender's part of a handover, beside the record of which it is the way to another agency, and what the receiver made of it. */
@Entity()
export class SentHandover {
  @PrimaryColumn('uuid', { name: 'handover_id' })
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  receiverId!: string;

  @Column('text')
  kind!: HandoverKind;

  @Changeable()
  @Column('text')
  state!: SenderState;

  @Changeable()
  @Column('text', { nullable: true })
  reason!: HandoverReason | null;

  @Column('date', { nullable: true })
  onDay!: string | null;

  @Column('text', { nullable: true })
  basisKind!: HandoverBasis | null;

  @Column('uuid', { nullable: true })
  basisId!: string | null;

  @Column('text')
  sentBy!: string;

  @Column('timestamptz')
  sentAt!: Date;

  @Changeable()
  @Column('bigint')
  version!: string;

  @Changeable()
  @Column('text', { nullable: true })
  receiverState!: ReceiverState | null;

  @Changeable()
  @Column('text', { nullable: true })
  receiverReason!: HandoverReason | null;

  @Changeable()
  @Column('date', { nullable: true })
  proposedOn!: string | null;

  @Changeable()
  @Column('boolean', { default: false })
  isDelivered!: boolean;

  @Changeable()
  @Column('bigint', { default: '0' })
  toldVersion!: string;
}

/** Of each of the records, by its id, its way to another agency, where it was sent; read with them where the field asks for it. */
export const sentOf = <Parent extends ObjectLiteral & { readonly id: string }>(
  parent: RowSource<Parent>,
  shownAs: string,
): RowSource<SentHandover> =>
  rowsOf({
    entity: SentHandover,
    by: 'id',
    orderBy: { property: 'id', direction: 'ASC' },
    below: below(parent, 'id', shownAs),
  });

/** How far it has come, as the sender knows; a record that was not sent is a draft. */
export const stateOfSent = (sent: SentHandover | undefined): HandoverState =>
  sent === undefined ? 'DRAFT' : stateOf(sent.state, sent.receiverState);

/** Why a side says no, waits, or could not: the receiver's word before the sender's. */
export const reasonOfSent = (sent: SentHandover | undefined): HandoverReason | null =>
  sent?.receiverReason ?? sent?.reason ?? null;

/** Of one on hold: another day that its receiver proposes. */
export const proposedOnOfSent = (sent: SentHandover | undefined): string | null => sent?.proposedOn ?? null;

/** SQL: how far it has come, of the row `s`, as lists and boards ask for it. */
export const SENT_STATE = `case
  when s.state in ('ENTERED_IN_ERROR', 'DRAFT') then s.state
  when s.receiver_state in ('REJECTED', 'FAILED', 'COMPLETED', 'CANCELLED') then s.receiver_state
  when s.state = 'CANCELLED' then s.state
  when s.state = 'IN_PROGRESS' and s.receiver_state = 'ACCEPTED' then s.state
  else coalesce(s.receiver_state, 'REQUESTED') end`;
