import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SanctionConditionKind } from './sanction-condition.entity';

/** A breach of a youth sanction (brudd): which kind of condition, never what happened. */
@Entity()
@RecordType({ description: 'A breach of a youth sanction (brudd): which kind of condition, never what happened.' })
export class SanctionBreach {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  sanctionId!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => LocalDateScalar)
  @Column('date')
  date!: string;

  @Field(() => SanctionConditionKind)
  @Column('text')
  kind!: SanctionConditionKind;
}

/** The breaches of a sanction, newest first. */
export const breachesOfSanction = rowsOf({
  entity: SanctionBreach,
  by: 'sanctionId',
  orderBy: { property: 'date', direction: 'DESC' },
});
