import type { AgedService } from '../../age/age-limits';
import type { FollowUpKind } from './follow-up-kind';

/** Whose ages a follow-up of the kind keeps to (INV22). */
const AGES_OF_KIND = {
  ON_DECISION: 'USIT',
  LOW_THRESHOLD: 'USIT',
  BOYS_GROUP: 'BOYS_GROUP',
  GIRLS_GROUP: 'GIRLS_GROUP',
  ANGER_MANAGEMENT: 'USIT',
  HAP: 'USIT',
  LADE_MOTOR_RACING: 'LADE_MOTOR_RACING',
  PSYCHOLOGIST: 'USIT',
  EXTREMISM_PREVENTION: 'USIT',
  SEX_TRADE_TALKS: 'USIT',
  // The wider ages of the two: each sanction keeps to those of its own source, and a follow-up may outlast it.
  YOUTH_SANCTION: 'OP_GEORGE',
  SUMMER_JOB: 'SUMMER_JOB',
  CRIME_AS_LIFESTYLE: 'CRIME_AS_LIFESTYLE',
} as const satisfies Record<FollowUpKind, AgedService>;

/** The service whose ages a follow-up of the kind keeps to. */
export const agesOfKind = (kind: FollowUpKind): AgedService => AGES_OF_KIND[kind];
