import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const LifeArea = {
  HEALTH: 'HEALTH',
  OWN_HOME: 'OWN_HOME',
  SOCIAL_SKILLS: 'SOCIAL_SKILLS',
  FAMILY_NETWORK: 'FAMILY_NETWORK',
  LEISURE_PARTICIPATION: 'LEISURE_PARTICIPATION',
  SCHOOL_WORK: 'SCHOOL_WORK',
} as const;
export type LifeArea = (typeof LifeArea)[keyof typeof LifeArea];
registerEnumType(LifeArea, {
  name: 'LifeArea',
  description:
    'The six life areas (livsområder): physical and mental health, an own home, social skills, family and network, leisure and ' +
    'participation, school and work.',
});

/** What a youth works towards in a life area, and how far they have come on the day (seed 003, hovedmål). */
@Entity()
@RecordType({ description: 'What a youth works towards in a life area, and how far they have come on the day.' })
export class LifeAreaGoal {
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

  // The row's own category: a goal for body and health is health data.
  @Column('text')
  category!: GoalCategory;

  @Field(() => LifeArea)
  @Column('text')
  area!: LifeArea;

  @Field(() => Int, { description: 'From 1, needs much help, to 5, manages alone.' })
  @Column('integer')
  level!: number;

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROGRAMME, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'The goal, as youth and staff have put it.' })
  @Column('text')
  text!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  setOn!: string;
}

type GoalCategory = typeof DataCategory.CHILD_WELFARE_PROGRAMME | typeof DataCategory.CHILD_WELFARE_PROGRAMME_HEALTH;

/** What a goal in the area is of. */
export const categoryOfGoal = (area: LifeArea): GoalCategory =>
  area === 'HEALTH' ? DataCategory.CHILD_WELFARE_PROGRAMME_HEALTH : DataCategory.CHILD_WELFARE_PROGRAMME;

/** A youth's goals, newest first; without those of health where these are not released. */
export const goalsOfYouth = rowsOf({
  entity: LifeAreaGoal,
  by: 'youthId',
  category: {
    property: 'category',
    anyOf: [DataCategory.CHILD_WELFARE_PROGRAMME, DataCategory.CHILD_WELFARE_PROGRAMME_HEALTH],
  },
  orderBy: { property: 'id', direction: 'DESC' },
});
