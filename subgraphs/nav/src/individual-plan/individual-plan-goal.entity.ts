import { DataCategory } from '@brobygger/domain';
import { below, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { individualPlansOfYouth } from './individual-plan.entity';
import { NavLifeArea } from './nav-life-area';

/** One goal of an individual plan, in a life area. */
@Entity('nav_individual_plan_goal')
@RecordType({ description: 'One goal of an individual plan, in a life area.' })
export class NavIndividualPlanGoal {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  planId!: string;

  @Field(() => NavLifeArea)
  @Column('text')
  area!: NavLifeArea;

  // Free text: a goal is often named with a place.
  @RequiresConsent(DataCategory.NAV_PLAN, { placesYouth: true })
  @Field(() => String, { nullable: true })
  @Column('text')
  goal!: string;

  @RequiresConsent(DataCategory.NAV_PLAN, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'What is done for it (tiltak); null where that is not settled.' })
  @Column('text', { nullable: true })
  measure!: string | null;

  @RequiresConsent(DataCategory.NAV_PLAN, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Who does it; null where that is not settled.' })
  @Column('text', { nullable: true })
  responsible!: string | null;

  @Field(() => Boolean, { description: 'Whether it is what the youth asked for themself.' })
  @Column('boolean')
  fromYouth!: boolean;
}

/** The goals of a plan that was itself released, in the order in which they were written. */
export const goalsOfPlan = rowsOf({
  entity: NavIndividualPlanGoal,
  by: 'planId',
  below: below(individualPlansOfYouth, 'id', 'NavIndividualPlan.goals'),
  orderBy: { property: 'id', direction: 'ASC' },
});
