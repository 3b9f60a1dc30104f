import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const YouthSanctionKind = { UNGDOMSOPPFOLGING: 'UNGDOMSOPPFOLGING', UNGDOMSSTRAFF: 'UNGDOMSSTRAFF' } as const;
export type YouthSanctionKind = (typeof YouthSanctionKind)[keyof typeof YouthSanctionKind];
registerEnumType(YouthSanctionKind, {
  name: 'YouthSanctionKind',
  description: 'Youth follow-up (ungdomsoppfølging) or a youth sentence (ungdomsstraff, strl. § 52 a).',
});

export const YouthSanctionSource = { COURT: 'COURT', OP_GEORGE: 'OP_GEORGE', OTHER: 'OTHER' } as const;
export type YouthSanctionSource = (typeof YouthSanctionSource)[keyof typeof YouthSanctionSource];
registerEnumType(YouthSanctionSource, {
  name: 'YouthSanctionSource',
  description: 'Where a youth sanction comes from. In OP George the youth takes it instead of a fine.',
});

export const YouthSanctionState = {
  ASSESSED: 'ASSESSED',
  IMPOSED: 'IMPOSED',
  PLAN_ACTIVE: 'PLAN_ACTIVE',
  BREACHED: 'BREACHED',
  COMPLETED: 'COMPLETED',
  RETURNED_TO_COURT: 'RETURNED_TO_COURT',
} as const;
export type YouthSanctionState = (typeof YouthSanctionState)[keyof typeof YouthSanctionState];
registerEnumType(YouthSanctionState, { name: 'YouthSanctionState', description: 'Where a youth sanction stands.' });

/** A youth sanction as outreach takes part in it. It holds nothing of the offence. */
@Entity()
@RecordType({ description: 'A youth sanction as outreach takes part in it. It holds nothing of the offence.' })
export class YouthSanction {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => YouthSanctionKind)
  @Column('text')
  kind!: YouthSanctionKind;

  @Field(() => YouthSanctionState)
  @Changeable()
  @Column('text')
  state!: YouthSanctionState;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day that the sanction was considered. Absent where it was recorded when it was imposed.',
  })
  @Column('date', { nullable: true })
  assessedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Absent while the sanction is only considered.' })
  @Changeable()
  @Column('date', { nullable: true })
  imposedOn!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day that the sanction was completed or went back to court. Follow-ups go on.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Absent while the sanction is only considered.' })
  @Changeable()
  @Column('integer', { nullable: true })
  months!: number | null;

  // To others the police operation would tell of the offence.
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => YouthSanctionSource, { nullable: true })
  @Column('text')
  source!: YouthSanctionSource;

  // No @Field: the database keeps it, to order what is imposed and what is not yet. It is never absent, by the table's checks.
  @Column({ type: 'date', nullable: true, insert: false, update: false })
  readonly newestOn!: string;
}

/** A youth's sanctions, newest first. */
export const sanctionsOfYouth = rowsOf({
  entity: YouthSanction,
  by: 'youthId',
  category: DataCategory.OUTREACH_SANCTION,
  orderBy: { property: 'newestOn', direction: 'DESC' },
});
