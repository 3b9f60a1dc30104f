import type { Agency } from '@brobygger/domain';
import { Changeable } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConcernKind } from '../sent-concern/concern-kind';
import type { ConcernDropReason, ConcernState } from './concern-state';

/**
 * A concern report (bekymringsmelding) at the organisation that received it. What the sender wrote stands as it was sent; whom the
 * organisation found that it is about, and what it made of it, are its own words.
 */
@Entity()
export class ConcernReport {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  clientKey!: string;

  @Column('uuid')
  senderOrganisationId!: string;

  @Column('text')
  senderPersonId!: string;

  @Column('text')
  senderAgency!: Agency;

  /** The organisation that received it. */
  @Column('uuid', { name: 'receiver_id' })
  organisationId!: string;

  /** Whom the sender named. Nobody has looked whether it is somebody. */
  @Column('uuid', { nullable: true })
  namedYouthId!: string | null;

  /** Whom the receiver found that it is about. */
  @Changeable()
  @Column('uuid', { nullable: true })
  youthId!: string | null;

  /** The registration under which it was linked, wherever it stands since one was merged into another. */
  @Changeable()
  @Column('uuid', { nullable: true })
  linkedFor!: string | null;

  @Column('text', { array: true })
  concerns!: ConcernKind[];

  @Column('text')
  text!: string;

  @Column('boolean')
  isUrgent!: boolean;

  @Column('timestamptz')
  receivedAt!: Date;

  /** Over what was sent, the sender and its client key. */
  @Column('text')
  digest!: string;

  @Changeable()
  @Column('text')
  state!: ConcernState;

  /** By when the next step is to be taken: the triage, or the end of the investigation. Of what is over, the last one. */
  @Changeable()
  @Column('date')
  dueOn!: string;

  @Changeable()
  @Column('text', { nullable: true })
  dropReason!: ConcernDropReason | null;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  triagedAt!: Date | null;

  @Changeable()
  @Column('text', { nullable: true })
  triagedBy!: string | null;

  @Changeable()
  @Column('uuid', { nullable: true })
  investigationId!: string | null;

  @Changeable()
  @Column('uuid', { nullable: true })
  caseId!: string | null;

  /** From when on the youth sees that it was received; null while nobody has found whom it is about. */
  @Changeable()
  @Column('timestamptz', { nullable: true })
  shownFrom!: Date | null;

  @Changeable()
  @Column('text', { nullable: true })
  delayGround!: string | null;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  delayedUntil!: Date | null;

  /** The ident of the worker who found whom it is about, and with it whether the youth is told later. */
  @Changeable()
  @Column('text', { nullable: true })
  linkedBy!: string | null;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  linkedAt!: Date | null;

  /** The ident of another worker, who found the delay right. */
  @Changeable()
  @Column('text', { nullable: true })
  delayReviewedBy!: string | null;

  /** Of what the registry is told of it: its delay, and nothing where there is none. */
  @Changeable()
  @Column('bigint')
  version!: string;
}
