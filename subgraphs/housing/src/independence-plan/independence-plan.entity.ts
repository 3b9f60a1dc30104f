import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MappingArea } from '../mapping/life-area-mapping.entity';

/** A plan for a youth to live alone (selvstendighetsplan), beside the notes of a mapping and apart from them. */
@Entity()
@RecordType({
  description: 'A plan for a youth to live alone (selvstendighetsplan): goals, a summary, and when they may move on.',
})
export class IndependencePlan {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  // Free text: a goal is often named with a place.
  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP, { placesYouth: true })
  @Field(() => [String], { nullable: true })
  @Column('text', { array: true })
  goals!: readonly string[];

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP, { placesYouth: true })
  @Field(() => String, {
    nullable: true,
    description:
      'How it goes with the six areas of life, in words that can be shown to others; notes of mappings stay out.',
  })
  @Column('text', { nullable: true })
  summary!: string | null;

  // Which areas they are tells of health as a mapping does.
  @RequiresConsent(DataCategory.HOUSING_MAPPING)
  @Field(() => [MappingArea], {
    nullable: true,
    description:
      'The life areas on which staff work with the youth one to one (målrettet og individuell miljøterapi); what they do stays out.',
  })
  @Column('text', { array: true, default: [] })
  milieuTherapy!: readonly MappingArea[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the youth may move to a home of their own.' })
  @Column('date', { nullable: true })
  movesOutOn!: string | null;

  @Field(() => LocalDateScalar)
  @Column('date')
  writtenOn!: string;
}

/** A youth's plans, newest first: ids are made in the order of time. */
export const independencePlansOfYouth = rowsOf({
  entity: IndependencePlan,
  by: 'youthId',
  category: DataCategory.HOUSING_FOLLOW_UP,
  orderBy: { property: 'id', direction: 'DESC' },
});
