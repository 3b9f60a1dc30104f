import type { DelayGround, OrderKind, DataCategory } from '@brobygger/domain';
import { Changeable } from '@brobygger/subgraph-kit';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An order for information (pålegg, bvl. § 13-4). The registry is told of it, but for why it is necessary and why it is shown later. */
@Entity()
export class InformationOrder {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  investigationId!: string;

  @Column('text')
  kind!: OrderKind;

  /** What is asked for. */
  @Column('text', { array: true })
  categories!: DataCategory[];

  /** Why it is needed in the case: child welfare's own words, which never leave it. */
  @Column('text')
  necessity!: string;

  /** The ident of the worker who gave it, and signs for it. */
  @Column('text')
  givenBy!: string;

  @Column('timestamptz')
  givenAt!: Date;

  @Column('text', { nullable: true })
  delayGround!: DelayGround | null;

  @Column('timestamptz', { nullable: true })
  delayedUntil!: Date | null;

  /** The ident of another worker, who found the delay right. */
  @Changeable()
  @Column('text', { nullable: true })
  delayReviewedBy!: string | null;

  /** From when on the youth sees it. */
  @Changeable()
  @Column('timestamptz')
  shownFrom!: Date;

  @Changeable()
  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Changeable()
  @Column('bigint')
  version!: string;
}
