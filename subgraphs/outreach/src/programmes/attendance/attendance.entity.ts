import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AttendedProgramme } from './attended-programme';

/** That a youth came to a programme on a day, or was expected and did not (oppmøte). Nothing of what was said. */
@Entity('programme_attendance')
@RecordType({
  description:
    'That a youth came to a programme on a day, or was expected and did not (oppmøte). Nothing of what was said.',
})
export class OutreachAttendance {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  programme!: AttendedProgramme;

  // The course, the follow-up or the sanction.
  @Column('uuid')
  recordId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  date!: string;

  @Field(() => Boolean)
  @Column('boolean')
  isPresent!: boolean;
}

/** The attendance of a course, a follow-up or a sanction, newest first. */
export const attendanceOfRecord = rowsOf({
  entity: OutreachAttendance,
  by: 'recordId',
  orderBy: { property: 'date', direction: 'DESC' },
});
