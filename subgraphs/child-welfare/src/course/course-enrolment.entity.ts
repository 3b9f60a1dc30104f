import { DataCategory } from '@brobygger/domain';
import { Changeable, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const Course = {
  JOB_SEEKING_AND_PRACTICE: 'JOB_SEEKING_AND_PRACTICE',
  HOUSING: 'HOUSING',
  ECONOMY: 'ECONOMY',
  LAW: 'LAW',
  HEALTH: 'HEALTH',
  ART: 'ART',
  SPT: 'SPT',
  SBM: 'SBM',
} as const;
export type Course = (typeof Course)[keyof typeof Course];
registerEnumType(Course, {
  name: 'Course',
  description: 'A course of the annual programme (årsprogram). `HOUSING` has two parts.',
});

export const CourseEnrolmentStatus = {
  PLANNED: 'PLANNED',
  ENROLLED: 'ENROLLED',
  COMPLETED: 'COMPLETED',
  DROPPED: 'DROPPED',
} as const;
export type CourseEnrolmentStatus = (typeof CourseEnrolmentStatus)[keyof typeof CourseEnrolmentStatus];
registerEnumType(CourseEnrolmentStatus, {
  name: 'CourseEnrolmentStatus',
  description: 'Where a place on a course stands. `PLANNED` is for a school year to come.',
});

export const CourseArena = { SCHOOL: 'SCHOOL', EM_BASE: 'EM_BASE' } as const;
export type CourseArena = (typeof CourseArena)[keyof typeof CourseArena];
registerEnumType(CourseArena, {
  name: 'CourseArena',
  description: 'Where a course is held: at school, or at the base for unaccompanied minors (EM-basen).',
});

export const CoursePartner = {
  JOBBX: 'JOBBX',
  LO: 'LO',
  INN: 'INN',
  NAV: 'NAV',
  POLICE: 'POLICE',
  REFUGEE_HEALTH_TEAM: 'REFUGEE_HEALTH_TEAM',
  SCHOOL_HEALTH_SERVICE: 'SCHOOL_HEALTH_SERVICE',
  MINOHELSETEAM: 'MINOHELSETEAM',
  BFT: 'BFT',
  OTHER: 'OTHER',
} as const;
export type CoursePartner = (typeof CoursePartner)[keyof typeof CoursePartner];
registerEnumType(CoursePartner, {
  name: 'CoursePartner',
  description: 'Who holds a course together with child welfare. Never which office or school.',
});

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
  @Column('text')
  arena!: CourseArena;

  @Field(() => CoursePartner, { nullable: true })
  @Column('text', { nullable: true })
  partner!: CoursePartner | null;

  @Field(() => Int, { description: 'Sessions attended so far.' })
  @Changeable()
  @Column('integer')
  attended!: number;

  @Field(() => Int, { description: 'Sessions of the whole course.' })
  @Column('integer')
  sessions!: number;
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
