/** The texts that the inconsistencies are found in. */
export const REPORT_2016 = 'Uteseksjonen i Trondheim, Årsrapport 2016';
const KONTAKTSENTER_22B = '22B Kontaktsenter, Trondheim';
const STAFFED_HOUSES = 'Døgnbemannede bofellesskap for enslige mindreårige, Trondheim';
const PROGRAMME = 'Informasjons- og kvalifiseringsprogram for enslige mindreårige, Trondheim';
const FRA_UNGDOM_TIL_VOKSEN = 'Fra ungdom til voksen, Bydel Bjerke';

/** The parts of the reporting that an inconsistency concerns; `sources` are the texts behind it, apart from its figures. */
export const INCONSISTENT_REPORTS = [
  'activityTable',
  'keyFigures',
  'districtDistribution',
  'decisions',
  'hap',
  'psychologist',
  'groups',
  'youthSanction',
  'crimeAsLifestyle',
  'summerJob',
  'sources',
] as const;

/** Two statements that do not agree, or seem not to, and how they are read. */
export interface Inconsistency {
  readonly code: string;
  readonly report: (typeof INCONSISTENT_REPORTS)[number];
  readonly source: string;
  readonly message: string;
  /** The printed cell that the records do not bear out because of it, as `row/column`. */
  readonly cell?: string;
}

const found = (
  code: string,
  report: Inconsistency['report'],
  message: string,
  source = REPORT_2016,
): Inconsistency => ({ code, report, source, message });

/** Every inconsistency that was found. The figures stand as printed; nothing here has been repaired. */
export const INCONSISTENCIES: readonly Inconsistency[] = [
  {
    ...found(
      'IC01',
      'activityTable',
      'The psychologist row prints 1 boy beside 9 girls and a total of 20, while the prose has 11 boys and the ' +
        'printed sum of boys, 133, needs 11. A digit was lost: read 11.',
    ),
    cell: 'PSYCHOLOGIST/boys',
  },
  found(
    'IC02',
    'activityTable',
    "The districts of Lade Motor Racing add up to 8 (1 + 4 + 2 + 1), the row's total and its genders to 7. " +
      'Whether a district or the total is wrong cannot be decided; a youth who moved would explain it.',
  ),
  found(
    'IC03',
    'activityTable',
    'The districts of the total row add up to 209 (73 + 52 + 27 + 33 + 24), its total is 208. It follows from IC02.',
  ),
  found(
    'IC04',
    'activityTable',
    'The total row prints 133 boys, while the printed cells add up to 123. It follows from IC01: the total ' +
      'was added up before the digit was lost.',
  ),
  found(
    'IC05',
    'decisions',
    'Of the 24 youths with a decision the table places 14 in Østbyen and 6 in Midtbyen, the prose 13 and 7; ' +
      'both add up to 24. One youth is counted differently.',
  ),
  found(
    'IC06',
    'summerJob',
    'The table has 27 youths in the summer job project (14 boys, 13 girls), the prose 28 (15 boys, 13 girls), ' +
      'and so do the results (17 + 10 + 1). One boy is missing from the table.',
  ),
  found(
    'IC07',
    'summerJob',
    'The table places the summer jobs 14 in Østbyen, 4 in Midtbyen, 3 in Lerkendal and 6 in Heimdal, the ' +
      'prose 12, 7, 3 and 6. The boy of IC06 alone does not explain two fewer in Østbyen and three more in Midtbyen.',
  ),
  found(
    'IC08',
    'hap',
    'The table has 8 youths in the cannabis cessation programme, the prose offered it to 9 of 19 who ' +
      'enquired. Whether being offered it and taking part differ is not said.',
  ),
  found(
    'IC09',
    'groups',
    "The table has 10 in the girls' group, the prose at most 8. Both hold when one counts the year and the other those at one time.",
  ),
  found(
    'IC10',
    'keyFigures',
    'The table gives 1372 street hours for 2015 as for 2016, while the prose has 2016 six hours lower, which ' +
      'makes 1378. The cell of 2015 repeats that of 2016.',
  ),
  found(
    'IC11',
    'keyFigures',
    'The table has 2394 encounters in 2015, which is 679 more than in 2016; the prose says 678. One of them is off by one.',
  ),
  found(
    'IC12',
    'keyFigures',
    'Hours by sessions give 4.05 in 2016 and 3.65 in 2015, 0.40 hours more, while the prose says 0.2. It fits ' +
      'when the hours are those of a team of two: 2.02 and 1.82.',
  ),
  found(
    'IC13',
    'districtDistribution',
    'The column is headed as youths (Ungdommer), but its rows add up to 1715, the number of encounters. It counts encounters, not persons.',
  ),
  found(
    'IC14',
    'activityTable',
    "The table knows boys and girls only, while the girls' group is for transgender youths too and others are " +
      'met who are unsure of their gender. More values are needed than the table prints.',
  ),
  found(
    'IC15',
    'activityTable',
    'The total of 208 leaves out 5 in crime as a lifestyle, 41 offered talks at the health station, 1715 ' +
      'encounters and Operation George. The table covers own follow-up alone, and counts participations rather ' +
      'than persons.',
  ),
  found(
    'IC16',
    'keyFigures',
    'The prose says that more young ones were met in 2016 than in 2015, while encounters fell from 2394 to ' +
      '1715. The report explains it by its aim at the youngest.',
  ),
  found(
    'IC17',
    'keyFigures',
    'The prose calls the 1715 encounters much the same as in 2014, which had 1845, so that 2016 is 7.0 % ' +
      'below. That is a judgement and no error.',
  ),
  found(
    'IC18',
    'decisions',
    'The row is labelled LBT/LOST, which names two acts, while the prose has all 24 under the child welfare ' +
      'act. Either nobody had a decision under the other, or the label is inherited.',
  ),
  found(
    'IC19',
    'groups',
    "The prose gives 12 as the average of both boys' groups, the table 24 youths. 2 × 12 = 24 holds only when each group had 12.",
  ),
  found(
    'IC20',
    'youthSanction',
    'Operation George is for ages 15 to 23, while youth follow-up and youth sentence are described for 15 to ' +
      '18. No basis is described for those above 18.',
  ),
  found(
    'IC21',
    'crimeAsLifestyle',
    'The participants in crime as a lifestyle were 21 to 44 years old, the target group is 13 to 25. They are partly outside it.',
  ),
  found(
    'IC22',
    'sources',
    'The staff of five has no social worker (sosionom) and houses are told of as running, while elsewhere ' +
      'there are social workers at any time and no house today; the name 22B Kontaktsenter is used of the ' +
      'daytime centre and of the afternoon café. The text was written at different times.',
    KONTAKTSENTER_22B,
  ),
  found(
    'IC23',
    'sources',
    'The flats are described with a kitchen and bath of their own, while in one of the three houses youths ' +
      'share them. The house that is described differs from the others.',
    STAFFED_HOUSES,
  ),
  found(
    'IC24',
    'sources',
    'ART, homework help and milieu therapy are described as part of the programme, while from autumn 2018 ' +
      'they have moved or been dropped. They are history, not what it holds now.',
    PROGRAMME,
  ),
  found(
    'IC25',
    'sources',
    'The project was developed in BOSO in 2011 to 2015, and ends on 31 May 2017. It went on with yearly grants.',
    FRA_UNGDOM_TIL_VOKSEN,
  ),
  found(
    'IC26',
    'keyFigures',
    'Uteseksjonen is said to have started in 2014, which has 1015 hours and no registered first contacts. It ' +
      'may be a part of a year: compare with care.',
  ),
  found(
    'IC27',
    'sources',
    'The house is for ages 16 to 19, the programme for 16 to 20. A youth of 20 may take part in the programme and not live in the house.',
    `${STAFFED_HOUSES}; ${PROGRAMME}`,
  ),
  found(
    'IC28',
    'sources',
    'The houses are to start again with one only, while there are separate houses for girls and for boys. One ' +
      'house cannot be both without a choice.',
    KONTAKTSENTER_22B,
  ),
];
