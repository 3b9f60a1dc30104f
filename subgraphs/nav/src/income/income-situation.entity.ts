import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const IncomeSource = {
  WORK: 'WORK',
  BENEFIT: 'BENEFIT',
  LIVSOPPHOLD: 'LIVSOPPHOLD',
  NONE: 'NONE',
  OTHER: 'OTHER',
} as const;
export type IncomeSource = (typeof IncomeSource)[keyof typeof IncomeSource];
registerEnumType(IncomeSource, {
  name: 'IncomeSource',
  description: 'What a youth lives on. `LIVSOPPHOLD` is subsistence support.',
});

/** What a youth lives on at a time (inntekt). */
@Entity()
@RecordType({ description: 'What a youth lives on at a time (inntekt).' })
export class IncomeSituation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => IncomeSource)
  @Column('text')
  source!: IncomeSource;

  @Field(() => Int, { description: 'Income before tax in a month, in whole NOK.' })
  @Column('integer')
  monthlyNok!: number;

  @Field(() => Boolean, { description: 'Whether the youth supports themself (forsørger seg selv).' })
  @Column('boolean')
  selfSufficient!: boolean;

  @Field(() => LocalDateScalar)
  @Column('date')
  recordedOn!: string;

  // No @Field: debt never leaves NAV, with or without consent.
  @Column('integer', { nullable: true })
  debtNok!: number | null;
}

/** A youth's income situations, newest first. */
export const incomeOfYouth = rowsOf({
  entity: IncomeSituation,
  by: 'youthId',
  category: DataCategory.NAV_INCOME,
  orderBy: { property: 'recordedOn', direction: 'DESC' },
});
