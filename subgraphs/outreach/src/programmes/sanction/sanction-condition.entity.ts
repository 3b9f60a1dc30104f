import { RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const SanctionConditionKind = {
  DRUG_TEST: 'DRUG_TEST',
  USIT_TALKS: 'USIT_TALKS',
  SCHOOL: 'SCHOOL',
  NO_NEW_CRIME: 'NO_NEW_CRIME',
  HAP: 'HAP',
  ANGER: 'ANGER',
  OTHER: 'OTHER',
} as const;
export type SanctionConditionKind = (typeof SanctionConditionKind)[keyof typeof SanctionConditionKind];
registerEnumType(SanctionConditionKind, {
  name: 'SanctionConditionKind',
  description: 'What a condition of a youth sanction asks for. `USIT_TALKS` are talks with Uteseksjonen.',
});

/** A condition of a youth sanction (vilkår). */
@Entity()
@RecordType({ description: 'A condition of a youth sanction (vilkår).' })
export class SanctionCondition {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  sanctionId!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => SanctionConditionKind)
  @Column('text')
  kind!: SanctionConditionKind;

  @Field(() => Boolean, { description: 'Set by the law or the court; the others are agreed on.' })
  @Column('boolean')
  absolute!: boolean;

  @Field(() => Boolean, { description: 'The youth proposed it.' })
  @Column('boolean')
  proposedByYouth!: boolean;
}

/** The conditions of a sanction. */
export const conditionsOfSanction = rowsOf({
  entity: SanctionCondition,
  by: 'sanctionId',
  orderBy: { property: 'kind', direction: 'ASC' },
});
