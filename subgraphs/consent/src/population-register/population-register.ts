import type { AddressProtection, GuardianKind, LocalDate, PersonIdentifier } from '@brobygger/domain';

/** `status`: `doed`, `utflyttet`, or any other. */
export const PersonStatus = { LIVING: 'LIVING', DEAD: 'DEAD', EMIGRATED: 'EMIGRATED' } as const;
export type PersonStatus = (typeof PersonStatus)[keyof typeof PersonStatus];

/** A guardian of a person. Who has no identifier of any kind cannot sign, and is left out. */
export interface RegisterGuardian {
  readonly name: string;
  readonly identifier: PersonIdentifier;
  readonly kind: GuardianKind;
  /** `gyldighetstidspunkt`, the first day; `null` where the register does not say. */
  readonly from: LocalDate | null;
  /** `opphoerstidspunkt`, the first day on which it no longer holds; `null` for no end. */
  readonly to: LocalDate | null;
  /** As with a person. */
  readonly developmentId?: string;
}

/** A number of a person. */
export interface RegisterIdentifier {
  /** `folkeregisteridentifikator.foedselsEllerDNummer`, or a DUF number (`utlendingsmyndighetenesIdentifikasjonsnummer`). */
  readonly identifier: PersonIdentifier;
  /** Its `gyldighetstidspunkt`, the first day; `null` where the register does not say. */
  readonly validFrom: LocalDate | null;
}

/** A person as the population register (Folkeregisteret) tells of one now, by the names of its public documentation. */
export interface RegisterRecord {
  /** `navn`: `fornavn`, `mellomnavn` and `etternavn`, in this order. */
  readonly name: string;
  /** `foedsel.foedselsdato`. */
  readonly birthDate: LocalDate;
  /** `adressebeskyttelse.gradering`. */
  readonly addressProtection: AddressProtection;
  /** `bostedsadresse.kommunenummer`, four digits; `null` for who lives in none. */
  readonly municipalityNumber: string | null;
  readonly status: PersonStatus;
  /** Those of `foreldreansvar` and `vergemaal`. */
  readonly guardians: readonly RegisterGuardian[];
  /** Every number that the person has or had; the one that was asked for is among them. */
  readonly identifiers: readonly RegisterIdentifier[];
  /** The id to register the person by. Only the synthetic register says one, so that examples can name its people. */
  readonly developmentId?: string;
}

/** The port to the population register. */
export interface PopulationRegister {
  /**
   * The person who has the number now or had it before, or `null` when the register knows none.
   * @throws when the register is away, does not answer in time, or answers with what is none
   */
  find(identifier: PersonIdentifier): Promise<RegisterRecord | null>;
}

/** A register in use, with what it keeps open until it is closed. */
export interface OpenRegister extends PopulationRegister {
  close(): Promise<void>;
}

/** The register could not be asked. It carries a code of what failed, and nothing of the person. */
export class RegisterAway extends Error {
  constructor(readonly code: string) {
    super(`the population register is away: ${code}`);
  }
}

/** Where there is no register to ask: it is always away. */
export const NO_REGISTER: PopulationRegister = {
  find: () => Promise.reject(new RegisterAway('NO_REGISTER')),
};
