import { DataCategory } from '@brobygger/domain';
import type { ActivityKind } from './published-activity-table';

/** The kinds of the table, and the one that it leaves out. */
export type SetKind = ActivityKind | 'CRIME_AS_LIFESTYLE';

/** When the follow-ups of a kind begin, in days after the first Monday of the year, and how many days they last. */
export interface FollowUpPlan {
  readonly category: DataCategory;
  readonly basis: string;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly shortest: number;
  readonly longest: number;
}

const plan = (
  category: DataCategory,
  days: readonly [first: number, last: number],
  length: readonly [number, number],
  basis = 'CONSENT_ONLY',
): FollowUpPlan => ({
  category,
  basis,
  firstDay: days[0],
  lastDay: days[1],
  shortest: length[0],
  longest: length[1],
});

/** Whatever begins ends before Christmas of the same year. */
export const FOLLOW_UP_PLANS = {
  ON_DECISION: plan(DataCategory.OUTREACH_FOLLOW_UP, [14, 120], [90, 200], 'BVL_VOLUNTARY_ASSISTANCE'),
  LOW_THRESHOLD: plan(DataCategory.OUTREACH_FOLLOW_UP, [7, 260], [21, 80]),
  BOYS_GROUP: plan(DataCategory.OUTREACH_GROUPS, [8, 40], [90, 120]),
  GIRLS_GROUP: plan(DataCategory.OUTREACH_GROUPS, [8, 40], [90, 120]),
  ANGER_MANAGEMENT: plan(DataCategory.OUTREACH_ANGER_MANAGEMENT, [20, 240], [56, 90]),
  HAP: plan(DataCategory.OUTREACH_HAP, [25, 250], [60, 75]),
  LADE_MOTOR_RACING: plan(DataCategory.OUTREACH_FOLLOW_UP, [90, 120], [60, 120]),
  PSYCHOLOGIST: plan(DataCategory.OUTREACH_PSYCHOLOGIST, [10, 260], [14, 80]),
  EXTREMISM_PREVENTION: plan(DataCategory.OUTREACH_EXTREMISM, [30, 200], [60, 120]),
  SEX_TRADE_TALKS: plan(DataCategory.OUTREACH_SEXUALITY, [30, 200], [30, 120]),
  YOUTH_SANCTION: plan(DataCategory.OUTREACH_SANCTION, [10, 150], [90, 180], 'PENAL_CODE_52'),
  SUMMER_JOB: plan(DataCategory.OUTREACH_SUMMER_JOB, [140, 147], [88, 95]),
  CRIME_AS_LIFESTYLE: plan(DataCategory.OUTREACH_SANCTION, [280, 280], [14, 14]),
} as const satisfies Record<SetKind, FollowUpPlan>;
