import { PersonIdentifier } from '@brobygger/domain';
import { type PopulationRegister, RegisterAway, type RegisterRecord } from './population-register';

/** A population register that a test tells what to say. */
export interface ToldRegister extends PopulationRegister {
  /** Has the register know the person by each of the numbers; what is not said is of no matter. */
  knows(identifiers: readonly PersonIdentifier[], person?: Partial<RegisterRecord>): void;
  /** Has it answer this, whoever is asked for. */
  answers(answer: () => Promise<RegisterRecord | null>): void;
  goesAway(): void;
  comesBack(): void;
  /** How often it was asked. */
  asked(): number;
}

/** Makes a register that knows nobody yet. */
export function createToldRegister(): ToldRegister {
  const records = new Map<string, RegisterRecord>();
  const found = (identifier: PersonIdentifier) => Promise.resolve(records.get(identifier.reveal()) ?? null);
  let find: PopulationRegister['find'] = found;
  let count = 0;
  return {
    find(identifier) {
      count += 1;
      return find(identifier);
    },
    knows(identifiers, person = {}) {
      const record: RegisterRecord = {
        name: 'Alma Eng',
        birthDate: '2009-05-03',
        addressProtection: 'UNGRADED',
        municipalityNumber: '5001',
        status: 'LIVING',
        guardians: [],
        identifiers: identifiers.map((identifier) => ({ identifier, validFrom: null })),
        ...person,
      };
      for (const identifier of identifiers) records.set(identifier.reveal(), record);
    },
    answers(answer) {
      find = answer;
    },
    goesAway() {
      find = () => Promise.reject(new RegisterAway('ECONNREFUSED'));
    },
    comesBack() {
      find = found;
    },
    asked: () => count,
  };
}

/** DUF numbers, each once. */
export function* dufNumbers(): Generator<PersonIdentifier, undefined> {
  for (let serial = 100; serial < 1000; serial += 1) {
    const identifier = PersonIdentifier.parse(`202499900${serial}`);
    if (identifier !== null) yield identifier;
  }
  return undefined;
}
