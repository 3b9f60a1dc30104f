import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { InvestigationOutcome } from './investigation-outcome';

/** An investigation of child welfare (undersøkelse, bvl. § 2-2). It says that there is one and how long it may take, never why. */
@Entity()
@RecordType({ description: 'An investigation of child welfare (undersøkelse, bvl. § 2-2). It never says why.' })
export class Investigation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  openedOn!: string;

  @Field(() => LocalDateScalar, {
    description:
      'The day by which it is to be done: within three months, and within six where it is extended (bvl. § 2-2).',
  })
  @Changeable()
  @Column('date')
  dueOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it was extended, if it was.' })
  @Changeable()
  @Column('date', { nullable: true })
  extendedOn!: string | null;

  // No @Field: child welfare's own words.
  @Changeable()
  @Column('text', { nullable: true })
  extensionReason!: string | null;

  @Field(() => InvestigationOutcome, { nullable: true, description: 'How it ended; null while it is open.' })
  @Changeable()
  @Column('text', { nullable: true })
  outcome!: InvestigationOutcome | null;

  /** The report that it rests on, where it does. */
  @Column('uuid', { nullable: true })
  concernReportId!: string | null;

  // No @Field: child welfare's own words.
  @Column('text', { nullable: true })
  reason!: string | null;

  /** From when on the youth sees it. */
  @Changeable()
  @Column('timestamptz')
  shownFrom!: Date;

  @Field(() => LocalDateScalar, { nullable: true })
  @Changeable()
  @Column('date', { nullable: true })
  closedOn!: string | null;

  /** The registration under which it was opened, wherever it stands since one was merged into another. */
  @Column('uuid')
  openedFor!: string;

  /** Of what the registry is told of it. */
  @Changeable()
  @Column('bigint')
  version!: string;
}

/** A youth's investigations, newest first. */
export const investigationsOfYouth = rowsOf({
  entity: Investigation,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_INVESTIGATION,
  orderBy: { property: 'id', direction: 'DESC' },
});
