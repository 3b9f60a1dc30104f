import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a youth's individual plan (individuell plan, sotjl. § 28). */
@Entity('nav_individual_plan')
@RecordType({ description: "One version of a youth's individual plan (individuell plan, sotjl. § 28)." })
export class NavIndividualPlan {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => Int, { description: 'Counts from 1 within an office.' })
  @Column('integer')
  version!: number;

  @Field(() => LocalDateScalar)
  @Column('date')
  writtenOn!: string;

  // Who coordinates is looked up at an office, and a service is often named with its district.
  @RequiresConsent(DataCategory.NAV_PLAN, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Who sees to the whole of it (koordinator).' })
  @Column('text')
  coordinator!: string;

  // Free text, as every wish: it is often named with a place.
  @RequiresConsent(DataCategory.NAV_PLAN, { placesYouth: true })
  @Field(() => String, {
    nullable: true,
    description: "The youth's own wish, which nobody else writes; it follows into later versions.",
  })
  @Changeable()
  @Column('text', { nullable: true })
  ownWish!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the youth wrote it.' })
  @Changeable()
  @Column('date', { nullable: true })
  ownWishOn!: string | null;
}

/** A youth's plans, newest version first: ids are made in the order of time. */
export const individualPlansOfYouth = rowsOf({
  entity: NavIndividualPlan,
  by: 'youthId',
  category: DataCategory.NAV_PLAN,
  orderBy: { property: 'id', direction: 'DESC' },
});
