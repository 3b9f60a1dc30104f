import { Changeable } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Course, CourseArena, CoursePartner } from './course-terms';

/** A course of a plan, which youths have places on and which is held session by session. */
@Entity()
export class ProgrammeCourse {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  planId!: string;

  @Column('text')
  schoolYear!: string;

  @Column('text')
  course!: Course;

  @Column('integer', { nullable: true })
  part!: number | null;

  @Changeable()
  @Column('text')
  arena!: CourseArena;

  @Changeable()
  @Column('text', { nullable: true })
  partner!: CoursePartner | null;

  // What a plan leaves out again is called off, and stays as what was planned.
  @Changeable()
  @Column('date', { nullable: true })
  calledOffOn!: string | null;
}
