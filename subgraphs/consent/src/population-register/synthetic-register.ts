import { AddressProtection, IdentifierKind, PersonIdentifier } from '@brobygger/domain';
import { PersonStatus, type PopulationRegister, type RegisterRecord } from './population-register';
import { SYNTHETIC_PEOPLE, type SyntheticPerson } from './synthetic-people';

/** The population register of development and tests: the made-up people of its data file, and those that it is given. */
export function createSyntheticRegister(deps: {
  /** The value of `NODE_ENV`. */
  readonly nodeEnv: string | undefined;
  /** More made-up people, of the synthetic series too. */
  readonly more?: readonly RegisterRecord[];
}): PopulationRegister {
  if (deps.nodeEnv === 'production') throw new Error('the synthetic population register does not load in production');
  const records = new Map<string, RegisterRecord>();
  for (const record of [...SYNTHETIC_PEOPLE.map(recordOf), ...(deps.more ?? [])]) {
    for (const { identifier } of [...record.identifiers, ...record.guardians]) requireSynthetic(identifier);
    for (const { identifier } of record.identifiers) records.set(identifier.reveal(), record);
  }
  return { find: (identifier) => Promise.resolve(records.get(identifier.reveal()) ?? null) };
}

/** There is no synthetic series of DUF numbers: those that stand here are made up, and no other is known. */
function requireSynthetic(identifier: PersonIdentifier): void {
  if (identifier.kind !== IdentifierKind.DUF_NUMBER && !identifier.isSynthetic()) {
    throw new TypeError("the synthetic population register holds an identifier that could be somebody's");
  }
}

function recordOf(person: SyntheticPerson): RegisterRecord {
  const guardians = person.guardians ?? [];
  return {
    name: person.name,
    birthDate: person.birthDate,
    addressProtection: person.addressProtection ?? AddressProtection.UNGRADED,
    municipalityNumber: person.municipalityNumber,
    status: person.status ?? PersonStatus.LIVING,
    guardians: guardians.map(({ identifier, ...guardian }) => ({ ...guardian, identifier: parsed(identifier) })),
    identifiers: person.identifiers.map(([text, validFrom]) => ({ identifier: parsed(text), validFrom })),
  };
}

function parsed(text: string): PersonIdentifier {
  const identifier = PersonIdentifier.parse(text);
  if (identifier === null) throw new TypeError('the synthetic population register holds what is no identifier');
  return identifier;
}
