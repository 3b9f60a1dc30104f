import { DataCategory } from '@brobygger/domain';
import { Changeable, ChildWelfareDecisionKind, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ChildWelfareLegalBasis = {
  BVL_VOLUNTARY_ASSISTANCE: 'BVL_VOLUNTARY_ASSISTANCE',
  BVL_AFTERCARE: 'BVL_AFTERCARE',
  BVL_PLACEMENT: 'BVL_PLACEMENT',
  BVL_OTHER: 'BVL_OTHER',
} as const;
export type ChildWelfareLegalBasis = (typeof ChildWelfareLegalBasis)[keyof typeof ChildWelfareLegalBasis];
registerEnumType(ChildWelfareLegalBasis, {
  name: 'ChildWelfareLegalBasis',
  description: 'The part of the child welfare act (barnevernsloven) that a decision rests on.',
});

export const MeasureExecutor = {
  CHILD_WELFARE: 'CHILD_WELFARE',
  NAV: 'NAV',
  OUTREACH: 'OUTREACH',
  HOUSING: 'HOUSING',
  BFT: 'BFT',
  MST: 'MST',
  OTHER: 'OTHER',
} as const;
export type MeasureExecutor = (typeof MeasureExecutor)[keyof typeof MeasureExecutor];
registerEnumType(MeasureExecutor, {
  name: 'MeasureExecutor',
  description:
    'Which kind of service carries a measure out. Never which office or house, which would tell where the youth is.',
});

/** A decision of child welfare on a youth (barnevernsvedtak). It says what and when, never why. */
@Entity()
@RecordType({
  description: 'A decision of child welfare on a youth (barnevernsvedtak). It says what and when, never why.',
})
export class ChildWelfareDecision {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => ChildWelfareDecisionKind)
  @Column('text')
  kind!: ChildWelfareDecisionKind;

  @Field(() => ChildWelfareLegalBasis)
  @Column('text')
  legalBasis!: ChildWelfareLegalBasis;

  @Field(() => LocalDateScalar)
  @Column('date')
  decidedOn!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day on which it ends; not itself a day of the decision.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => MeasureExecutor, { description: 'Who carries the measure out (tiltak hos).' })
  @Column('text')
  executedBy!: MeasureExecutor;

  @Field(() => Boolean, { description: 'Whether the youth wanted it.' })
  @Column('boolean')
  wantedByYouth!: boolean;

  @Field(() => Boolean, { description: 'Whether it was recorded in error: then it never held.' })
  @Changeable()
  @Column('boolean', { default: false })
  isInError!: boolean;
}

/** A youth's decisions, newest first. */
export const decisionsOfYouth = rowsOf({
  entity: ChildWelfareDecision,
  by: 'youthId',
  category: DataCategory.CHILD_WELFARE_DECISIONS,
  orderBy: { property: 'validFrom', direction: 'DESC' },
});
