import { registerEnumType } from 'type-graphql';

export const QualificationStatus = {
  REFERRED: 'REFERRED',
  ENROLLED: 'ENROLLED',
  ACTIVE: 'ACTIVE',
  ENDED: 'ENDED',
} as const;
export type QualificationStatus = (typeof QualificationStatus)[keyof typeof QualificationStatus];
registerEnumType(QualificationStatus, {
  name: 'QualificationStatus',
  description:
    'Where a place in 22B Kvalifisering stands: referred by NAV, enrolled in a group, active since its first week, or ended.',
});

/** In these a youth takes one of a group's places. */
export const PLACED = ['ENROLLED', 'ACTIVE'] as const satisfies readonly QualificationStatus[];

/** In these it is not over. */
export const OPEN = ['REFERRED', ...PLACED] as const satisfies readonly QualificationStatus[];

/** What came of it (seed 000: nearer the ordinary labour market, no long-term benefits). */
export const QualificationOutcome = {
  WORK: 'WORK',
  SCHOOL: 'SCHOOL',
  BENEFITS: 'BENEFITS',
  DROPPED: 'DROPPED',
} as const;
export type QualificationOutcome = (typeof QualificationOutcome)[keyof typeof QualificationOutcome];
registerEnumType(QualificationOutcome, {
  name: 'QualificationOutcome',
  description:
    'What came of a place in 22B Kvalifisering: work, school, benefits (trygd), or that the youth dropped out.',
});

/** What the week programme of 22B Kvalifisering consists of (seed 000). */
export const QualificationActivity = {
  WORK_TRAINING: 'WORK_TRAINING',
  FOLLOW_UP_TALK: 'FOLLOW_UP_TALK',
  EXERCISE: 'EXERCISE',
  TRIP: 'TRIP',
  LEISURE: 'LEISURE',
} as const;
export type QualificationActivity = (typeof QualificationActivity)[keyof typeof QualificationActivity];
registerEnumType(QualificationActivity, {
  name: 'QualificationActivity',
  description:
    'What a week consists of: work training (arbeidstrening), follow-up talks (oppfølgingssamtaler), exercise (trening), trips (turer) ' +
    'and leisure (fritidsaktiviteter).',
});
