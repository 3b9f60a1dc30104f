import type { Agency, DecisionStatute, LocalDate } from '@brobygger/domain';
import type { ConcernKind } from '../sent-concern/concern-kind';
import { isValidOn } from './code-list';
import { CASE_CONTENTS } from './code-lists/case-contents';
import { REPORT_CONCLUSIONS } from './code-lists/report-conclusions';
import { REPORTERS } from './code-lists/reporters';
import type { InvestigationRow, ReportRow } from './folder';
import type { Coded } from './register-case';

/**
 * What stands for each of our own values in the register, with the newest first: that which may be used on the day is. A value that has
 * no counterpart has none: what is about several things of the register, or about less, is not called one of them.
 */
export const CONTENT_OF: Readonly<Record<ConcernKind, readonly string[]>> = {
  NEGLECT: ['2.1.02', '8'],
  // Until 2025 the register told violence against a child from violence that it sees; we do not.
  VIOLENCE: ['2.4.05'],
  SEXUAL_ABUSE: ['2.4.07', '11'],
  SUBSTANCES: ['1.3.09', '15'],
  CRIME: ['1.3.11', '26'],
  MENTAL_HEALTH: ['1.1.02', '14'],
  // The register has human trafficking alone; ours is debt and labour too.
  EXPLOITATION: [],
  OTHER: [],
};

/** Who reported. Housing has no code of its own: it is another public body, which is said. An agency that is not here has none. */
export const REPORTER_OF: Readonly<Partial<Record<Agency, Coded>>> = {
  CHILD_WELFARE: { code: '5', clarification: null },
  NAV: { code: '6', clarification: null },
  OUTREACH: { code: '20', clarification: null },
  HOUSING: { code: '22', clarification: 'Botiltak' },
};

/** How a report was concluded. Dropped is dropped: why, the register asks for since 2026, and says of ours "for other reasons". */
export const CONCLUSION_OF_REPORT: Readonly<Record<ReportRow['state'], readonly string[]>> = {
  RECEIVED: [],
  DROPPED: ['10', '1'],
  INVESTIGATING: ['2'],
  CLOSED: ['2'],
  // There is a case, and with it measures.
  TO_CASE: ['3'],
};

/** How an investigation was concluded: by the assessment of child welfare, or with a decision. */
export const CONCLUSION_OF_INVESTIGATION: Readonly<Record<NonNullable<InvestigationRow['outcome']>, string>> = {
  DROPPED: '3',
  LED_TO_CASE: '1',
};

/** The kind of plan by the section that its measures rest on (bvl. §§ 8-1, 8-3, 8-4, 8-5; in the act of 1992 §§ 4-5, 4-15, 4-28). */
export const PLAN_OF_SECTION: Readonly<Record<string, string>> = {
  'BVL 3-1': '1',
  'BVL 3-2': '1',
  'BVL 3-4': '1',
  'BVL 3-6': '5',
  'BVL 5-1': '4',
  'BVL 6-1': '2',
  'BVL 6-2': '2',
  'BVL_1992 4-4': '1',
  'BVL_1992 4-12': '4',
  'BVL_1992 4-24': '2',
  'BVL_1992 4-26': '2',
};

const onDay = (list: Parameters<typeof isValidOn>[0], codes: readonly string[], day: LocalDate): string | null =>
  codes.find((code) => isValidOn(list, code, day)) ?? null;

/** The content of a report of the day, or `null` where the register has none for it. */
export const contentOf = (kind: ConcernKind, day: LocalDate): string | null =>
  onDay(CASE_CONTENTS, CONTENT_OF[kind], day);

/** The reporter of a report of the day, or `null`. */
export function reporterOf(agency: Agency, day: LocalDate): Coded | null {
  const reporter = REPORTER_OF[agency];
  return reporter !== undefined && isValidOn(REPORTERS, reporter.code, day) ? reporter : null;
}

/** The conclusion of a report that was concluded on the day, or `null`. */
export const conclusionOfReport = (state: ReportRow['state'], day: LocalDate): string | null =>
  onDay(REPORT_CONCLUSIONS, CONCLUSION_OF_REPORT[state], day);

/** The conclusion of an investigation. */
export const conclusionOfInvestigation = (outcome: NonNullable<InvestigationRow['outcome']>): string =>
  CONCLUSION_OF_INVESTIGATION[outcome];

/** The kind of the plan whose measures rest on the statutes, or `null` where they are of several kinds, or of none. */
export function planKindOf(statutes: readonly DecisionStatute[]): string | null {
  const kinds = new Set(
    statutes.map(({ act, chapter, paragraph }) => PLAN_OF_SECTION[`${act} ${chapter}-${paragraph}`] ?? null),
  );
  const [kind = null] = kinds;
  return kinds.size === 1 ? kind : null;
}

/** What the register calls the act. */
export const actOf = ({ act }: DecisionStatute): string => (act === 'BVL' ? 'BVL2021' : 'BVL');
