import type { RegisterDocument } from '../register-case';
import { CASE_CHECKS } from './case-checks';
import type { Check, Finding } from './check';
import { DECISION_CHECKS } from './decision-checks';
import { INVESTIGATION_CHECKS } from './investigation-checks';
import { MEASURE_CHECKS } from './measure-checks';
import { PERSON_CHECKS } from './person-checks';
import { PLAN_CHECKS } from './plan-checks';
import { REPORT_CHECKS } from './report-checks';

/** The register's checks that are made of each document. */
export const CHECKS: readonly Check[] = [
  ...CASE_CHECKS,
  ...PERSON_CHECKS,
  ...REPORT_CHECKS,
  ...INVESTIGATION_CHECKS,
  ...DECISION_CHECKS,
  ...MEASURE_CHECKS,
  ...PLAN_CHECKS,
];

/** What the register's checks find in the document. It names parts by their ids there, and tells nothing of the child. */
export const findingsIn = (of: RegisterDocument): readonly Finding[] =>
  CHECKS.flatMap(({ id: check, severity, find }) => find(of).map((part) => ({ check, severity, part })));

/** Whether the register would not take the document in. */
export const isRefused = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'FATAL' || severity === 'ERROR');
