import { Changeable } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A worker of an organisation who may begin service for youths whose address is protected, cleared by name. */
@Entity()
export class AddressClearance {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  personId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('timestamptz')
  grantedAt!: Date;

  @Column('text')
  grantedBy!: string;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;

  @Changeable()
  @Column('text', { nullable: true })
  revokedBy!: string | null;
}
