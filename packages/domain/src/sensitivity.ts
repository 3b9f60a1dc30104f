/** What kind of harm a value can do when it reaches the wrong reader. */
export const Sensitivity = {
  ID: 'ID',
  EXIST: 'EXIST',
  CASE: 'CASE',
  HOUSING: 'HOUSING',
  ECONOMY: 'ECONOMY',
  WORK: 'WORK',
  FAMILY: 'FAMILY',
  HEALTH: 'HEALTH',
  MENTAL_HEALTH: 'MENTAL_HEALTH',
  SUBSTANCES: 'SUBSTANCES',
  SEXUALITY: 'SEXUALITY',
  ETHNICITY: 'ETHNICITY',
  POLITICS: 'POLITICS',
  CRIME: 'CRIME',
} as const;
export type Sensitivity = (typeof Sensitivity)[keyof typeof Sensitivity];

/** What each sensitivity means, as the documents say it. */
export const SENSITIVITY_MEANING = {
  ID: 'Tells who or where the person is.',
  EXIST: 'Tells by its mere presence that a service knows the person.',
  CASE: 'Tells about a case or a decision.',
  HOUSING: 'Tells how or where the person lives.',
  ECONOMY: 'Tells about income, rent or debt.',
  WORK: 'Tells about school, courses or work.',
  FAMILY: 'Tells about family and network.',
  HEALTH: 'Tells about physical health.',
  MENTAL_HEALTH: 'Tells about mental health.',
  SUBSTANCES: 'Tells about the use of drugs or alcohol.',
  SEXUALITY: 'Tells about sexuality, sexual health or gender identity.',
  ETHNICITY: 'Tells about ethnic origin; refugee status and nationality reveal it.',
  POLITICS: 'Tells about political opinion or radicalisation.',
  CRIME: 'Tells about offences, suspicion or punishment.',
} as const satisfies Record<Sensitivity, string>;

/** The sensitivities of GDPR art. 9 (special categories) and art. 10 (criminal convictions and offences). */
export const SPECIAL_SENSITIVITIES: ReadonlySet<Sensitivity> = new Set([
  Sensitivity.HEALTH,
  Sensitivity.MENTAL_HEALTH,
  Sensitivity.SUBSTANCES,
  Sensitivity.SEXUALITY,
  Sensitivity.ETHNICITY,
  Sensitivity.POLITICS,
  Sensitivity.CRIME,
]);
