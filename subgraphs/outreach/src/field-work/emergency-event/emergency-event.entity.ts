import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EmergencyKind } from './emergency-kind';

/** A life in danger in the street (akutthendelse). It has no column for a youth. */
@Entity()
export class EmergencyEvent {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  @Column('text')
  kind!: EmergencyKind;

  @Column('timestamptz')
  happenedAt!: Date;

  @Column('date')
  date!: string;

  @Column('boolean')
  naloxoneGiven!: boolean;

  @Column('boolean')
  ambulanceCalled!: boolean;

  @Column('boolean')
  wasAdmitted!: boolean;
}
