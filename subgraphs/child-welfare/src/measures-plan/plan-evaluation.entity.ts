import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An evaluation of a plan of measures (evaluering av tiltaksplan), with what the youth said. */
@Entity('measures_plan_evaluation')
@RecordType({
  name: 'MeasuresPlanEvaluation',
  description: 'An evaluation of a plan of measures (evaluering av tiltaksplan), with what the youth said.',
})
export class PlanEvaluation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  planId!: string;

  @Field(() => Int, { description: 'The version of the plan that was evaluated.' })
  @Column('integer')
  version!: number;

  @Field(() => LocalDateScalar)
  @Column('date')
  evaluatedOn!: string;

  @Field(() => Boolean)
  @Column('boolean')
  youthTookPart!: boolean;

  // Free text: where the youth lives or goes to school is easily in it.
  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'What the youth said, in their own words.' })
  @Column('text', { nullable: true })
  youthSaid!: string | null;
}

/** The evaluations of a youth's plans, newest first. */
export const planEvaluationsOfYouth = rowsOf({
  entity: PlanEvaluation,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_PROCEEDINGS,
  orderBy: { property: 'evaluatedOn', direction: 'DESC' },
});
