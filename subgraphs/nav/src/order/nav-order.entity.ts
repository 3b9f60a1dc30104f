import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const NavOrderStatus = {
  DRAFT: 'DRAFT',
  SENT: 'SENT',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  FULFILLED: 'FULFILLED',
} as const;
export type NavOrderStatus = (typeof NavOrderStatus)[keyof typeof NavOrderStatus];
registerEnumType(NavOrderStatus, { name: 'NavOrderStatus', description: 'Where an order to a provider stands.' });

/** An order of a measure from a provider (bestillingsskjema NAV). */
@Entity()
@RecordType({ description: 'An order of a measure from a provider (bestillingsskjema NAV).' })
export class NavOrder {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => NavOrderStatus)
  @Changeable()
  @Column('text')
  status!: NavOrderStatus;

  // Free text: a need is often named with a place.
  @RequiresConsent(DataCategory.NAV_ORDERS, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'What is needed (behov).' })
  @Column('text')
  need!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  orderedOn!: string;
}

/** A youth's orders, newest first. */
export const navOrdersOfYouth = rowsOf({
  entity: NavOrder,
  by: 'youthId',
  category: DataCategory.NAV_ORDERS,
  orderBy: { property: 'orderedOn', direction: 'DESC' },
});
