import { ageOn, type LocalDate } from '@brobygger/domain';
import type { House, HouseGenderRule, HouseKind } from '../house/house.entity';
import { checkRules, type Rule } from '../rule/rule';

/** How an application names the youth's gender. It is checked and not kept. */
export const ResidentGender = { GIRL: 'GIRL', BOY: 'BOY', TRANS: 'TRANS', OTHER: 'OTHER', UNKNOWN: 'UNKNOWN' } as const;
export type ResidentGender = (typeof ResidentGender)[keyof typeof ResidentGender];

/** What the registry says of a youth who is to live somewhere. */
export interface Tenant {
  readonly birthDate: LocalDate;
  /** Whether the registry says that guardians' permission stands. */
  readonly guardiansPermit: boolean;
}

/** What decides whether a youth may live in a house on a date. */
export interface Tenancy extends Tenant {
  readonly house: Pick<House, 'kind' | 'genderRule' | 'targetGroup'>;
  readonly on: LocalDate;
}

/** What decides whether a youth may apply for a house, beside the age. */
export interface Application {
  readonly house: Pick<House, 'kind' | 'genderRule' | 'targetGroup'>;
  readonly gender: ResidentGender;
}

const isOf = ({ house }: Pick<Tenancy, 'house'>, kind: HouseKind): boolean => house.kind === kind;

/** Whether the house is one for unaccompanied minors. */
export const isForUnaccompanied = ({ house }: { readonly house: Pick<House, 'targetGroup'> }): boolean =>
  house.targetGroup === 'UNACCOMPANIED_MINORS';

const isAged = ({ birthDate, on }: Tenancy, from: number, to: number): boolean =>
  ageOn(birthDate, on) >= from && ageOn(birthDate, on) <= to;

/** Whom a house takes. A trans youth chooses which of the houses to apply for. */
const TAKES = {
  GIRLS: ['GIRL', 'TRANS'],
  BOYS: ['BOY', 'TRANS'],
  MIXED: Object.values(ResidentGender),
} as const satisfies Record<HouseGenderRule, readonly ResidentGender[]>;

const takes = (rule: HouseGenderRule, gender: ResidentGender): boolean =>
  (TAKES[rule] as readonly ResidentGender[]).includes(gender);

const ageRules: readonly Rule<Tenancy>[] = [
  {
    rule: 'INV01',
    says: "a student house takes residents of 18 to 23, or of 17 with a guardian's consent",
    objects: (it) => isOf(it, 'STUDENT_SHARED') && !isAged(it, 17, 23),
  },
  {
    rule: 'INV06',
    says: 'a house for unaccompanied minors takes residents of 16 to 19',
    objects: (it) => isForUnaccompanied(it) && !isAged(it, 16, 19),
  },
];

const tenancyRules: readonly Rule<Tenancy>[] = [
  ...ageRules,
  {
    rule: 'INV01',
    says: 'guardian consent missing',
    objects: (it) => isOf(it, 'STUDENT_SHARED') && isAged(it, 17, 17) && !it.guardiansPermit,
  },
];

const applicationRules: readonly Rule<Application>[] = [
  {
    rule: 'INV03',
    says: "the house is not for the youth's gender",
    objects: ({ house, gender }) => !takes(house.genderRule, gender),
  },
];

/** @throws RULE_VIOLATED naming the first rule that objects to the application */
export const checkApplication = (application: Application): void => checkRules(applicationRules, application);

/** @throws RULE_VIOLATED naming the first rule that objects to the youth's age on the date. An application can await a guardian. */
export const checkAge = (tenancy: Tenancy): void => checkRules(ageRules, tenancy);

/** @throws RULE_VIOLATED naming the first rule that objects to the youth living there on the date */
export const checkTenancy = (tenancy: Tenancy): void => checkRules(tenancyRules, tenancy);
