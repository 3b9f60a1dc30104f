import type { HandoverKind, HandoverReason, ReceiverState, SenderState } from '@brobygger/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Changeable } from '../persistence/changeable';
import type { HandoverBasis } from './handover-facts';

/** The receiver's part of a handover, and what the registry tells of the sender's. It has a youth only while it may. */
@Entity()
export class ReceivedHandover {
  @PrimaryColumn('uuid', { name: 'handover_id' })
  readonly id!: string;

  @Changeable()
  @Column('uuid', { nullable: true })
  youthId!: string | null;

  @Column('uuid')
  organisationId!: string;

  @Changeable()
  @Column('uuid', { nullable: true })
  senderId!: string | null;

  @Column('text')
  kind!: HandoverKind;

  @Changeable()
  @Column('text')
  senderState!: SenderState;

  @Changeable()
  @Column('date', { nullable: true })
  onDay!: string | null;

  @Changeable()
  @Column('text', { nullable: true })
  basisKind!: HandoverBasis | null;

  @Changeable()
  @Column('uuid', { nullable: true })
  basisId!: string | null;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  sentAt!: Date | null;

  @Changeable()
  @Column('boolean')
  isDelivered!: boolean;

  @Changeable()
  @Column('bigint')
  toldVersion!: string;

  @Changeable()
  @Column('text', { nullable: true })
  state!: ReceiverState | null;

  @Changeable()
  @Column('text', { nullable: true })
  reason!: HandoverReason | null;

  @Changeable()
  @Column('date', { nullable: true })
  proposedOn!: string | null;

  @Changeable()
  @Column('boolean', { default: false })
  accepted!: boolean;

  @Changeable()
  @Column('text', { nullable: true })
  answeredBy!: string | null;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Changeable()
  @Column('bigint', { default: '0' })
  version!: string;
}
