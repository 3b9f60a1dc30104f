import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a youth wants to work with. It stands by itself: whoever sees it sees no group, and no follow-up. */
@Entity()
@RecordType({ description: 'What a youth wants to work with, as the youth has told outreach (jobbønske).' })
export class JobWish {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  // Free text: a wish is often named with a place.
  @RequiresConsent(DataCategory.OUTREACH_JOB_WISH, { placesYouth: true })
  @Field(() => String, { nullable: true })
  @Column('text')
  wish!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  wishedOn!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day from which it is no wish any more.' })
  @Changeable()
  @Column('date', { nullable: true })
  endedOn!: string | null;
}

/** A youth's wishes, newest first. */
export const jobWishesOfYouth = rowsOf({
  entity: JobWish,
  by: 'youthId',
  category: DataCategory.OUTREACH_JOB_WISH,
  orderBy: { property: 'id', direction: 'DESC' },
});
