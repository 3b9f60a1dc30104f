import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { RentReversalReason } from './rent-reversal-reason';

/** Rent that a youth is to pay (krav), or a counter-entry that takes one back. It is never changed. */
@Entity()
@RecordType({
  description: 'Rent that a youth is to pay (krav), or a counter-entry that takes one back. It is never changed.',
})
export class RentCharge {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  // No @Field: that there is a residency is of another category.
  @Column('uuid', { nullable: true })
  residencyId!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day of the month that it is of; absent for what was owed before the account was kept here.',
  })
  @Column('date', { nullable: true })
  month!: string | null;

  @Field(() => Int, { description: 'In whole NOK; less than nothing in a counter-entry.' })
  @Column('integer')
  amountNok!: number;

  @Field(() => LocalDateScalar, { description: 'The last day on which it is paid in time (forfallsdato).' })
  @Column('date')
  dueOn!: string;

  @Field(() => ID, { nullable: true, description: 'The charge that this counter-entry takes back.' })
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

/** What a youth was charged, what falls due last first. */
export const chargesOfYouth = rowsOf({
  entity: RentCharge,
  by: 'youthId',
  category: DataCategory.HOUSING_RENT,
  orderBy: { property: 'dueOn', direction: 'DESC' },
});
