import type { Agency } from '@brobygger/domain';
import { Changeable } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ConcernKind } from './concern-kind';

/**
 * The sender's own copy of a concern report (ADR 0120): what was sent, and what a duty reporter is told of it (bvl. § 13-3). It stands
 * whatever becomes of the report, and nothing of the receiver's is in it but that.
 */
@Entity()
export class SentConcernReport {
  /** That of the report. */
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('text')
  agency!: Agency;

  @Column('text')
  sentBy!: string;

  @Column('uuid')
  receiverId!: string;

  /** Whom the sender named, as it was sent: it is moved by no merging. */
  @Column('uuid', { nullable: true })
  namedYouthId!: string | null;

  @Column('text', { array: true })
  concerns!: ConcernKind[];

  @Column('text')
  text!: string;

  @Column('boolean')
  isUrgent!: boolean;

  /** When it was received too: the receipt is given at once. */
  @Column('timestamptz')
  sentAt!: Date;

  /** Whether an investigation opens; null until it is decided. */
  @Changeable()
  @Column('boolean', { nullable: true })
  opensInvestigation!: boolean | null;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;

  /** When the investigation ended. */
  @Changeable()
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;
}
