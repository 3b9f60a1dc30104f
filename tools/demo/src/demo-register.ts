import { plus, type LocalDate } from '@brobygger/domain';
import { createSyntheticRegister, type OpenRegister, type RegisterRecord } from '@brobygger/consent';
import { demoGuardian, demoYouths, type DemoYouth } from './people';

/** The age at which guardianship of a child ends. */
const FULL_AGE = 18;

/** The population register that knows the people of a demo world that was loaded on the day, beside those of its data file. */
export function createDemoRegister(loadedOn: LocalDate, nodeEnv: string): OpenRegister {
  const { sindre, ...others } = demoYouths(loadedOn);
  const { id, name, nationalId } = demoGuardian(loadedOn);
  const guardianOfSindre = {
    name,
    identifier: nationalId,
    kind: 'PARENT',
    from: sindre.birthDate,
    to: plus(sindre.birthDate, { years: FULL_AGE }),
    developmentId: id,
  } as const;
  const more = [...Object.values(others).map((youth) => recordOf(youth, [])), recordOf(sindre, [guardianOfSindre])];
  return { ...createSyntheticRegister({ nodeEnv, more }), close: () => Promise.resolve() };
}

const recordOf = (youth: DemoYouth, guardians: RegisterRecord['guardians']): RegisterRecord => ({
  developmentId: youth.id,
  name: youth.name,
  birthDate: youth.birthDate,
  addressProtection: youth.protection,
  municipalityNumber: youth.municipalityNumber,
  status: 'LIVING',
  guardians,
  identifiers: [{ identifier: youth.nationalId, validFrom: youth.birthDate }],
});
