import { DataCategory } from '@brobygger/domain';
import { Changeable, LocalDateScalar, RecordType, rowsOf } from '@brobygger/subgraph-kit';
import { Field, ID, Int, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const ResidencyState = {
  APPLIED: 'APPLIED',
  ALLOCATED: 'ALLOCATED',
  LIVING: 'LIVING',
  NOTICE: 'NOTICE',
  MOVED_OUT: 'MOVED_OUT',
} as const;
export type ResidencyState = (typeof ResidencyState)[keyof typeof ResidencyState];
registerEnumType(ResidencyState, {
  name: 'ResidencyState',
  description: 'Where a residency stands, from application to moving out.',
});

/** The states in which a residency takes up a place. */
export const OCCUPYING = ['ALLOCATED', 'LIVING', 'NOTICE'] as const satisfies readonly ResidencyState[];

export const ResidencyMoveOut = {
  OWN_RENTED: 'OWN_RENTED',
  OWNED: 'OWNED',
  OTHER_HOUSE: 'OTHER_HOUSE',
  FAMILY: 'FAMILY',
  INSTITUTION: 'INSTITUTION',
  UNKNOWN: 'UNKNOWN',
} as const;
export type ResidencyMoveOut = (typeof ResidencyMoveOut)[keyof typeof ResidencyMoveOut];
registerEnumType(ResidencyMoveOut, { name: 'ResidencyMoveOut', description: 'What a youth moved out to.' });

/** A youth living in a house, from application to moving out (boforhold). */
@Entity()
@RecordType({ description: 'A youth living in a house, from application to moving out (boforhold).' })
export class Residency {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('uuid')
  youthId!: string;

  @Column('uuid')
  organisationId!: string;

  @Column('uuid')
  houseId!: string;

  @Field(() => ResidencyState)
  @Changeable()
  @Column('text')
  state!: ResidencyState;

  @Column('timestamptz')
  appliedAt!: Date;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of moving in.' })
  @Changeable()
  @Column('date', { nullable: true })
  validFrom!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day of moving out: planned while under notice, else the actual one.',
  })
  @Changeable()
  @Column('date', { nullable: true })
  validTo!: string | null;

  @Field(() => Int, { nullable: true, description: 'The flat in the house (hybelleilighet).' })
  @Changeable()
  @Column('integer', { nullable: true })
  flatNo!: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the youth signed the house rules (husregler).' })
  @Changeable()
  @Column('date', { nullable: true })
  rulesSignedOn!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the youth signed the lease (husleiekontrakt).' })
  @Changeable()
  @Column('date', { nullable: true })
  contractSignedOn!: string | null;

  @Field(() => ResidencyMoveOut, { nullable: true })
  @Changeable()
  @Column('text', { nullable: true })
  moveOut!: ResidencyMoveOut | null;

  // No @Field here and below: the application form. The registry owns age, the decision is child welfare's.
  @Column('text', { nullable: true })
  cwDecisionReference!: string | null;
}

/** A youth's residencies, newest application first. */
export const residenciesOfYouth = rowsOf({
  entity: Residency,
  by: 'youthId',
  category: DataCategory.HOUSING_RESIDENCY,
  orderBy: { property: 'appliedAt', direction: 'DESC' },
});
