import { DataCategory } from '@brobygger/domain';
import { LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const HomeSituationKind = {
  OWN_HOME: 'OWN_HOME',
  WITH_OTHERS: 'WITH_OTHERS',
  HOMELESS: 'HOMELESS',
} as const;
export type HomeSituationKind = (typeof HomeSituationKind)[keyof typeof HomeSituationKind];
registerEnumType(HomeSituationKind, {
  name: 'HomeSituationKind',
  description:
    'Whether a youth lives in an own home, with others (family, friends, a house of a service), or has nowhere to live.',
});

/** How a youth lives from a day on (bosituasjon), and never where. */
@Entity()
@RecordType({ description: 'How a youth lives from a day on (bosituasjon), and never where.' })
export class HomeSituation {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Field(() => HomeSituationKind)
  @Column('text')
  kind!: HomeSituationKind;

  @Field(() => LocalDateScalar)
  @Column('date')
  since!: string;
}

/** How a youth has lived, newest first. */
export const homeSituationsOfYouth = rowsOf({
  entity: HomeSituation,
  by: 'youthId',
  category: DataCategory.HOUSING_FOLLOW_UP,
  orderBy: { property: 'since', direction: 'DESC' },
});
