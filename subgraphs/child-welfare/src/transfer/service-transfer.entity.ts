import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ServiceTransferStatus = {
  PLANNED: 'PLANNED',
  OFFERED: 'OFFERED',
  ACCEPTED: 'ACCEPTED',
  REFUSED: 'REFUSED',
  LOST_CONTACT: 'LOST_CONTACT',
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

  @Field(() => ServiceTransferStatus)
  @Changeable()
  @Column('text')
  status!: ServiceTransferStatus;

  @Field(() => LocalDateScalar)
  @Column('date')
  plannedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @Changeable()
  @Column('date', { nullable: true })
  doneOn!: string | null;

  // A service is often named with its district.
  @RequiresConsent(DataCategory.CHILD_WELFARE_TRANSFER, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Who takes over; null as long as nobody is found.' })
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
