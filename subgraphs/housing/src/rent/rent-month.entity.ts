import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, ReplacedBy, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One month of a youth's rent account (husleie). */
@Entity()
@ReplacedBy('youthId', 'organisationId', 'dueOn')
@RecordType({ description: "One month of a youth's rent account (husleie)." })
export class RentMonth {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => Int, { description: 'Rent of the month, in whole NOK.' })
  @Column('integer')
  monthNok!: number;

  @Field(() => Int, { description: 'Unpaid rent, in whole NOK.' })
  @Column('integer')
  arrearsNok!: number;

  @Field(() => LocalDateScalar)
  @Column('date')
  dueOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @Column('date', { nullable: true })
  paidOn!: string | null;
}

/** A youth's rent, newest month first. */
export const rentOfYouth = rowsOf({
  entity: RentMonth,
  by: 'youthId',
  category: DataCategory.HOUSING_RENT,
  orderBy: { property: 'dueOn', direction: 'DESC' },
});
