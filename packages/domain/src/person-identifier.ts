import { inspect } from 'node:util';
import { idnr } from '@navikt/fnrvalidator';

/** What a person can be identified by in Norway. */
export const IdentifierKind = {
  /** Fødselsnummer: whoever is or was resident. */
  NATIONAL_ID: 'NATIONAL_ID',
  /** D-nummer: whoever the population register knows without being resident; the day is raised by 40. */
  D_NUMBER: 'D_NUMBER',
  /** DUF-nummer: whoever has applied for residence, from the immigration authorities (UDI). */
  DUF_NUMBER: 'DUF_NUMBER',
} as const;
export type IdentifierKind = (typeof IdentifierKind)[keyof typeof IdentifierKind];

/**
 * Twelve digits that begin with the year of the first application, as UDI says publicly. How its last two follow from the others is
 * not published, so that a wrong digit shows only when the register knows nobody by it.
 */
const DUF = /^(?:19|20)\d{10}$/;

const MASK = '***********';

const secrets = new WeakMap<PersonIdentifier, string>();

/**
 * A number that identifies one person: a national id or a D-number, 11 digits with valid control digits, or a DUF number, 12 digits.
 * It masks itself wherever it could be printed, its length and kind too; only `reveal()` shows it.
 */
export class PersonIdentifier {
  private constructor(digits: string) {
    secrets.set(this, digits);
  }

  /** The identifier in the text, or `null` when the text is none. */
  static parse(text: string): PersonIdentifier | null {
    return DUF.test(text) || idnr(text).status === 'valid' ? new PersonIdentifier(text) : null;
  }

  get kind(): IdentifierKind {
    const digits = this.reveal();
    if (digits.length === 12) return IdentifierKind.DUF_NUMBER;
    return digits >= '4' ? IdentifierKind.D_NUMBER : IdentifierKind.NATIONAL_ID;
  }

  /** Whether it is of the synthetic Tenor series: month + 80. Of DUF numbers there is no such series, and none is. */
  isSynthetic(): boolean {
    if (this.kind === IdentifierKind.DUF_NUMBER) return false;
    const month = Number(this.reveal().slice(2, 4));
    return month >= 81 && month <= 92;
  }

  /** Whether both are the same number. */
  equals(other: PersonIdentifier): boolean {
    return this.reveal() === other.reveal();
  }

  /** The digits. For encryption, keyed hashing and asking the population register only. */
  reveal(): string {
    const digits = secrets.get(this);
    if (digits === undefined) throw new TypeError('not an identifier of a person');
    return digits;
  }

  toString(): string {
    return MASK;
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return `PersonIdentifier(${MASK})`;
  }
}
