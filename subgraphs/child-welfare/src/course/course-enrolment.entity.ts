import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Course, CourseArena, CourseEnrolmentStatus, CoursePartner } from './course-terms';

/** A place on a course of the annual programme, with the sessions attended so far. */
@Entity()
@RecordType({
  description: 'A place on a course of the annual programme (årsprogram), with the sessions attended so far.',
})
export class CourseEnrolment {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  /** When it was written; unknown of what was before this was kept. */
  @Column('timestamptz', { nullable: true })
  recordedAt!: Date | null;

  // No @Field: it would tell of two youths that they are on one course.
  @Column('uuid')
  courseId!: string;

  // The row's own category: what the health course is about makes it health data.
  @Column('text')
  category!: typeof DataCategory.CHILD_WELFARE_COURSES | typeof DataCategory.CHILD_WELFARE_HEALTH_COURSE;

  @Field(() => Course)
  @Column('text')
  course!: Course;

  @Field(() => Int, {
    nullable: true,
    description: 'Part 1 or 2 of the housing course (boligkurs); null for the others.',
  })
  @Column('integer', { nullable: true })
  part!: number | null;

  @Field(() => CourseEnrolmentStatus)
  @Changeable()
  @Column('text')
  status!: CourseEnrolmentStatus;

  @Field(() => String, { description: 'As `2025/2026`.' })
  @Column('text')
  schoolYear!: string;

  @RequiresConsent(DataCategory.CHILD_WELFARE_COURSES, { placesYouth: true })
  @Field(() => CourseArena, { nullable: true })
  @Changeable()
  @Column('text')
  arena!: CourseArena;

  @Field(() => CoursePartner, { nullable: true })
  @Changeable()
  @Column('text', { nullable: true })
  partner!: CoursePartner | null;

  @Field(() => Int, { description: 'Sessions attended so far.' })
  @Changeable()
  @Column('integer')
  attended!: number;

  @Field(() => Int, { description: 'Sessions of the whole course.' })
  @Changeable()
  @Column('integer')
  sessions!: number;

  // What was counted, and of how many, before sessions were planned by day.
  @Column('integer', { default: 0 })
  attendedBefore!: number;

  @Column('integer', { default: 0 })
  sessionsBefore!: number;

  // Others are told how often the youth came, and no days.
  @RequiresConsent(DataCategory.CHILD_WELFARE_PROGRAMME)
  @Field(() => LocalDateScalar, { nullable: true, description: 'Null of a place that was given before it was kept.' })
  @Column('date', { nullable: true })
  enrolledOn!: string | null;

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROGRAMME)
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When the youth completed or left it; null while it runs, and where it was not kept.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  endedOn!: string | null;
}

/** A youth's courses, newest school year first; without the health course where that is not released. */
export const coursesOfYouth = rowsOf({
  entity: CourseEnrolment,
  by: 'youthId',
  category: {
    property: 'category',
    anyOf: [DataCategory.CHILD_WELFARE_COURSES, DataCategory.CHILD_WELFARE_HEALTH_COURSE],
  },
  orderBy: { property: 'schoolYear', direction: 'DESC' },
});
