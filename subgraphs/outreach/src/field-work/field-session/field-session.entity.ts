import { Changeable } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A session of street outreach as it is kept; a correction writes it anew, and keeps what it said before. */
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

  @Changeable()
  @Column('date')
  date!: string;

  @Changeable()
  @Column('timestamptz')
  startedAt!: Date;

  @Changeable()
  @Column('timestamptz')
  endedAt!: Date;

  @Changeable()
  @Column('text')
  area!: string;

  @Changeable()
  @Column('text', { array: true })
  staffIds!: readonly string[];

  @Changeable()
  @Column('double precision')
  staffHours!: number;

  @Changeable()
  @Column('boolean')
  isCancelled!: boolean;

  @Column('timestamptz')
  recordedAt!: Date;

  /** The plan that came true, or did not. */
  @Column('uuid', { nullable: true })
  plannedSessionId!: string | null;
}
