import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { OutreachMeasure } from './outreach-measure';

/** A youth's consent to a measure (samtykke til tiltaket). It is no consent to share, and opens nothing to anybody (INV32). */
@Entity('measure_consent')
@RecordType({
  description:
    "A youth's consent to a measure (samtykke til tiltaket). It is no consent to share, and opens nothing to anybody.",
})
export class OutreachMeasureConsent {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => OutreachMeasure)
  @Column('text')
  measure!: OutreachMeasure;

  @Field(() => LocalDateScalar)
  @Column('date')
  givenOn!: string;

  @Field(() => LocalDateScalar, { nullable: true })
  @Changeable()
  @Column('date', { nullable: true })
  withdrawnOn!: string | null;
}

/** A youth's consents to measures, newest first. */
export const measureConsentsOfYouth = rowsOf({
  entity: OutreachMeasureConsent,
  by: 'youthId',
  category: DataCategory.OUTREACH_ADMINISTRATION,
  orderBy: { property: 'givenOn', direction: 'DESC' },
});
