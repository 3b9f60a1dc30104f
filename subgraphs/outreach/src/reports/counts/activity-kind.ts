import type { FollowUpKind } from '../../programmes/follow-up/follow-up-kind';

/** The rows of the activity table, in the order and with the labels in which Uteseksjonen prints them. */
export const ROW_LABELS = {
  ON_DECISION: 'Oppfølging LBT/LOST',
  LOW_THRESHOLD: 'Lavterskel Oppfølging',
  BOYS_GROUP: 'Guttegruppe - Hvem, Hva, Mann',
  GIRLS_GROUP: 'Jentegruppe - FORUMET',
  ANGER_MANAGEMENT: 'Sinnemestring',
  HAP: 'Hasjavvenningsprogram HAP',
  LADE_MOTOR_RACING: 'Lade Motor Racing',
  PSYCHOLOGIST: 'Psykolog',
  EXTREMISM_PREVENTION: 'Forebygging radikalisering og forebygging av voldelig ekstremisme',
  SEX_TRADE_TALKS: 'Samtaletilbud for ungdom som selger/bytter seksuelle tjenester',
  YOUTH_SANCTION: 'Ungdomsoppfølging/Ungdomsstraff',
  SUMMER_JOB: 'Sommerjobbprosjekt',
} as const satisfies Partial<Record<FollowUpKind, string>>;
export type ActivityKind = keyof typeof ROW_LABELS;
export const ACTIVITY_KINDS = Object.keys(ROW_LABELS) as readonly ActivityKind[];

export const TOTAL_LABEL = 'TOTALT';
