import { below, Changeable, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { qualificationOfYouth } from './qualification-enrolment.entity';
import { QualificationActivity } from './qualification-status';

/** A week of a place in 22B Kvalifisering. There is one a place and week. */
@Entity()
@RecordType({ description: 'A week of a place in 22B Kvalifisering.' })
export class QualificationWeek {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  /** Of the place: the NAV office. */
  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  enrolmentId!: string;

  @Field(() => String, { description: 'The week of ISO 8601, as `2026-W10`.' })
  @Column('text')
  week!: string;

  @Field(() => [QualificationActivity])
  @Changeable()
  @Column('text', { array: true })
  activities!: readonly QualificationActivity[];

  @Field(() => Int, { description: 'Days attended, 0 to 5.' })
  @Changeable()
  @Column('integer')
  attendedDays!: number;

  @Field(() => Int, { description: 'Days planned, 0 to 5.' })
  @Changeable()
  @Column('integer')
  plannedDays!: number;
}

/** The weeks of a place that was itself released, newest first. */
export const weeksOfPlace = rowsOf({
  entity: QualificationWeek,
  by: 'enrolmentId',
  below: below(qualificationOfYouth, 'id', 'QualificationEnrolment.weeks'),
  orderBy: { property: 'week', direction: 'DESC' },
});
