import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The provider's own form on what was ordered of it (bestillingsskjema Utfører): what it will do, who does it, and from when. */
@Entity()
@RecordType({
  description:
    "The provider's own form on an order (bestillingsskjema Utfører): what it will do, who does it, and from when.",
})
export class ProviderOrder {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => ID, { description: 'The order that it answers, of `orders` at NAV.' })
  @Column('uuid')
  handoverId!: string;

  // Free text: what is done is often named with a place.
  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'What will be done.' })
  @Column('text')
  offer!: string;

  @Field(() => String, { description: 'Who does it, by role.' })
  @Column('text')
  responsible!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From when.' })
  @Column('date', { nullable: true })
  startsOn!: string | null;

  @Field(() => LocalDateScalar)
  @Column('date')
  writtenOn!: string;
}

/** A youth's forms, newest first: ids are made in the order of time. One that is written anew stands before those of its order. */
export const providerOrdersOfYouth = rowsOf({
  entity: ProviderOrder,
  by: 'youthId',
  category: DataCategory.HOUSING_FOLLOW_UP,
  orderBy: { property: 'id', direction: 'DESC' },
});
