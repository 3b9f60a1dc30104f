import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A session of street outreach as it is kept. */
@Entity('field_session')
export class StoredFieldSession {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  /** Made by the client, so that a session that is sent twice is written once. */
  @Column('text')
  clientKey!: string;

  /** The SHA-256 of what it holds. */
  @Column('text')
  digest!: string;

  @Column('date')
  date!: string;

  @Column('timestamptz')
  startedAt!: Date;

  @Column('timestamptz')
  endedAt!: Date;

  @Column('text')
  area!: string;

  @Column('text', { array: true })
  staffIds!: readonly string[];

  @Column('double precision')
  staffHours!: number;

  @Column('boolean')
  isCancelled!: boolean;

  @Column('timestamptz')
  recordedAt!: Date;
}
