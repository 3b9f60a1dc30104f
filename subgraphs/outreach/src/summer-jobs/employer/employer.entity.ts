import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who takes youths of an organisation into summer jobs (arbeidsgiver). It holds nothing about a youth. */
@Entity()
export class Employer {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  contactPhone!: string;
}
