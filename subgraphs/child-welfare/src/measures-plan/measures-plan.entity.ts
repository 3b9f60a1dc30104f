import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the plan of a youth's measures (tiltaksplan). */
@Entity()
@RecordType({ description: "One version of the plan of a youth's measures (tiltaksplan)." })
export class MeasuresPlan {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  caseId!: string;

  @Field(() => Int, { description: 'Counts from 1 within a case.' })
  @Column('integer')
  version!: number;

  // Free text: a goal is often named with a place.
  @RequiresConsent(DataCategory.CHILD_WELFARE_PLAN, { placesYouth: true })
  @Field(() => [String], { nullable: true })
  @Column('text', { array: true })
  goals!: readonly string[];

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS)
  @Field(() => LocalDateScalar, { nullable: true, description: 'Null of what was written before it was kept.' })
  @Column('date', { nullable: true })
  writtenOn!: string | null;

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS, { placesYouth: true })
  @Field(() => String, { nullable: true, description: 'What the youth said of it, in their own words.' })
  @Column('text', { nullable: true })
  youthSaid!: string | null;

  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS)
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day by which it is evaluated: at least every third month.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  evaluationDueOn!: string | null;

  // No @Field: reasons and the family's story never leave child welfare, with or without consent.
  @Column('text', { nullable: true })
  background!: string | null;
}

/** A youth's plans, newest version first: ids are made in the order of time, and versions count anew in a new case. */
export const measuresPlansOfYouth = rowsOf({
  entity: MeasuresPlan,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_PLAN,
  orderBy: { property: 'id', direction: 'DESC' },
});

/** Every version of a youth's plans, newest first: what was planned before is for the own service and the youth. */
export const planVersionsOfYouth = rowsOf({
  entity: MeasuresPlan,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_PROCEEDINGS,
  orderBy: { property: 'id', direction: 'DESC' },
});
