/** The rows of the activity table of the report, by the kind of follow-up that each counts. */
export const ACTIVITY_KINDS = [
  'ON_DECISION',
  'LOW_THRESHOLD',
  'BOYS_GROUP',
  'GIRLS_GROUP',
  'ANGER_MANAGEMENT',
  'HAP',
  'LADE_MOTOR_RACING',
  'PSYCHOLOGIST',
  'EXTREMISM_PREVENTION',
  'SEX_TRADE_TALKS',
  'YOUTH_SANCTION',
  'SUMMER_JOB',
] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** The columns of the activity table that place a youth. `OTHER` is the last one: out of town, other or unknown. */
export const TABLE_DISTRICTS = ['OSTBYEN', 'MIDTBYEN', 'LERKENDAL', 'HEIMDAL', 'OTHER'] as const;
export type TableDistrict = (typeof TABLE_DISTRICTS)[number];

/** Counts by the columns that place a youth. */
export type ByDistrict = Readonly<Record<TableDistrict, number>>;

/** The cells of one line of the activity table, exactly as printed. */
export interface PublishedCells {
  /** In Norwegian, as printed. */
  readonly label: string;
  readonly total: number;
  readonly boys: number;
  readonly girls: number;
  readonly districts: ByDistrict;
}

export interface PublishedActivityRow extends PublishedCells {
  readonly kind: ActivityKind;
}

/** The activity table: participations of youths by kind, which is why a youth may stand in several rows. */
export interface PublishedActivityTable {
  readonly title: string;
  readonly rows: readonly PublishedActivityRow[];
  /** As printed, which is not everywhere the sum of the rows. */
  readonly total: PublishedCells;
}

type Numbers = readonly [
  total: number,
  boys: number,
  girls: number,
  ostbyen: number,
  midtbyen: number,
  lerkendal: number,
  heimdal: number,
  other: number,
];

const cells = (
  label: string,
  [total, boys, girls, OSTBYEN, MIDTBYEN, LERKENDAL, HEIMDAL, OTHER]: Numbers,
): PublishedCells => ({
  label,
  total,
  boys,
  girls,
  districts: { OSTBYEN, MIDTBYEN, LERKENDAL, HEIMDAL, OTHER },
});
const row = (kind: ActivityKind, label: string, numbers: Numbers): PublishedActivityRow => ({
  kind,
  ...cells(label, numbers),
});

/** `Aktivitetstall i Uteseksjonen for 2016`, with its errors. The report prints no headings: they follow from its prose. */
export const PUBLISHED_ACTIVITY_TABLE: PublishedActivityTable = {
  title: 'Aktivitetstall i Uteseksjonen for 2016',
  rows: [
    row('ON_DECISION', 'Oppfølging LBT/LOST', [24, 14, 10, 14, 6, 3, 1, 0]),
    row('LOW_THRESHOLD', 'Lavterskel Oppfølging', [64, 38, 26, 19, 13, 9, 11, 12]),
    row('BOYS_GROUP', 'Guttegruppe - Hvem, Hva, Mann', [24, 24, 0, 3, 12, 2, 5, 2]),
    row('GIRLS_GROUP', 'Jentegruppe - FORUMET', [10, 0, 10, 5, 2, 3, 0, 0]),
    row('ANGER_MANAGEMENT', 'Sinnemestring', [8, 6, 2, 0, 1, 2, 2, 3]),
    row('HAP', 'Hasjavvenningsprogram HAP', [8, 8, 0, 3, 2, 0, 0, 3]),
    row('LADE_MOTOR_RACING', 'Lade Motor Racing', [7, 6, 1, 1, 4, 2, 1, 0]),
    row('PSYCHOLOGIST', 'Psykolog', [20, 1, 9, 7, 5, 3, 5, 0]),
    row(
      'EXTREMISM_PREVENTION',
      'Forebygging radikalisering og forebygging av voldelig ekstremisme',
      [2, 2, 0, 0, 0, 0, 0, 2],
    ),
    row('SEX_TRADE_TALKS', 'Samtaletilbud for ungdom som selger/bytter seksuelle tjenester', [3, 1, 2, 1, 1, 0, 0, 1]),
    row('YOUTH_SANCTION', 'Ungdomsoppfølging/Ungdomsstraff', [11, 9, 2, 6, 2, 0, 2, 1]),
    row('SUMMER_JOB', 'Sommerjobbprosjekt', [27, 14, 13, 14, 4, 3, 6, 0]),
  ],
  total: cells('TOTALT', [208, 133, 75, 73, 52, 27, 33, 24]),
};
