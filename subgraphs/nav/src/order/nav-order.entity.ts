import { DataCategory, HandoverReason, HandoverState } from '@brobygger/domain';
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
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How NAV itself recorded an order that no provider answers: what stands of orders from before, and of each since `DRAFT`, or that it was
 * called off.
 */
export type RecordedStatus =
  | 'DRAFT'
  | 'SENT'
  | 'ACCEPTED'
  | 'DECLINED'
  | 'FULFILLED'
  | 'CANCELLED'
  | 'ENTERED_IN_ERROR';

const STATE_OF_RECORDED: Readonly<Record<RecordedStatus, HandoverState>> = {
  DRAFT: 'DRAFT',
  SENT: 'REQUESTED',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'REJECTED',
  FULFILLED: 'COMPLETED',
  CANCELLED: 'CANCELLED',
  ENTERED_IN_ERROR: 'ENTERED_IN_ERROR',
};

/** An order of a measure from a provider (bestillingsskjema NAV). What it asks for stays with NAV, and is read on consent. */
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

  @Changeable()
  @Column('text', { name: 'status' })
  recordedStatus!: RecordedStatus;

  /** Why it was called off before it was sent. */
  @Changeable()
  @Column('text', { nullable: true })
  calledOffFor!: HandoverReason | null;

  @Field(() => HandoverState, { description: 'How far it has come, of what NAV and the provider have said.' })
  status!: HandoverState;

  @Field(() => HandoverReason, {
    nullable: true,
    description: 'Why the provider says no, waits or could not, or NAV called it off.',
  })
  reason!: HandoverReason | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Of an order on hold: another day that the provider proposes.',
  })
  proposedOn!: string | null;

  // Free text: a need is often named with a place.
  @RequiresConsent(DataCategory.NAV_ORDERS, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'What is needed (behov).' })
  @Changeable()
  @Column('text')
  need!: string;

  @RequiresConsent(DataCategory.NAV_ORDERS, { placesYouth: true })
  @Field(() => [String], { nullable: true, description: 'What is to come of it (mål).' })
  @Changeable()
  @Column('text', { array: true, default: '{}' })
  goals!: readonly string[];

  // A service is often named with its district.
  @RequiresConsent(DataCategory.NAV_ORDERS, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Who was asked to carry it out (utfører); null of a draft.' })
  @Changeable()
  @Column('text', { nullable: true })
  provider!: string | null;

  @Field(() => String, { nullable: true, description: 'On which law it is ordered (hjemmel).' })
  @Changeable()
  @Column('text', { nullable: true })
  legalBasis!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is to begin.' })
  @Changeable()
  @Column('date', { nullable: true })
  startsOn!: string | null;

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

/** How each of them went to its provider. */
export const sentOrders = sentOf(navOrdersOfYouth, 'NavOrder.status');

/** How far an order has come; one from before says what NAV recorded then. */
export const stateOfOrder = (order: Pick<NavOrder, 'recordedStatus'>, sent: SentHandover | undefined): HandoverState =>
  sent === undefined ? STATE_OF_RECORDED[order.recordedStatus] : stateOfSent(sent);

/** Why a side says no, waits, could not, or called it off. */
export const reasonOfOrder = (
  { calledOffFor }: Pick<NavOrder, 'calledOffFor'>,
  sent: SentHandover | undefined,
): HandoverReason | null => (sent === undefined ? calledOffFor : reasonOfSent(sent));
