import { ACT_TEXTS, PURPOSES, isPurpose, type Act, type Agency, type Language, type Role } from '@brobygger/domain';
import { AGENCY_TEXTS, SOMEBODY } from './usage-texts';

/** A use of personal data as Estonia's data tracker (Andmejälgija) is told of it: when, what for and by whom; never the data. */
export interface Usage {
  readonly logtime: string;
  readonly action: string;
  readonly receiver: string;
}

/** A line of the log, as far as it is told on. */
export interface UsedEntry {
  readonly at: string;
  readonly act: Act | null;
  readonly role: Role | null;
  readonly purpose: string;
  readonly agency: Agency | null;
  readonly organisation: { readonly name: string } | null;
  readonly municipalUnit: { readonly name: string } | null;
}

/** What of the log is asked for. */
export const USED_ENTRIES = `query ($from: String) { me { disclosures(first: 100, after: $from) {
  edges { node { at act role purpose agency organisation { name } municipalUnit { name } } }
  pageInfo { hasNextPage endCursor } } } }`;

/** Why, or what was done where that was not to read; the two together where both are known. */
function actionOf({ act, purpose }: UsedEntry, language: Language): string {
  const why = isPurpose(purpose) ? PURPOSES[purpose].title[language] : null;
  const what = act === null ? null : ACT_TEXTS[act][language];
  return [what, why].filter((part) => part !== null).join(': ');
}

function receiverOf({ organisation, municipalUnit, agency }: UsedEntry, language: Language): string {
  return (
    organisation?.name ?? municipalUnit?.name ?? ((agency === null ? null : AGENCY_TEXTS[agency]) ?? SOMEBODY)[language]
  );
}

/** The line as a use of data. */
export const usageOf = (entry: UsedEntry, language: Language): Usage => ({
  logtime: entry.at,
  action: actionOf(entry, language),
  receiver: receiverOf(entry, language),
});
