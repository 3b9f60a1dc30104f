import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a youth came to a session of a course, or did not (oppmøte). Nothing of what was said. */
@Entity()
@RecordType({
  description: 'That a youth came to a session of a course, or did not (oppmøte). Nothing of what was said.',
})
export class CourseAttendance {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Field(() => ID)
  @Column('uuid')
  sessionId!: string;

  @Column('uuid')
  enrolmentId!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  heldOn!: string;

  @Field(() => Boolean)
  @Changeable()
  @Column('boolean')
  isPresent!: boolean;
}

/** The sessions of a place that somebody has recorded, newest first. */
export const attendanceOfPlace = rowsOf({
  entity: CourseAttendance,
  by: 'enrolmentId',
  orderBy: { property: 'heldOn', direction: 'DESC' },
});
