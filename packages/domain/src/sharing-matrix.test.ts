import { Agency } from './agency';
import { CATEGORIES, DataCategory } from './data-category';
import { isCovered, PURPOSES } from './purpose';
import { Purpose } from './purpose-number';
import { Role } from './role';
import { STATUTES } from './statute';

type Column = 'CW' | 'NAV' | 'OUT' | 'HOU';

const AGENCY_OF = {
  CW: 'CHILD_WELFARE',
  NAV: 'NAV',
  OUT: 'OUTREACH',
  HOU: 'HOUSING',
} as const satisfies Record<Column, Agency>;

/**
 * The sharing matrix, row by row, as the services were read to need it: to whom a record may go with the youth's consent. Hidden is the
 * rule, so that a row without a column goes nowhere. It is written down here by itself, so that no change of a category moves it.
 */
const MATRIX: readonly (readonly [row: string, categories: readonly DataCategory[], columns: readonly Column[]])[] = [
  [
    'egenpresentasjon sections',
    [
      'SELF_PRESENTATION_ABOUT_ME',
      'SELF_PRESENTATION_CHALLENGES',
      'SELF_PRESENTATION_WISHES',
      'SELF_PRESENTATION_STRENGTHS',
      'SELF_PRESENTATION_NETWORK',
      'SELF_PRESENTATION_HELP_WANTED',
    ],
    ['CW', 'NAV', 'OUT', 'HOU'],
  ],
  ['tiltaksplan measure names, end dates', ['CHILD_WELFARE_PLAN'], ['NAV', 'OUT', 'HOU']],
  ['placement decision exists', ['CHILD_WELFARE_DECISIONS'], ['NAV', 'HOU']],
  // J1 and J4: outreach sees yes or no, of whatever kind of decision.
  ['a decision exists, yes or no', ['CHILD_WELFARE_DECISION_EXISTS'], ['OUT']],
  ['ettervern status', ['CHILD_WELFARE_CASE', 'CHILD_WELFARE_TRANSFER'], ['NAV', 'OUT', 'HOU']],
  ['course progress', ['CHILD_WELFARE_COURSES', 'CHILD_WELFARE_HEALTH_COURSE'], ['NAV', 'HOU']],
  ['§ 17, order status', ['NAV_CASE', 'NAV_SECTION_17', 'NAV_ORDERS'], ['CW', 'HOU']],
  ['income self-sufficient Y/N', ['NAV_SELF_SUFFICIENCY'], ['CW', 'HOU']],
  ['income: amounts, debt (never)', ['NAV_INCOME'], []],
  ['22B Kvalifisering attendance', ['NAV_QUALIFICATION'], ['CW', 'OUT', 'HOU']],
  ['follow-up exists (low threshold)', ['OUTREACH_CONTACT', 'OUTREACH_FOLLOW_UP'], ['CW', 'NAV', 'HOU']],
  ['HAP week/attendance', ['OUTREACH_HAP'], ['CW']],
  ['psychologist contact', ['OUTREACH_PSYCHOLOGIST'], []],
  ['helsesøster talks', ['OUTREACH_HEALTH'], []],
  ['sanction plan/breach', ['OUTREACH_SANCTION'], ['CW']],
  // J1: how many, in place of what was broken.
  ['number of breaches', ['OUTREACH_BREACH_COUNT'], ['CW']],
  ['homeless, yes or no', ['OUTREACH_HOMELESS'], ['CW']],
  ['sex-sale talks', ['OUTREACH_SEXUALITY'], []],
  ['extremism dialogue', ['OUTREACH_EXTREMISM'], []],
  // J9: NAV sees the wish in place of the group.
  ['job wish of a member', ['OUTREACH_JOB_WISH'], ['NAV']],
  ['summer job hours', ['OUTREACH_SUMMER_JOB'], ['CW', 'NAV']],
  ['residency, address', ['HOUSING_RESIDENCY'], ['CW', 'NAV', 'OUT']],
  ['rent arrears', ['HOUSING_RENT'], ['NAV']],
  ['mapping (kartlegging)', ['HOUSING_MAPPING'], ['CW']],
  ['booppfølging plan', ['HOUSING_FOLLOW_UP'], ['CW', 'NAV']],
];

/** What the matrix has no row for: who and where the youth is goes with what is shared; the rest is hidden, as the rule says. */
const WITHOUT_A_ROW: typeof MATRIX = [
  ['name and date of birth', ['IDENTITY'], ['CW', 'NAV', 'OUT', 'HOU']],
  ['address, school and telephone', ['CONTACT_DETAILS'], ['CW', 'NAV', 'OUT', 'HOU']],
  // Sotjl. § 28: a plan is made with those who help, and shown to them where the youth says so.
  ['individual plan', ['NAV_PLAN'], ['CW', 'HOU']],
  ['origin', ['CHILD_WELFARE_REFUGEE_STATUS'], []],
  ['the programme beside its courses', ['CHILD_WELFARE_PROGRAMME', 'CHILD_WELFARE_PROGRAMME_HEALTH'], []],
  ['an investigation of child welfare', ['CHILD_WELFARE_INVESTIGATION'], []],
  ['the proceedings of child welfare', ['CHILD_WELFARE_PROCEEDINGS'], []],
  ['days of meetings in the street', ['OUTREACH_ENCOUNTERS'], []],
  ['membership of a group', ['OUTREACH_GROUPS'], []],
  ['anger management', ['OUTREACH_ANGER_MANAGEMENT'], []],
  ['notes', ['OUTREACH_CASE_NOTES', 'OUTREACH_RELEASED_NOTES'], []],
  ['administration', ['OUTREACH_ADMINISTRATION'], []],
];

const rows = [...MATRIX, ...WITHOUT_A_ROW];
const ofWorkers = Object.values(Purpose).filter((purpose) => PURPOSES[purpose].roles.includes(Role.CASEWORKER));

/** The agencies beside the owner's that some purpose of a worker lets the category reach. */
const reachable = (category: DataCategory): readonly Agency[] =>
  Object.values(Agency).filter(
    (agency) =>
      agency !== CATEGORIES[category].owner &&
      ofWorkers.some((purpose) => PURPOSES[purpose].agencies.includes(agency) && isCovered(purpose, category, agency)),
  );

test.each(rows)('%s may reach whom the matrix says, and nobody else', (_row, categories, columns) => {
  const said = Object.values(Agency).filter((agency) => columns.some((column) => AGENCY_OF[column] === agency));
  for (const category of categories) expect([category, reachable(category)]).toEqual([category, said]);
});

test('every category stands in one row', () => {
  expect(rows.flatMap(([, categories]) => categories).sort()).toEqual(Object.values(DataCategory).sort());
});

test('what goes nowhere goes to no other organisation of its own agency either', () => {
  for (const [, categories] of rows.filter(([, , columns]) => columns.length === 0)) {
    for (const category of categories) {
      const covering = ofWorkers.filter((purpose) =>
        Object.values(Agency).some((agency) => isCovered(purpose, category, agency)),
      );
      expect([category, covering]).toEqual([category, []]);
    }
  }
});

test('a statute reaches no one whom the matrix does not name', () => {
  for (const { categories, recipient } of STATUTES) {
    for (const category of categories) {
      expect([category, reachable(category)]).toEqual([category, expect.arrayContaining([recipient])]);
    }
  }
});

test('meetings in the street are no part of what child welfare may demand to know', () => {
  expect(STATUTES.flatMap(({ categories }) => categories)).toEqual([
    'NAV_CASE',
    'OUTREACH_CONTACT',
    'HOUSING_RESIDENCY',
  ]);
});
