import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RentReversalReason } from './rent-reversal-reason';

export const RentPayer = { YOUTH: 'YOUTH', NAV: 'NAV', OTHER: 'OTHER' } as const;
export type RentPayer = (typeof RentPayer)[keyof typeof RentPayer];
registerEnumType(RentPayer, {
  name: 'RentPayer',
  description: 'Who paid rent: the youth, NAV directly, or somebody else.',
});

/** Rent that came in (innbetaling), or a counter-entry that takes one back. It is never changed. */
@Entity()
@RecordType({
  description: 'Rent that came in (innbetaling), or a counter-entry that takes one back. It is never changed.',
})
export class RentPayment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  /** Made by the client, so that a payment that is sent twice counts once; absent in a counter-entry. */
  @Column('text', { nullable: true })
  clientKey!: string | null;

  @Field(() => Int, { description: 'In whole NOK; less than nothing in a counter-entry.' })
  @Column('integer')
  amountNok!: number;

  @Field(() => LocalDateScalar)
  @Column('date')
  paidOn!: string;

  @Field(() => RentPayer, { nullable: true, description: 'Absent where nobody has recorded it.' })
  @Column('text', { nullable: true })
  paidBy!: RentPayer | null;

  @Field(() => ID, { nullable: true, description: 'The payment that this counter-entry takes back.' })
  @Column('uuid', { nullable: true })
  reversesId!: string | null;

  @Field(() => RentReversalReason, { nullable: true, description: 'Why it was taken back.' })
  @Column('text', { nullable: true })
  reason!: RentReversalReason | null;

  @Column('timestamptz')
  recordedAt!: Date;

  // No @Field: the youth's log says who wrote.
  @Column('text', { nullable: true })
  recordedBy!: string | null;
}

/** What came in of a youth's rent, newest first. */
export const paymentsOfYouth = rowsOf({
  entity: RentPayment,
  by: 'youthId',
  category: DataCategory.HOUSING_RENT,
  orderBy: { property: 'paidOn', direction: 'DESC' },
});
