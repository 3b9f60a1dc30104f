import type { LocalDate } from '@brobygger/domain';
import type { RegisterDocument } from '../register-case';

/** What the register does with what a check finds: `FATAL` and `ERROR` are not taken in, the others are told of. */
export type Severity = 'FATAL' | 'ERROR' | 'WARNING' | 'INFO';

/**
 * A check that the register has published, by its number there (`Tiltak 9`). Source: the requirements for validation of
 * `statisticsnorway/barn-barnevern-xsd` (Kravspesifikasjon.md, MIT), as they stood with the change log to 2023-06-05.
 */
export interface Check {
  readonly id: string;
  /** What it is about, in English. */
  readonly title: string;
  readonly severity: Severity;
  /** The ids in the register of the parts that it is about; of the case itself where it is about the whole. None: all is well. */
  readonly find: (of: RegisterDocument) => readonly string[];
}

/** What a check found in a part of a document. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  /** The id in the register of the part. */
  readonly part: string;
}

/** Whether one day is after another, where both are known. */
export const isAfter = (day: LocalDate | null, other: LocalDate | null): boolean =>
  day !== null && other !== null && day > other;

/** The ids of the parts of which it is so. */
export const idsOf = <Part extends { readonly id: string }>(
  parts: readonly Part[],
  isSo: (part: Part) => boolean,
): readonly string[] => parts.filter(isSo).map(({ id }) => id);

/** The case itself, where it is so. */
export const wholeIf = ({ case: of }: RegisterDocument, isSo: boolean): readonly string[] => (isSo ? [of.id] : []);

/** The parts that say what another one says, but for the ids. */
export function twins<Part extends { readonly id: string }>(parts: readonly Part[]): readonly string[] {
  const seen = new Set<string>();
  return idsOf(parts, (part) => {
    const content = JSON.stringify(part, (key, value: unknown) => (key === 'id' ? undefined : value));
    const isTwin = seen.has(content);
    seen.add(content);
    return isTwin;
  });
}

/** A part of a case with its first and last day. */
export interface Dated {
  readonly id: string;
  readonly startedOn: LocalDate;
  readonly endedOn: LocalDate | null;
}

/** The three checks of days that the register makes of each kind of part: 2a, 2c, 2e. */
export const checksOfDays = (
  name: string,
  subject: string,
  partsOf: (of: RegisterDocument) => readonly Dated[],
): readonly Check[] => [
  {
    id: `${name} 2a`,
    title: `${subject} ends before it starts`,
    severity: 'ERROR',
    find: (of) => idsOf(partsOf(of), ({ startedOn, endedOn }) => isAfter(startedOn, endedOn)),
  },
  {
    id: `${name} 2c`,
    title: `${subject} ends after the case`,
    severity: 'ERROR',
    find: (of) => idsOf(partsOf(of), ({ endedOn }) => isAfter(endedOn, of.case.endedOn)),
  },
  {
    id: `${name} 2e`,
    title: `${subject} starts before the case`,
    severity: 'ERROR',
    find: (of) => idsOf(partsOf(of), ({ startedOn }) => isAfter(of.case.startedOn, startedOn)),
  },
];
