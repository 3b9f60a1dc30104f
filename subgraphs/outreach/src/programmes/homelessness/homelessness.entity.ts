import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * Whether a youth has told outreach of having no place to live (USIT annual report 2016, Aksel: `hadde ikke noen sted å bo`).
 * Yes or no: where somebody sleeps in place of a home is not written down.
 */
@Entity()
@RecordType({
  description:
    'Whether a youth has told outreach of having no place to live (uten bosted). Never where the youth is, nor why.',
})
export class Homelessness {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Index()
  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => Boolean)
  @Column('boolean')
  isHomeless!: boolean;

  @Field(() => LocalDateScalar, { description: 'The day on which the youth said so.' })
  @Column('date')
  toldOn!: string;
}

/** What a youth has said of it, newest first: ids are made in the order of time, so that of two of one day the later stands. */
export const homelessnessOfYouth = rowsOf({
  entity: Homelessness,
  by: 'youthId',
  category: DataCategory.OUTREACH_HOMELESS,
  orderBy: { property: 'id', direction: 'DESC' },
});
