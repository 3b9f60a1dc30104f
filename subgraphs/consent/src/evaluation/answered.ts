import type { Permit } from '@brobygger/consent-engine';
import {
  Act,
  Basis,
  impliedPurposeOf,
  Role,
  type AccessAsker,
  type AccessQuestion,
  type DataCategory,
} from '@brobygger/domain';

/** A question that was answered, and what its yes rests on; `null` of a no. */
export interface Answered {
  readonly question: AccessQuestion;
  readonly permits: readonly Permit[] | null;
  /** Whether the asker oversees the youth. */
  readonly isOverseen: boolean;
}

/** An entry in the log of a youth, as the statement takes it. */
export interface AnswerEntry {
  readonly youthId: string;
  readonly purpose: string;
  readonly basis: Basis;
  readonly consentId: string | null;
  readonly consentVersion: number | null;
  readonly categories: readonly DataCategory[];
  readonly fields: readonly string[];
  readonly act: Act;
}

/** What is told of an access is what this field says of it. */
const FIELDS = ['Youth.access'];

/**
 * The entries of what is told. A system is told of accesses: one entry for each youth, purpose and basis. An officer reads of consents, in
 * a no as well: one for each youth who is overseen.
 */
export function entriesOf({ caller }: AccessAsker, answered: readonly Answered[]): readonly AnswerEntry[] {
  const entries = new Map<string, AnswerEntry & { readonly categories: DataCategory[] }>();
  const add = (entry: Omit<AnswerEntry, 'categories' | 'fields'>, category: DataCategory | null): void => {
    const key = JSON.stringify(entry);
    const known = entries.get(key) ?? { ...entry, categories: [], fields: FIELDS };
    if (category !== null && !known.categories.includes(category)) known.categories.push(category);
    entries.set(key, known);
  };
  for (const { question, permits, isOverseen } of answered) {
    const { youthId, purpose, category } = question;
    const none = { consentId: null, consentVersion: null };
    if (caller.role === Role.CONSENT_OFFICER) {
      const own = impliedPurposeOf(caller.role) ?? '';
      if (isOverseen) {
        add({ youthId, purpose: own, basis: Basis.OVERSIGHT, ...none, act: Act.READ_CONSENTS }, null);
      }
      continue;
    }
    for (const permit of permits ?? []) {
      const { basis } = permit;
      const given = basis === 'CONSENT' ? { consentId: permit.consentId, consentVersion: permit.consentVersion } : none;
      add({ youthId, purpose, basis, ...given, act: Act.TOLD_ACCESS }, category);
    }
  }
  return [...entries.values()];
}
