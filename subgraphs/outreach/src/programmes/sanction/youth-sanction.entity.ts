import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CountedRecord } from '../../counted-record/counted-record';
import { CoordinationPartner } from './coordination-partner';

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
  STOPPED: 'STOPPED',
} as const;
export type YouthSanctionState = (typeof YouthSanctionState)[keyof typeof YouthSanctionState];
registerEnumType(YouthSanctionState, {
  name: 'YouthSanctionState',
  description:
    'Where a youth sanction stands. `STOPPED` is one that ended on its way, as where the consent that it rested on was withdrawn.',
});

/** The states of a sanction that has not ended. */
export const OPEN_STATES: readonly YouthSanctionState[] = ['ASSESSED', 'IMPOSED', 'PLAN_ACTIVE', 'BREACHED'];

/** A youth sanction as outreach takes part in it. It holds nothing of the offence. */
@Entity()
@RecordType({ description: 'A youth sanction as outreach takes part in it. It holds nothing of the offence.' })
export class YouthSanction extends CountedRecord {
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
    description: 'The day that the sanction was completed, went back to court or stopped. Follow-ups go on.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  endedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Absent while the sanction is only considered.' })
  @Changeable()
  @Column('integer', { nullable: true })
  months!: number | null;

  // What others are told of a sanction is where it stands.
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of the next meeting of the coordination group (koordineringsgruppe), where one is planned.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  nextMeetingOn!: string | null;

  // To others the police at the table would tell of the operation behind it.
  @RequiresConsent(DataCategory.OUTREACH_ADMINISTRATION)
  @Field(() => [CoordinationPartner], { nullable: true, description: 'Who is in the coordination group.' })
  @Changeable()
  @Column('text', { array: true, default: '{}' })
  coordinationGroup!: readonly CoordinationPartner[];

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
