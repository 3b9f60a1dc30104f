import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { QualificationOutcome, QualificationStatus } from './qualification-status';

/** A place in 22B Kvalifisering: the NAV office's own record, which the organisation that runs the group writes in. */
@Entity()
@RecordType({ description: 'A place in 22B Kvalifisering, with the days attended so far.' })
export class QualificationEnrolment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  /** The NAV office that referred. */
  @Column('uuid')
  organisationId!: string;

  /** Whom the youth was referred to: the organisation that runs the group. */
  @Column('uuid')
  runById!: string;

  @Changeable()
  @Column('uuid', { nullable: true })
  groupId!: string | null;

  @Field(() => QualificationStatus)
  @Changeable()
  @Column('text')
  status!: QualificationStatus;

  @Field(() => LocalDateScalar, { description: 'The day on which NAV referred the youth.' })
  @Column('date')
  startedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which the youth was enrolled in a group.' })
  @Changeable()
  @Column('date', { nullable: true })
  enrolledOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it was ended.' })
  @Changeable()
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => QualificationOutcome, { nullable: true, description: 'What came of it, once it is ended.' })
  @Changeable()
  @Column('text', { nullable: true })
  outcome!: QualificationOutcome | null;

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
