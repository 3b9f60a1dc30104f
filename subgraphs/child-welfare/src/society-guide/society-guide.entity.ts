import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a youth was given the society guide (Min samfunnsguide, seed 003: for all settled unaccompanied minors). */
@Entity()
@RecordType({ description: 'That a youth was given the society guide (Min samfunnsguide).' })
export class SocietyGuideIssue {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  /** When it was written; unknown of what was before this was kept. */
  @Column('timestamptz', { nullable: true })
  recordedAt!: Date | null;

  @Field(() => LocalDateScalar)
  @Column('date')
  issuedOn!: string;

  @Field(() => String, { description: 'The language that it is in, as BCP 47 tags it: `ti`, `fa-AF`.' })
  @Column('text')
  language!: string;
}

/** The guides of a youth, newest first. */
export const guidesOfYouth = rowsOf({
  entity: SocietyGuideIssue,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_PROGRAMME,
  orderBy: { property: 'issuedOn', direction: 'DESC' },
});
