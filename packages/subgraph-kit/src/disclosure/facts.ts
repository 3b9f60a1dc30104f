import type { ConsentFact, Facts } from '@brobygger/consent-engine';
import type { AddressProtection, LocalDate } from '@brobygger/domain';
import { serves } from '../service-relation/relation-sql';

/** What a database knows of a youth and a caller, in an owner as in the registry. */
export interface FactsRow {
  readonly blocked: boolean;
  readonly conflicted: boolean;
  readonly serves: boolean;
  readonly protection: AddressProtection;
}

/** SQL: the columns `blocked`, `conflicted` and `serves` of a facts row. Each part is an expression. */
export const factColumns = (of: {
  readonly youth: string;
  readonly person: string;
  readonly organisation: string;
  readonly at: string;
}): string => `exists (select from worker_block b where b.youth_id = ${of.youth} and b.person_id = ${of.person} and b.holds) as blocked,
    exists (select from conflict_of_interest c where c.youth_id = ${of.youth} and c.person_id = ${of.person} and c.holds) as conflicted,
    ${serves(of)} as serves`;

/** The row as the engine takes it. Birth date and consents are the registry's to add. */
export const factsOf = (
  row: FactsRow,
  {
    birthDate = null,
    consents = [],
  }: { readonly birthDate?: LocalDate | null; readonly consents?: readonly ConsentFact[] } = {},
): Facts => ({
  birthDate,
  protection: row.protection,
  isConflicted: row.conflicted,
  isBlocked: row.blocked,
  servesYouth: row.serves,
  consents,
  emergency: null,
});
