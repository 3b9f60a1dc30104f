import { inspect } from 'node:util';
import { idnr } from '@navikt/fnrvalidator';

const secrets = new WeakMap<NationalId, string>();

/**
 * A Norwegian national identity number (fødselsnummer), 11 digits with valid control digits.
 * It masks itself wherever it could be printed; only `reveal()` shows it.
 */
export class NationalId {
  private constructor(digits: string) {
    secrets.set(this, digits);
  }

  /** The id in the text, or `null` when the text is none. */
  static parse(text: string): NationalId | null {
    return idnr(text).status === 'valid' ? new NationalId(text) : null;
  }

  /** Whether the id is of the synthetic Tenor series: month + 80. Demo data takes no other. */
  isSynthetic(): boolean {
    const month = Number(this.reveal().slice(2, 4));
    return month >= 81 && month <= 92;
  }

  /** The eleven digits. For encryption and keyed hashing only. */
  reveal(): string {
    const digits = secrets.get(this);
    if (digits === undefined) throw new TypeError('not a national id');
    return digits;
  }

  toString(): string {
    return '***********';
  }

  toJSON(): string {
    return this.toString();
  }

  [inspect.custom](): string {
    return 'NationalId(***********)';
  }
}
