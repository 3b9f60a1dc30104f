import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A student who lives in a house as its responsible person (ansvarsperson). In no schema: a lay resident is nobody's record to read. */
@Entity()
export class ResponsiblePerson {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  houseId!: string;

  @Column('text')
  name!: string;

  @Column('date')
  birthDate!: string;

  @Column('date')
  validFrom!: string;

  /** The first day on which they are no longer responsible, or `null`. */
  @Column('date', { nullable: true })
  validTo!: string | null;
}
