import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, below, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { followUpsOfYouth } from './follow-up.entity';

/** One goal of a follow-up's plan, with who does what for it (rolleavklaring, oppgavefordeling). */
@Entity()
@RecordType({
  description: "One goal of a follow-up's plan, with who does what for it (rolleavklaring, oppgavefordeling).",
})
export class HousingPlanItem {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  followUpId!: string;

  // Free text: goals and tasks are often named with a place, and who does them with theirs.
  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP, { placesYouth: true })
  @Field(() => String, { nullable: true })
  @Column('text')
  goal!: string;

  @Field(() => Boolean, { description: "Whether the goal is the youth's own wish." })
  @Column('boolean')
  fromYouth!: boolean;

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP, { placesYouth: true })
  @Field(() => String, { nullable: true })
  @Column('text')
  task!: string;

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Who does the task, by role.' })
  @Column('text')
  owner!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  due!: string;

  @Field(() => Boolean)
  @Changeable()
  @Column('boolean')
  done!: boolean;
}

/** The plan of a released follow-up, soonest first. */
export const planOfFollowUp = rowsOf({
  entity: HousingPlanItem,
  by: 'followUpId',
  below: below(followUpsOfYouth, 'id', 'HousingFollowUp.plan'),
  orderBy: { property: 'due', direction: 'ASC' },
});
