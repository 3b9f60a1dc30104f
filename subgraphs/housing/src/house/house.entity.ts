import { Changeable, RecordType } from '@brobygger/subgraph-kit';
import { Field, ID, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const HouseKind = {
  STUDENT_SHARED: 'STUDENT_SHARED',
  STAFFED_24H: 'STAFFED_24H',
  HOST: 'HOST',
  HYBEL: 'HYBEL',
  HYBEL_HOUSE: 'HYBEL_HOUSE',
  COMMON_MEALS_HOUSE: 'COMMON_MEALS_HOUSE',
  INSTITUTION: 'INSTITUTION',
  OWN_HOME: 'OWN_HOME',
} as const;
export type HouseKind = (typeof HouseKind)[keyof typeof HouseKind];
// Says how one lives there and never for whom the house is: that could reveal where a resident comes from.
registerEnumType(HouseKind, {
  name: 'HouseKind',
  description: 'How one lives in a house (tiltaksvifte).',
  valuesConfig: {
    STUDENT_SHARED: { description: 'Shared with students.' },
    STAFFED_24H: { description: 'With staff around the clock.' },
    HOST: { description: 'With a private host (husvert).' },
    HYBEL: { description: 'A flat with follow-up (hybel).' },
    HYBEL_HOUSE: { description: 'A house of flats (hybelhus).' },
    COMMON_MEALS_HOUSE: { description: 'Shared, with common meals.' },
  },
});

export const HouseGenderRule = { GIRLS: 'GIRLS', BOYS: 'BOYS', MIXED: 'MIXED' } as const;
export type HouseGenderRule = (typeof HouseGenderRule)[keyof typeof HouseGenderRule];
registerEnumType(HouseGenderRule, { name: 'HouseGenderRule', description: 'Who may live in a house.' });

export const HouseStatus = { OPEN: 'OPEN', CLOSED: 'CLOSED' } as const;
export type HouseStatus = (typeof HouseStatus)[keyof typeof HouseStatus];
registerEnumType(HouseStatus, { name: 'HouseStatus', description: 'Whether a house takes residents.' });

/** A house with places for youths (hus). Its name says nothing of whom it is for. */
@Entity()
@RecordType({ description: 'The house of a residency (hus).' })
export class House {
  @Field(() => ID)
  @PrimaryColumn('uuid')
  readonly id!: string;

  // No @Field here and below: who runs a house, and how, tells what kind of youths live in it.
  @Column('uuid')
  organisationId!: string;

  @Field(() => String)
  @Column('text')
  name!: string;

  @Field(() => HouseKind)
  @Column('text')
  kind!: HouseKind;

  @Field(() => HouseGenderRule)
  @Column('text')
  genderRule!: HouseGenderRule;

  @Column('integer')
  capacity!: number;

  @Changeable()
  @Column('text')
  status!: HouseStatus;

  /** Whether the organisation began anew with it, and may have no other student house open (INV05). */
  @Column('boolean')
  restarted!: boolean;
}
