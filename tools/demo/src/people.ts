import { AddressProtection, plus, type LocalDate, type PersonIdentifier } from '@brobygger/domain';
import { MUNICIPAL_UNITS } from './municipal-units';
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
  readonly protection: AddressProtection;
  /** Four digits, as the population register has them. */
  readonly municipalityNumber: string;
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

/** Those who live in Bydel Bjerke. */
const OF_OSLO: readonly YouthName[] = ['leila', 'noor'];

/** The youths of a demo world that was loaded on the day. They grow older with the calendar, as people do. */
export function demoYouths(loadedOn: LocalDate): Readonly<Record<YouthName, DemoYouth>> {
  const youthOf = (youth: YouthName, serial: number): DemoYouth => {
    const { name, years, months } = LIVES[youth];
    const birthDate = plus(loadedOn, { years: -years, months: -months });
    const protection = youth === 'amir' ? AddressProtection.STRENGT_FORTROLIG : AddressProtection.UNGRADED;
    const { municipalityNumber } = MUNICIPAL_UNITS[OF_OSLO.includes(youth) ? 'oslo' : 'trondheim'];
    const nationalId = syntheticNationalId(birthDate, serial);
    return { id: YOUTHS[youth].id, name, birthDate, nationalId, protection, municipalityNumber };
  };
  return Object.fromEntries(YOUTH_NAMES.map((youth, serial) => [youth, youthOf(youth, serial)])) as Record<
    YouthName,
    DemoYouth
  >;
}

/** The guardians who sign in the journeys, by the youth. */
export function demoGuardians(loadedOn: LocalDate): Readonly<Record<'aksel' | 'sindre' | 'ida', DemoPerson>> {
  return {
    aksel: guardianOf(loadedOn, 1, 'Hilde Myr', 45),
    sindre: guardianOf(loadedOn, 7, 'Turid Vidde', 47),
    ida: guardianOf(loadedOn, 8, 'Randi Lyng', 43),
  };
}

/** The guardians of the child below 12. */
export const demoGuardiansOfChild = (loadedOn: LocalDate): readonly DemoPerson[] => [
  demoGuardians(loadedOn).sindre,
  guardianOf(loadedOn, 10, 'Geir Vidde', 49),
];

/** The guardian of the youth who has applied for a place, and of his sister. */
export const demoGuardianOfApplicant = (loadedOn: LocalDate): DemoPerson => guardianOf(loadedOn, 11, 'Kari Li', 44);

function guardianOf(loadedOn: LocalDate, n: number, name: string, years: number): DemoPerson {
  const birthDate = plus(loadedOn, { years: -years, months: -3 });
  const id = `20000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  return { id, name, birthDate, nationalId: syntheticNationalId(birthDate, 0) };
}

/** A child below 12, one of whose guardians is Sindre's: these answer what is asked of the child. No agency keeps anything of it. */
export function demoChild(loadedOn: LocalDate): DemoYouth {
  const birthDate = plus(loadedOn, { years: -9, months: -5 });
  return {
    id: '00000000-0000-4000-8000-000000000010',
    name: 'Vilde Vidde',
    birthDate,
    nationalId: syntheticNationalId(birthDate, YOUTH_NAMES.length),
    protection: AddressProtection.UNGRADED,
    municipalityNumber: MUNICIPAL_UNITS.trondheim.municipalityNumber,
  };
}

/** The first names of those who lived in a house that is closed. They have no journey, and nobody logs in as them. */
const FORMER_RESIDENTS = [
  ...['Aron', 'Birk', 'Celina', 'Dina', 'Elias', 'Frida', 'Hamza'],
  ...['Isak', 'Jasmin', 'Kaja', 'Liban', 'Mina', 'Nadia'],
] as const;

/** Youths of 19 to 21 who lived in a house of 22B Bolig, and have moved on. */
export const demoFormerResidents = (loadedOn: LocalDate): readonly DemoYouth[] =>
  FORMER_RESIDENTS.map((firstName, n) => {
    const birthDate = plus(loadedOn, { years: -19 - (n % 3), months: -2 - (n % 8) });
    return {
      id: `00000000-0000-4000-8000-${String(20 + n).padStart(12, '0')}`,
      name: `${firstName} Bakke`,
      birthDate,
      nationalId: syntheticNationalId(birthDate, 30 + n),
      protection: AddressProtection.UNGRADED,
      municipalityNumber: MUNICIPAL_UNITS.trondheim.municipalityNumber,
    };
  });

/** A youth of 17 who has applied for a place with 22B Bolig, and waits for a guardian's yes. */
export function demoApplicant(loadedOn: LocalDate): DemoYouth {
  const birthDate = plus(loadedOn, { years: -17, months: -5 });
  return {
    id: '00000000-0000-4000-8000-000000000011',
    name: 'Mathias Li',
    birthDate,
    nationalId: syntheticNationalId(birthDate, YOUTH_NAMES.length + 1),
    protection: AddressProtection.UNGRADED,
    municipalityNumber: MUNICIPAL_UNITS.trondheim.municipalityNumber,
  };
}

/** The sister of the applicant, at an age at which a guardian signs with her. No agency keeps anything of her. */
export function demoSister(loadedOn: LocalDate): DemoYouth {
  const birthDate = plus(loadedOn, { years: -13, months: -8 });
  return {
    id: '00000000-0000-4000-8000-000000000012',
    name: 'Tiril Li',
    birthDate,
    nationalId: syntheticNationalId(birthDate, YOUTH_NAMES.length + 2),
    protection: AddressProtection.UNGRADED,
    municipalityNumber: MUNICIPAL_UNITS.trondheim.municipalityNumber,
  };
}
