import { CATEGORIES, DataCategory } from '../data-category';
import { Certainty, EntryKind, SOON, type CatalogueEntry } from './catalogue-entry';
import type { Provision } from './law';

/** What an entry that names no category is kept by: that somebody wrote, began, was refused, or looked at the log. */
export const NO_CATEGORY = 'NO_CATEGORY';

/** What an entry of the disclosure log is kept by: each category that it names, or that it names none. */
export type KeptBy = DataCategory | typeof NO_CATEGORY;

/** From when the years of a decision count: from the entry, or from when the last service to the youth ended where that is later. */
export const RetentionStart = { ENTRY: 'ENTRY', LAST_SERVICE_ENDED: 'LAST_SERVICE_ENDED' } as const;
export type RetentionStart = (typeof RetentionStart)[keyof typeof RetentionStart];

/** How long entries of one kind are kept. Without years it is as long as the case file, and how long that is the city decides. */
export interface RetentionRule extends CatalogueEntry {
  readonly years: number | null;
  readonly from: RetentionStart;
}

/** Accountability (GDPR art. 5(2)) keeps the log against a wish to have it erased (art. 17(3)(b)); archives are not destroyed at will. */
const ACCOUNTABILITY = [
  { law: 'GDPR', at: 'art. 5(2)' },
  { law: 'GDPR', at: 'art. 17(3)(b)' },
  { law: 'ARKIVL', at: '§ 9' },
] as const satisfies readonly [Provision, ...Provision[]];

/** No seed and no statute that we know of says for how long: a default, for the city to decide and a jurist to look at. */
const AS_LONG_AS_CASE_FILE = {
  years: null,
  from: RetentionStart.LAST_SERVICE_ENDED,
  provisions: ACCOUNTABILITY,
  validFrom: '2018-07-20',
  kind: EntryKind.POLICY,
  certainty: Certainty.JURIST,
  ...SOON,
} as const satisfies RetentionRule;

/** The case file of what one profession alone reads is a patient's record, which is kept by a law of its own (hpl. §§ 39–40). */
const AS_LONG_AS_PATIENT_RECORD: RetentionRule = {
  ...AS_LONG_AS_CASE_FILE,
  provisions: [...ACCOUNTABILITY, { law: 'HPL', at: '§ 39' }, { law: 'HPL', at: '§ 40' }],
};

const ruleOf = (category: DataCategory): RetentionRule =>
  CATEGORIES[category].profession === undefined ? AS_LONG_AS_CASE_FILE : AS_LONG_AS_PATIENT_RECORD;

/** How long an entry is kept, by what it names; one that names several is kept as long as the longest of them. */
export const LOG_RETENTION: Readonly<Record<KeptBy, RetentionRule>> = {
  ...(Object.fromEntries(Object.values(DataCategory).map((category) => [category, ruleOf(category)])) as Record<
    DataCategory,
    RetentionRule
  >),
  NO_CATEGORY: AS_LONG_AS_CASE_FILE,
};
