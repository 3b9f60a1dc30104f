import {
  CONCLUSION_OF_INVESTIGATION,
  CONCLUSION_OF_REPORT,
  CONTENT_OF,
  PLAN_OF_SECTION,
  REPORTER_OF,
} from './codes-of';
import { CASE_CONTENTS } from './code-lists/case-contents';
import { INVESTIGATION_CONCLUSIONS } from './code-lists/investigation-conclusions';
import { PLAN_TYPES } from './code-lists/plan-types';
import { REPORT_CONCLUSIONS } from './code-lists/report-conclusions';
import { REPORTERS } from './code-lists/reporters';
import type { CodeList } from './code-list';

/** A value of ours with its codes in the register, newest first; none where there is no counterpart. */
export interface Counterpart {
  /** Where it stands in the register. */
  readonly at: string;
  readonly ours: string;
  readonly codes: readonly { readonly code: string; readonly name: string }[];
}

const counterparts = (
  at: string,
  list: CodeList,
  of: Readonly<Record<string, readonly string[]>>,
): readonly Counterpart[] =>
  Object.entries(of).map(([ours, codes]) => ({
    at,
    ours,
    codes: codes.map((code) => ({ code, name: list.get(code)?.name ?? '' })),
  }));

const single = (of: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(of).map(([ours, code]) => [ours, [code]]));

/** All values of ours that have a code in the register, or might have one, for the page that tells of them. */
export const registerCounterparts = (): readonly Counterpart[] => [
  ...counterparts('Melding/Saksinnhold', CASE_CONTENTS, CONTENT_OF),
  ...counterparts(
    'Melding/Melder',
    REPORTERS,
    Object.fromEntries(Object.entries(REPORTER_OF).map(([agency, { code }]) => [agency, [code]])),
  ),
  ...counterparts('Melding/Konklusjon', REPORT_CONCLUSIONS, CONCLUSION_OF_REPORT),
  ...counterparts('Undersokelse/Konklusjon', INVESTIGATION_CONCLUSIONS, single(CONCLUSION_OF_INVESTIGATION)),
  ...counterparts('Plan/Plantype', PLAN_TYPES, single(PLAN_OF_SECTION)),
];
