import { DataCategory } from '@brobygger/domain';
import { RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
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
