import type { FollowUpKind } from '../../programmes/follow-up/follow-up-kind';
import { byDistrict, type YouthCounts } from '../counts/youth-counts';

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

/** The table as it was counted. */
export interface CountedTable {
  readonly rows: Readonly<Record<ActivityKind, YouthCounts>>;
  readonly total: YouthCounts;
}

/** The line in which a column holds the sum of the lines: participations, since a youth may stand in several. */
export function sumOf(lines: readonly YouthCounts[]): YouthCounts {
  const sum = (of: (line: YouthCounts) => number): number => lines.reduce((total, line) => total + of(line), 0);
  return {
    total: sum(({ total }) => total),
    boys: sum(({ boys }) => boys),
    girls: sum(({ girls }) => girls),
    otherGender: sum(({ otherGender }) => otherGender),
    districts: byDistrict((district) => sum(({ districts }) => districts[district])),
  };
}
