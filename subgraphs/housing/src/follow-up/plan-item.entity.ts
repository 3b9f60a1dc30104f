import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

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

  @Field(() => String)
  @Column('text')
  goal!: string;

  @Field(() => Boolean, { description: "Whether the goal is the youth's own wish." })
  @Column('boolean')
  fromYouth!: boolean;

  @Field(() => String)
  @Column('text')
  task!: string;

  @Field(() => String, { description: 'Who does the task, by role.' })
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
  orderBy: { property: 'due', direction: 'ASC' },
});
