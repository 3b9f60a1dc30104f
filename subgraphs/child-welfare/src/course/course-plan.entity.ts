import { Changeable } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The courses that a child welfare service plans for a school year (kursplan). */
@Entity()
export class CoursePlan {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  schoolYear!: string;

  // The day on which it was first said to be ready; it is due on 31 May (INV08).
  @Changeable()
  @Column('date', { nullable: true })
  readyOn!: string | null;
}
