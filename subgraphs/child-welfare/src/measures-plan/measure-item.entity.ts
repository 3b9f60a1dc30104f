import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresConsent, below, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MeasureExecutor } from '../decision/child-welfare-decision.entity';
import { measuresPlansOfYouth } from './measures-plan.entity';

/** One measure of a plan (tiltak). */
@Entity()
@RecordType({ description: 'One measure of a plan (tiltak).' })
export class MeasureItem {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  planId!: string;

  // Free text: a measure is often named with its house, its school or its district.
  @RequiresConsent(DataCategory.CHILD_WELFARE_PLAN, { placesYouth: true })
  @Field(() => String, { nullable: true })
  @Column('text')
  name!: string;

  // A service is often named with its district.
  @RequiresConsent(DataCategory.CHILD_WELFARE_PLAN, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'Who sees to it.' })
  @Column('text')
  responsible!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it ends; not itself a day of the measure.',
  })
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => Boolean, { description: 'Whether it is follow-up by Fra ungdom til voksen.' })
  @Column('boolean')
  isFutv!: boolean;

  // No @Field: the words of the national register.
  @Column('text', { nullable: true })
  registerCategory!: string | null;

  // No @Field: the decisions have a category of their own.
  @Column('uuid', { nullable: true })
  decisionId!: string | null;

  @Field(() => MeasureExecutor, { nullable: true, description: 'Which kind of service carries it out.' })
  @Column('text', { nullable: true })
  executedBy!: MeasureExecutor | null;

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS)
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day on which it is evaluated.' })
  @Column('date', { nullable: true })
  evaluateOn!: string | null;
}

/** The measures of a plan that was itself released, in the order in which they begin. */
export const itemsOfPlan = rowsOf({
  entity: MeasureItem,
  by: 'planId',
  below: below(measuresPlansOfYouth, 'id', 'MeasuresPlan.items'),
  orderBy: { property: 'validFrom', direction: 'ASC' },
});
