import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How much of a term a youth was at school (fravær). */
@Entity()
@RecordType({ description: 'How much of a term a youth was at school (fravær).' })
export class Attendance {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Index()
  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar, { description: 'The first day of the term.' })
  @Column('date')
  termFrom!: string;

  @Field(() => Int, { description: 'Days on which the youth was away.' })
  @Column('integer')
  daysAway!: number;
}

/** A youth's terms, newest first. */
export const attendanceOfYouth = rowsOf({
  entity: Attendance,
  by: 'youthId',
  category: DataCategory.SCHOOL_ATTENDANCE,
  orderBy: { property: 'termFrom', direction: 'DESC' },
});
