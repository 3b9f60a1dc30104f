import { DataCategory, DecisionStatuteCode } from '@brobygger/domain';
import {
  Changeable,
  ChildWelfareDecisionKind,
  LocalDateScalar,
  RecordType,
  RequiresConsent,
  rowsOf,
} from '@brobygger/subgraph-kit';
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

registerEnumType(DecisionStatuteCode, {
  name: 'DecisionStatute',
  description:
    'The place in the child welfare acts that a decision rests on: `BVL_5_1_A` is § 5-1 first subsection letter a of the act of' +
    ' 2021, `BVL_1992_…` one of the act of 1992, for what was decided before 2023.' +
    ' docs/legal-bases.md says what a decision by each may be called.',
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

  /** The case that it was made in; null of what was decided before that was kept. */
  @Column('uuid', { nullable: true })
  caseId!: string | null;

  @Field(() => ChildWelfareDecisionKind)
  @Column('text')
  kind!: ChildWelfareDecisionKind;

  @Field(() => ChildWelfareLegalBasis)
  @Column('text')
  legalBasis!: ChildWelfareLegalBasis;

  // The letter of a statute says why, which leaves child welfare to nobody but the youth.
  @RequiresConsent(DataCategory.CHILD_WELFARE_PROCEEDINGS)
  @Field(() => DecisionStatuteCode, {
    nullable: true,
    description:
      'Down to subsection and letter where the act has them; null of what was decided before it was asked for.',
  })
  @Column('text', { nullable: true })
  statute!: DecisionStatuteCode | null;

  @Field(() => LocalDateScalar)
  @Column('date')
  decidedOn!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  validFrom!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The day on which it ends; not itself a day of the decision. The first day of one whose case was closed before it began.',
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
