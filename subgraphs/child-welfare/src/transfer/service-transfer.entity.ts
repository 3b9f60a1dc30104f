import { DataCategory, HandoverReason, type HandoverState } from '@brobygger/domain';
import {
  Changeable,
  LocalDateScalar,
  RecordType,
  RequiresConsent,
  reasonOfSent,
  rowsOf,
  sentOf,
  stateOfSent,
  type SentHandover,
} from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ServiceTransferStatus = {
  PLANNED: 'PLANNED',
  OFFERED: 'OFFERED',
  ON_HOLD: 'ON_HOLD',
  ACCEPTED: 'ACCEPTED',
  IN_PROGRESS: 'IN_PROGRESS',
  REFUSED: 'REFUSED',
  LOST_CONTACT: 'LOST_CONTACT',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
  DONE: 'DONE',
} as const;
export type ServiceTransferStatus = (typeof ServiceTransferStatus)[keyof typeof ServiceTransferStatus];
registerEnumType(ServiceTransferStatus, {
  name: 'ServiceTransferStatus',
  description: 'Where a transfer to other help stands.',
});

/** A transfer of a youth's help from child welfare to somebody else (overføring). */
@Entity()
@RecordType({ description: "A transfer of a youth's help from child welfare to somebody else (overføring)." })
export class ServiceTransfer {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  caseId!: string;

  /** As child welfare recorded it: of one that was sent, its receiver says the rest. */
  @Changeable()
  @Column('text', { name: 'status' })
  recordedStatus!: ServiceTransferStatus;

  /** Why it was called off, where it was not sent. */
  @Changeable()
  @Column('text', { nullable: true })
  calledOffFor!: HandoverReason | null;

  @Field(() => ServiceTransferStatus, {
    description: 'How far it has come, of what child welfare and its receiver have said.',
  })
  status!: ServiceTransferStatus;

  @Field(() => HandoverReason, {
    nullable: true,
    description: 'Why its receiver says no, waits or could not, or child welfare called it off.',
  })
  reason!: HandoverReason | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Of one on hold: another day that its receiver proposes.',
  })
  proposedOn!: string | null;

  @Field(() => LocalDateScalar)
  @Column('date')
  plannedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @Changeable()
  @Column('date', { nullable: true })
  doneOn!: string | null;

  // A service is often named with its district.
  @RequiresConsent(DataCategory.CHILD_WELFARE_TRANSFER, { placesYouth: true })
  @Field(() => String, {
    nullable: true,
    description:
      'Who takes over: the service that it was sent to, or one outside this system; null as long as nobody is found.',
  })
  @Changeable()
  @Column('text', { nullable: true })
  receiver!: string | null;
}

/** A youth's transfers, newest first: ids are made in the order of time, so that two of one day keep theirs. */
export const transfersOfYouth = rowsOf({
  entity: ServiceTransfer,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_TRANSFER,
  orderBy: { property: 'id', direction: 'DESC' },
});

/** How each of them went to its receiver. */
export const sentTransfers = sentOf(transfersOfYouth, 'ServiceTransfer.status');

const STATUS_OF: Readonly<Record<Exclude<HandoverState, 'DRAFT' | 'FAILED'>, ServiceTransferStatus>> = {
  REQUESTED: 'OFFERED',
  ON_HOLD: 'ON_HOLD',
  ACCEPTED: 'ACCEPTED',
  IN_PROGRESS: 'IN_PROGRESS',
  REJECTED: 'REFUSED',
  COMPLETED: 'DONE',
  CANCELLED: 'CANCELLED',
  ENTERED_IN_ERROR: 'CANCELLED',
};

/** How far a transfer has come: one that was sent by what both sides say, any other as child welfare recorded it. */
export function statusOf(
  { recordedStatus }: Pick<ServiceTransfer, 'recordedStatus'>,
  sent: SentHandover | undefined,
): ServiceTransferStatus {
  const state = stateOfSent(sent);
  if (sent === undefined || state === 'DRAFT') return recordedStatus;
  if (state === 'FAILED') return sent.receiverReason === 'LOST_CONTACT' ? 'LOST_CONTACT' : 'FAILED';
  return STATUS_OF[state];
}

/** Why a side says no, waits, could not, or called it off. */
export const reasonOf = (
  { calledOffFor }: Pick<ServiceTransfer, 'calledOffFor'>,
  sent: SentHandover | undefined,
): HandoverReason | null => (sent === undefined ? calledOffFor : reasonOfSent(sent));

/** What was recorded of one that was not sent, as a state of a handover. */
const STATE_OF_RECORDED: Readonly<Record<ServiceTransferStatus, HandoverState>> = {
  PLANNED: 'DRAFT',
  OFFERED: 'REQUESTED',
  ON_HOLD: 'ON_HOLD',
  ACCEPTED: 'ACCEPTED',
  IN_PROGRESS: 'IN_PROGRESS',
  REFUSED: 'REJECTED',
  LOST_CONTACT: 'FAILED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
  DONE: 'COMPLETED',
};

/** How far one has come that was not sent: by what child welfare itself recorded of it. */
export const stateOfUnsent = ({ recordedStatus }: Pick<ServiceTransfer, 'recordedStatus'>): HandoverState =>
  STATE_OF_RECORDED[recordedStatus];

/** In these nothing more comes of it: another may be started. */
const OVER: ReadonlySet<ServiceTransferStatus> = new Set(['REFUSED', 'LOST_CONTACT', 'FAILED', 'CANCELLED', 'DONE']);

export const isTransferOver = (status: ServiceTransferStatus): boolean => OVER.has(status);
