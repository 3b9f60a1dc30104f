import { rowsOf } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A talk with the psychologist (konsultasjon): the day of it, and nothing that was said. */
@Entity()
export class PsychologistConsultation {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  contactId!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('date')
  date!: string;
}

/** The talks of a contact, newest first. */
export const consultationsOfContact = rowsOf({
  entity: PsychologistConsultation,
  by: 'contactId',
  orderBy: { property: 'date', direction: 'DESC' },
});
