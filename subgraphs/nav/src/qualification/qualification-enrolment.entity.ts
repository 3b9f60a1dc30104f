import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const QualificationStatus = {
  REFERRED: 'REFERRED',
  ENROLLED: 'ENROLLED',
  ACTIVE: 'ACTIVE',
  ENDED: 'ENDED',
} as const;
export type QualificationStatus = (typeof QualificationStatus)[keyof typeof QualificationStatus];
registerEnumType(QualificationStatus, {
  name: 'QualificationStatus',
  description: 'Where a place in 22B Kvalifisering stands.',
});

/** A place in 22B Kvalifisering, with the days attended so far. */
@Entity()
@RecordType({ description: 'A place in 22B Kvalifisering, with the days attended so far.' })
export class QualificationEnrolment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => QualificationStatus)
  @Column('text')
  status!: QualificationStatus;

  @Field(() => LocalDateScalar)
  @Column('date')
  startedOn!: string;

  @Field(() => Int, { description: 'Days attended so far.' })
  @Changeable()
  @Column('integer')
  attendedDays!: number;

  @Field(() => Int, { description: 'Days planned so far.' })
  @Changeable()
  @Column('integer')
  plannedDays!: number;
}

/** A youth's places, newest first. */
export const qualificationOfYouth = rowsOf({
  entity: QualificationEnrolment,
  by: 'youthId',
  category: DataCategory.NAV_QUALIFICATION,
  orderBy: { property: 'startedOn', direction: 'DESC' },
});
