import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a colleague asked the psychologist for advice (rådføring). It is about no youth, and has no place for one. */
@Entity()
export class StaffAdvice {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('date')
  date!: string;
}
