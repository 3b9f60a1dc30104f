import { plus, type LocalDate } from '@brobygger/domain';
import { createSyntheticRegister, type OpenRegister, type RegisterRecord } from '@brobygger/consent';
import {
  demoApplicant,
  demoChild,
  demoFormerResidents,
  demoGuardianOfApplicant,
  demoGuardians,
  demoGuardiansOfChild,
  demoSister,
  demoYouths,
  type DemoPerson,
  type DemoYouth,
} from './people';

/** The age at which guardianship of a child ends. */
const FULL_AGE = 18;

/** The population register that knows the people of a demo world that was loaded on the day, beside those of its data file. */
export function createDemoRegister(loadedOn: LocalDate, nodeEnv: string): OpenRegister {
  const guardians: Readonly<Partial<Record<string, DemoPerson>>> = demoGuardians(loadedOn);
  const youths = Object.entries(demoYouths(loadedOn)).map(([youth, person]) => {
    const guardian = guardians[youth];
    return recordOf(person, guardian === undefined ? [] : [guardian]);
  });
  const more = [
    ...youths,
    recordOf(demoChild(loadedOn), demoGuardiansOfChild(loadedOn)),
    ...[demoApplicant, demoSister].map((each) => recordOf(each(loadedOn), [demoGuardianOfApplicant(loadedOn)])),
    ...demoFormerResidents(loadedOn).map((youth) => recordOf(youth, [])),
  ];
  return { ...createSyntheticRegister({ nodeEnv, more }), close: () => Promise.resolve() };
}

const recordOf = (youth: DemoYouth, guardians: readonly DemoPerson[]): RegisterRecord => ({
  developmentId: youth.id,
  name: youth.name,
  birthDate: youth.birthDate,
  addressProtection: youth.protection,
  municipalityNumber: youth.municipalityNumber,
  status: 'LIVING',
  guardians: guardians.map((guardian) => guardianshipOf(youth, guardian)),
  identifiers: [{ identifier: youth.nationalId, validFrom: youth.birthDate }],
});

const guardianshipOf = (
  youth: DemoYouth,
  { id, name, nationalId }: DemoPerson,
): RegisterRecord['guardians'][number] => ({
  name,
  identifier: nationalId,
  kind: 'PARENT',
  from: youth.birthDate,
  to: plus(youth.birthDate, { years: FULL_AGE }),
  developmentId: id,
});
