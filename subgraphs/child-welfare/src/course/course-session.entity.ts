import { Changeable } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day on which a course is held (samling). */
@Entity()
export class CourseSession {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  courseId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('date')
  heldOn!: string;

  @Changeable()
  @Column('date', { nullable: true })
  calledOffOn!: string | null;
}
