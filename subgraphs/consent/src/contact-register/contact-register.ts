import { Language, type PersonIdentifier } from '@brobygger/domain';

/** What the contact and reservation register (kontakt- og reservasjonsregisteret, KRR) tells of a person, by the names of its REST API. */
export interface ContactDetails {
  /** Whether the person is reserved against being told digitally (eForvaltningsforskriften § 9). */
  readonly reservasjon: 'JA' | 'NEI';
  readonly status: 'AKTIV' | 'SLETTET' | 'IKKE_REGISTRERT';
  /** Whether there is an address that was verified of late. */
  readonly varslingsstatus: 'KAN_VARSLES' | 'KAN_IKKE_VARSLES';
  /** The language that the person wants to be written to in; `null` where none was chosen. */
  readonly spraak: Language | 'se' | null;
  readonly kontaktinformasjon: ContactAddresses;
}

/** Where a person is told. */
export interface ContactAddresses {
  readonly epostadresse: string | null;
  readonly mobiltelefonnummer: string | null;
}

/** The port to the contact register. */
export interface ContactRegister {
  /**
   * What it knows of who has the national id or D-number; of who is in no register, `IKKE_REGISTRERT`.
   * @throws when the register is away, or answers with what is none
   */
  find(identifier: PersonIdentifier): Promise<ContactDetails>;
}

/** Of who is not in the register, or has no number that it knows people by. */
export const NOT_REGISTERED: ContactDetails = {
  reservasjon: 'NEI',
  status: 'IKKE_REGISTRERT',
  varslingsstatus: 'KAN_IKKE_VARSLES',
  spraak: null,
  kontaktinformasjon: { epostadresse: null, mobiltelefonnummer: null },
};

/** Where no register is joined on: nobody is reached. */
export const NO_CONTACT_REGISTER: ContactRegister = { find: () => Promise.resolve(NOT_REGISTERED) };

/** In which of our languages the person is told: there are no texts in Sami yet, and who chose none has Bokmål. */
export const languageOf = ({ spraak }: Pick<ContactDetails, 'spraak'>): Language =>
  spraak === null || spraak === 'se' ? Language.nb : spraak;
