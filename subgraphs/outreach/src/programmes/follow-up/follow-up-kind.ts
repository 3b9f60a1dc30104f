import { DataCategory } from '@brobygger/domain';
import { registerEnumType } from 'type-graphql';

export const FollowUpKind = {
  ON_DECISION: 'ON_DECISION',
  LOW_THRESHOLD: 'LOW_THRESHOLD',
  BOYS_GROUP: 'BOYS_GROUP',
  GIRLS_GROUP: 'GIRLS_GROUP',
  ANGER_MANAGEMENT: 'ANGER_MANAGEMENT',
  HAP: 'HAP',
  LADE_MOTOR_RACING: 'LADE_MOTOR_RACING',
  PSYCHOLOGIST: 'PSYCHOLOGIST',
  EXTREMISM_PREVENTION: 'EXTREMISM_PREVENTION',
  SEX_TRADE_TALKS: 'SEX_TRADE_TALKS',
  YOUTH_SANCTION: 'YOUTH_SANCTION',
  SUMMER_JOB: 'SUMMER_JOB',
  CRIME_AS_LIFESTYLE: 'CRIME_AS_LIFESTYLE',
} as const;
export type FollowUpKind = (typeof FollowUpKind)[keyof typeof FollowUpKind];
registerEnumType(FollowUpKind, {
  name: 'OutreachFollowUpKind',
  description:
    'What a follow-up by outreach is. `ON_DECISION` rests on a decision of child welfare, `LOW_THRESHOLD` on none (lavterskel).',
});

/** What the kind alone discloses, and so what a row of it needs. */
const CATEGORY_OF_KIND = {
  ON_DECISION: DataCategory.OUTREACH_FOLLOW_UP,
  LOW_THRESHOLD: DataCategory.OUTREACH_FOLLOW_UP,
  LADE_MOTOR_RACING: DataCategory.OUTREACH_FOLLOW_UP,
  BOYS_GROUP: DataCategory.OUTREACH_GROUPS,
  GIRLS_GROUP: DataCategory.OUTREACH_GROUPS,
  SUMMER_JOB: DataCategory.OUTREACH_SUMMER_JOB,
  ANGER_MANAGEMENT: DataCategory.OUTREACH_ANGER_MANAGEMENT,
  HAP: DataCategory.OUTREACH_HAP,
  PSYCHOLOGIST: DataCategory.OUTREACH_PSYCHOLOGIST,
  EXTREMISM_PREVENTION: DataCategory.OUTREACH_EXTREMISM,
  SEX_TRADE_TALKS: DataCategory.OUTREACH_SEXUALITY,
  YOUTH_SANCTION: DataCategory.OUTREACH_SANCTION,
  CRIME_AS_LIFESTYLE: DataCategory.OUTREACH_SANCTION,
} as const satisfies Record<FollowUpKind, DataCategory>;

/** The category that a follow-up of the kind needs to be read. */
export const categoryOfKind = (kind: FollowUpKind): DataCategory => CATEGORY_OF_KIND[kind];

/** Every category that a follow-up can need. */
export const FOLLOW_UP_CATEGORIES: readonly DataCategory[] = [
  ...new Set<DataCategory>(Object.values(CATEGORY_OF_KIND)),
];
