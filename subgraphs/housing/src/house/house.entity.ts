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

/** For whom a house is, where that brings rules of its own. In no schema that another service reads: it would tell of each resident. */
export const HouseTargetGroup = {
  UNACCOMPANIED_MINORS: 'UNACCOMPANIED_MINORS',
  OTHER: 'OTHER',
} as const;
export type HouseTargetGroup = (typeof HouseTargetGroup)[keyof typeof HouseTargetGroup];
registerEnumType(HouseTargetGroup, {
  name: 'HouseTargetGroup',
  description: 'For whom a house is, where that brings rules of its own.',
  valuesConfig: {
    UNACCOMPANIED_MINORS: {
      description: 'Unaccompanied minors of 16 to 19 (enslige mindreårige), each on a decision of child welfare.',
    },
    OTHER: { description: 'Any other youths who need a place.' },
  },
});

export const NightGuard = { NONE: 'NONE', PASSIVE: 'PASSIVE', ACTIVE: 'ACTIVE' } as const;
export type NightGuard = (typeof NightGuard)[keyof typeof NightGuard];
registerEnumType(NightGuard, {
  name: 'NightGuard',
  description: 'Whether somebody of the staff is there at night (nattevakt): nobody, asleep, or awake.',
});

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

  @Column('text')
  targetGroup!: HouseTargetGroup;

  @Column('integer')
  capacity!: number;

  /** Whether residents have kitchen and bath of their own, or share them. */
  @Column('boolean')
  ownKitchenAndBath!: boolean;

  @Column('text')
  nightGuard!: NightGuard;

  @Changeable()
  @Column('text')
  status!: HouseStatus;

  /** `null` where it was opened before that was kept. */
  @Column('date', { nullable: true })
  openedOn!: string | null;

  @Changeable()
  @Column('date', { nullable: true })
  closedOn!: string | null;

  /** Whether the organisation began anew with it, and may have no other student house open (INV05). */
  @Column('boolean')
  restarted!: boolean;
}
