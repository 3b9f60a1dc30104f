import { AddressProtection, plus, type LocalDate, type PersonIdentifier } from '@brobygger/domain';
import { syntheticNationalId } from './synthetic-national-id';
import { YOUTHS, YOUTH_NAMES, type YouthName } from './youths';

/** A made-up person, as the population register would tell of one. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly birthDate: LocalDate;
  readonly nationalId: PersonIdentifier;
}

/** A made-up youth. */
export interface DemoYouth extends DemoPerson {
  /** Four digits, as the population register has them. */
  readonly municipalityNumber: string;
  readonly protection: AddressProtection;
}

/** Name and age on the day of loading. The months keep every birthday well away from that day. */
const LIVES = {
  aksel: { name: 'Aksel Myr', years: 17, months: 4 },
  leila: { name: 'Leila Fjord', years: 18, months: 5 },
  farid: { name: 'Farid Elv', years: 18, months: 6 },
  jonas: { name: 'Jonas Bre', years: 16, months: 5 },
  emil: { name: 'Emil Skog', years: 17, months: 2 },
  noor: { name: 'Noor Vik', years: 19, months: 7 },
  sindre: { name: 'Sindre Vidde', years: 18, months: 4 },
  ida: { name: 'Ida Lyng', years: 15, months: 6 },
  amir: { name: 'Amir Dal', years: 17, months: 8 },
} as const satisfies Record<YouthName, { readonly name: string; readonly years: number; readonly months: number }>;

/** The youths who live in Oslo; the others live in Trondheim. */
const IN_OSLO: ReadonlySet<YouthName> = new Set(['leila', 'noor']);

/** The youths of a demo world that was loaded on the day. They grow older with the calendar, as people do. */
export function demoYouths(loadedOn: LocalDate): Readonly<Record<YouthName, DemoYouth>> {
  const youthOf = (youth: YouthName, serial: number): DemoYouth => {
    const { name, years, months } = LIVES[youth];
    const birthDate = plus(loadedOn, { years: -years, months: -months });
    const protection = youth === 'amir' ? AddressProtection.STRENGT_FORTROLIG : AddressProtection.UNGRADED;
    const municipalityNumber = IN_OSLO.has(youth) ? '0301' : '5001';
    const nationalId = syntheticNationalId(birthDate, serial);
    return { id: YOUTHS[youth].id, name, birthDate, nationalId, protection, municipalityNumber };
  };
  return Object.fromEntries(YOUTH_NAMES.map((youth, serial) => [youth, youthOf(youth, serial)])) as Record<
    YouthName,
    DemoYouth
  >;
}

/** Sindre's guardian. */
export function demoGuardian(loadedOn: LocalDate): DemoPerson {
  const birthDate = plus(loadedOn, { years: -47, months: -3 });
  return {
    id: '20000000-0000-4000-8000-000000000007',
    name: 'Turid Vidde',
    birthDate,
    nationalId: syntheticNationalId(birthDate, 0),
  };
}
