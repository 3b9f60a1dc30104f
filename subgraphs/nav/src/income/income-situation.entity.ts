import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, RequiresConsent, rowsOf } from '@brobygger/subgraph-kit';
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

  @RequiresConsent(DataCategory.NAV_INCOME)
  @Field(() => IncomeSource, { nullable: true })
  @Column('text')
  source!: IncomeSource;

  @RequiresConsent(DataCategory.NAV_INCOME)
  @Field(() => Int, { nullable: true, description: 'Income before tax in a month, in whole NOK.' })
  @Column('integer')
  monthlyNok!: number;

  @Field(() => Boolean, { description: 'Whether the youth supports themself (forsørger seg selv).' })
  @Column('boolean')
  selfSufficient!: boolean;

  @Field(() => LocalDateScalar)
  @Column('date')
  recordedOn!: string;

  @RequiresConsent(DataCategory.NAV_INCOME)
  @Field(() => String, {
    nullable: true,
    description: 'The worker who recorded it, by their id; null of what was recorded before that was kept.',
  })
  @Column('text', { nullable: true })
  recordedBy!: string | null;

  // No @Field: debt never leaves NAV, with or without consent.
  @Column('integer', { nullable: true })
  debtNok!: number | null;
}

/** A youth's income situations, newest first. Whether it is enough opens them; what it is has a category of its own. */
export const incomeOfYouth = rowsOf({
  entity: IncomeSituation,
  by: 'youthId',
  category: DataCategory.NAV_SELF_SUFFICIENCY,
  orderBy: { property: 'recordedOn', direction: 'DESC' },
});
