import type { LocalDate } from '@brobygger/domain';

/**
 * The schema that the lists come from: of the national child-welfare register, by Statistics Norway and the Directorate for Children,
 * Youth and Family Affairs (`statisticsnorway/barn-barnevern-xsd`, MIT). Codes, days and names are theirs; explanations are left out.
 */
export const SCHEMA_VERSION = '4.0.1';

/** A code of the register, with the days on which it may be used, both of them included. */
export interface RegisterCode {
  readonly code: string;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  /** As the register names it, in Norwegian. */
  readonly name: string;
  /** Whether it is to be said in words what it stands for (krever presisering). */
  readonly isClarified: boolean;
}

/** A list of codes by code. */
export type CodeList = ReadonlyMap<string, RegisterCode>;

type Row = readonly [
  code: string,
  validFrom: LocalDate,
  validTo: LocalDate | null,
  name: string,
  more?: { readonly clarified: true },
];

/** Makes a list of its rows. */
export const codeList = (rows: readonly Row[]): CodeList =>
  new Map(
    rows.map(([code, validFrom, validTo, name, more]) => [
      code,
      { code, validFrom, validTo, name, isClarified: more !== undefined },
    ]),
  );

/** Whether the list has the code, and it may be used of something that happened on the day. */
export function isValidOn(list: CodeList, code: string, day: LocalDate): boolean {
  const found = list.get(code);
  return found !== undefined && found.validFrom <= day && (found.validTo === null || day <= found.validTo);
}
