import { DataCategory, HandoverReason } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, below, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { followUpsOfYouth } from './follow-up.entity';
import { PlanTaskAgreement, PlanTaskParty } from './plan-task';

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
  @Changeable()
  @Column('text')
  goal!: string;

  @Field(() => Boolean, { description: "Whether the youth wrote it, as the youth's own wish; no worker can say so." })
  @Column('boolean')
  fromYouth!: boolean;

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'What is done for it; absent where the youth wrote none.' })
  @Changeable()
  @Column('text', { nullable: true })
  task!: string | null;

  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Who does the task, by role; absent where the youth wrote it.' })
  @Column('text', { nullable: true })
  owner!: string | null;

  @Field(() => PlanTaskParty, {
    nullable: true,
    description: 'Who is named for the task; unknown of what was written before anybody was asked.',
  })
  @Changeable()
  @Column('text', { nullable: true })
  doneBy!: PlanTaskParty | null;

  // A service is often named with its district.
  @RequiresConsent(DataCategory.HOUSING_FOLLOW_UP, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'The service that is named for the task.' })
  @Column('text', { nullable: true })
  service!: string | null;

  @Field(() => PlanTaskAgreement, {
    nullable: true,
    description:
      'What whoever is named for the task has said of it themselves (oppgavefordeling); nothing of somebody outside these services, nor ' +
      'of a task that was called back.',
  })
  agreement!: PlanTaskAgreement | null;

  @Field(() => HandoverReason, {
    nullable: true,
    description: 'Why the service said no or waits, or why it was called back.',
  })
  reason!: HandoverReason | null;

  // No @Field: `agreement` says it.
  @Changeable()
  @Column('boolean', { nullable: true })
  agreed!: boolean | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Absent where the youth set no day.' })
  @Changeable()
  @Column('date', { nullable: true })
  due!: string | null;

  @Field(() => Boolean)
  @Changeable()
  @Column('boolean')
  done!: boolean;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it was ticked off; unknown of what was before this was kept.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  doneOn!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When it was written; unknown of what was before this was kept.',
  })
  @Column('date', { nullable: true })
  writtenOn!: string | null;

  @Field(() => Int, { description: 'What `expectedVersion` is to be when the youth changes it next.' })
  @Changeable()
  @Column('int', { default: 1 })
  version!: number;
}

/** The plan of a released follow-up, soonest first. */
export const planOfFollowUp = rowsOf({
  entity: HousingPlanItem,
  by: 'followUpId',
  below: below(followUpsOfYouth, 'id', 'HousingFollowUp.plan'),
  orderBy: { property: 'due', direction: 'ASC' },
});
