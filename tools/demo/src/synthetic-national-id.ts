import { PersonIdentifier, type LocalDate } from '@brobygger/domain';

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * The synthetic national id of the birth date with the serial number, of the Tenor series (month + 80). The same each time.
 * @throws RangeError for a birth year outside 1900–2039, or a serial that the date has no id for
 */
export function syntheticNationalId(birthDate: LocalDate, serial: number): PersonIdentifier {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const date = `${day}${Number(month) + 80}${year.slice(2)}`;
  const found = individualNumbers(Number(year)).flatMap((number) => completed(`${date}${number}`))[serial];
  if (found === undefined) throw new RangeError('no synthetic national id for this birth date and serial');
  return parseSynthetic(found);
}

/**
 * Reads a national id that belongs to nobody. The demo world takes no other.
 * @throws TypeError, without the digits, for text that is no id or could be somebody's
 */
export function parseSynthetic(text: string): PersonIdentifier {
  const id = PersonIdentifier.parse(text);
  if (id === null || !id.isSynthetic()) throw new TypeError('not a synthetic national id');
  return id;
}

/** The individual numbers tell the century: 000–499 is 1900–1999, 500–999 is 2000–2039. */
function individualNumbers(year: number): readonly string[] {
  const first = year >= 1900 && year <= 1999 ? 0 : year >= 2000 && year <= 2039 ? 500 : null;
  return first === null ? [] : Array.from({ length: 500 }, (_, n) => String(first + n).padStart(3, '0'));
}

/** The nine digits with both control digits, unless one of them would be 10: then no such id is given out. */
function completed(nine: string): readonly string[] {
  const first = controlDigit(nine, FIRST_WEIGHTS);
  const second = controlDigit(`${nine}${first}`, SECOND_WEIGHTS);
  return first === 10 || second === 10 ? [] : [`${nine}${first}${second}`];
}

function controlDigit(digits: string, weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, n) => total + weight * Number(digits[n]), 0);
  return (11 - (sum % 11)) % 11;
}
