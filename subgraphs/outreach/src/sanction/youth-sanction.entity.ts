import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const YouthSanctionKind = { UNGDOMSOPPFOLGING: 'UNGDOMSOPPFOLGING', UNGDOMSSTRAFF: 'UNGDOMSSTRAFF' } as const;
export type YouthSanctionKind = (typeof YouthSanctionKind)[keyof typeof YouthSanctionKind];
registerEnumType(YouthSanctionKind, { name: 'YouthSanctionKind', description: 'Youth follow-up (ungdomsoppfølging) or a youth sentence (ungdomsstraff, strl. § 52 a).' });

export const YouthSanctionSource = { COURT: 'COURT', OP_GEORGE: 'OP_GEORGE', OTHER: 'OTHER' } as const;
export type YouthSanctionSource = (typeof YouthSanctionSource)[keyof typeof YouthSanctionSource];
registerEnumType(YouthSanctionSource, { name: 'YouthSanctionSource', description: 'Where a youth sanction comes from. In OP George the youth takes it instead of a fine.' });

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
  @Column('text')
  state!: YouthSanctionState;

  @Field(() => LocalDateScalar)
  @Column('date')
  imposedOn!: string;

  @Field(() => Int)
  @Column('integer')
  months!: number;

  // No @Field: the police operation would tell of the offence.
  @Column('text')
  source!: YouthSanctionSource;
}

/** A youth's sanctions, newest first. */
export const sanctionsOfYouth = rowsOf({ entity: YouthSanction, by: 'youthId', category: DataCategory.OUTREACH_SANCTION, orderBy: { property: 'imposedOn', direction: 'DESC' } });
