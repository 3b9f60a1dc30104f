import type { ConsentFact, Facts, OrderFact, EmergencyFact } from '@brobygger/consent-engine';
import type { AddressProtection, LocalDate } from '@brobygger/domain';
import { isAssignedToOthers } from '../service-relation/assignment-sql';
import { serves } from '../service-relation/relation-sql';

/** What a database knows of a youth and a caller, in an owner as in the registry. */
export interface FactsRow {
  readonly blocked: boolean;
  readonly conflicted: boolean;
  readonly serves: boolean;
  /** Whether the youth is assigned to others of the organisation; an owner's own fact, which the registry does not have. */
  readonly others?: boolean;
  readonly protection: AddressProtection;
}

/** SQL: whether the person is kept from the youth's data, by the youth or by a conflict of interest. Each part is an expression. */
export const isKeptOut = ({ youth, person }: { readonly youth: string; readonly person: string }): string =>
  `(${isNamedIn('worker_block', youth, person)} or ${isNamedIn('conflict_of_interest', youth, person)})`;

const isNamedIn = (table: string, youth: string, person: string): string =>
  `exists (select from ${table} k where k.youth_id = ${youth} and k.person_id = ${person} and k.holds)`;

/** SQL: the columns `blocked`, `conflicted` and `serves` of a facts row. Each part is an expression. */
export const factColumns = (
  of: {
    readonly youth: string;
    readonly person: string;
    readonly organisation: string;
    readonly at: string;
  },
  isServed: string = serves(of),
): string => `${isNamedIn('worker_block', of.youth, of.person)} as blocked,
    ${isNamedIn('conflict_of_interest', of.youth, of.person)} as conflicted,
    ${isServed} as serves`;

/** SQL: the columns of a facts row that an owner has beside those that it shares with the registry. */
export const ownerFactColumns = (of: Parameters<typeof factColumns>[0]): string =>
  `${factColumns(of)},
    ${isAssignedToOthers(of)} as others`;

/** The row as the engine takes it. Birth date, consents, order and emergency are the registry's to add. */
export const factsOf = (
  row: FactsRow,
  {
    birthDate = null,
    consents = [],
    order = null,
    emergency = null,
  }: {
    readonly birthDate?: LocalDate | null;
    readonly consents?: readonly ConsentFact[];
    readonly order?: OrderFact | null;
    readonly emergency?: EmergencyFact | null;
  } = {},
): Facts => ({
  birthDate,
  protection: row.protection,
  isConflicted: row.conflicted,
  isBlocked: row.blocked,
  servesYouth: row.serves,
  isAssignedToOthers: row.others ?? false,
  consents,
  order,
  emergency,
});
