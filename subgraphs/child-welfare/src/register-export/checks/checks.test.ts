import type { RegisterCase, RegisterDocument, Reporter } from '../register-case';
import { CARE, SAMPLE, SAMPLE_CASE, VOLUNTARY } from '../sample-document.test-setup';
import { CHECKS, findingsIn, isRefused } from '.';
import { CHECKS_NOT_MADE } from './not-made';

const [report, investigation, plan, measure, decision] = [
  SAMPLE_CASE.reports[0]!,
  SAMPLE_CASE.investigations[0]!,
  SAMPLE_CASE.plans[0]!,
  SAMPLE_CASE.measures[0]!,
  SAMPLE_CASE.decisions[0]!,
];
const { person } = SAMPLE_CASE;
const OTHER_ID = '00000000-0000-5000-8000-000000000000';

/** Takes the sample out with something else in it. */
const taken = (
  of: Partial<RegisterCase>,
  reporter: Partial<Reporter> = {},
  at = SAMPLE.takenOutAt,
): RegisterDocument => ({
  ...SAMPLE,
  takenOutAt: at,
  reporter: { ...SAMPLE.reporter, ...reporter },
  case: { ...SAMPLE_CASE, ...of },
});
const asPerson = (of: Partial<typeof person>): RegisterDocument => taken({ person: { ...person, ...of } });
const asReport = (of: Partial<typeof report>): RegisterDocument => taken({ reports: [{ ...report, ...of }] });
const asInvestigation = (of: Partial<typeof investigation>): RegisterDocument =>
  taken({ investigations: [{ ...investigation, ...of }] });
const asPlan = (of: Partial<typeof plan>): RegisterDocument => taken({ plans: [{ ...plan, ...of }] });
const asMeasure = (of: Partial<typeof measure>): RegisterDocument => taken({ measures: [{ ...measure, ...of }] });
const asDecision = (of: Partial<typeof decision>): RegisterDocument => taken({ decisions: [{ ...decision, ...of }] });
const category = (code: string) => ({ code, clarification: null });
const placement = { ...measure, category: category('2.2') };
const LATE = new Date('2031-10-01T10:00:00Z');
const AT_25 = new Date('2037-10-01T10:00:00Z');

/** What each check of the register finds, by its number there. */
const BROKEN: Readonly<Record<string, readonly RegisterDocument[]>> = {
  'Avgiver 1': [
    taken({}, { districtNumber: null }),
    taken({}, { organisationNumber: '310000213', districtName: null }),
  ],
  'Sak 2a': [taken({ endedOn: '2026-01-04' })],
  'Sak 6': [taken({ reports: [], plans: [], measures: [] })],
  'Sak 7': [taken({}, {}, AT_25)],
  'Sak 8': [taken({ measures: [] }, {}, LATE)],
  'Personalia 2f': [asPerson({ startedOn: '2026-09-02' })].map((of) => ({
    ...of,
    case: { ...of.case, endedOn: '2026-09-01' },
  })),
  'Personalia 12': [asPerson({ nationalId: '04891250025' }), asPerson({ nationalId: '04091255555' })],
  'Personalia 13': [asPerson({ birthDate: '2012-09-05' })],
  'Personalia 14': [asPerson({ sex: '1' })],
  'Personalia 15': [asPerson({ nationalId: '04091299999' })],
  'Personalia 16': [asPerson({ startedOn: '2011-12-03' })],
  'Personalia 17': [asPerson({ dufNumber: '301212345678' })],
  'Melding 2a': [asReport({ conclusion: { ...report.conclusion!, endedOn: '2026-01-04' } })],
  'Melding 2c': [{ ...SAMPLE, case: { ...SAMPLE_CASE, endedOn: '2026-01-08' } }],
  'Melding 2e': [asReport({ receivedOn: '2026-01-04' })],
  'Melding 3': [asReport({ conclusion: { ...report.conclusion!, endedOn: '2026-01-13' } })],
  'Melding 4': [asReport({ reporters: [] })],
  'Melding 5': [asReport({ contents: [] })],
  'Melding 19': [taken({ reports: [report, { ...report, id: OTHER_ID }] })],
  'Melder 2': [asReport({ reporters: [category('22')] })],
  'Saksinnhold 2': ['18', '19'].map((code) => asReport({ contents: [category(code)] })),
  'Undersøkelse 2a': [asInvestigation({ conclusion: { ...investigation.conclusion!, endedOn: '2026-01-08' } })],
  'Undersøkelse 2c': [taken({ endedOn: '2026-05-10' })],
  'Undersøkelse 2e': [asInvestigation({ startedOn: '2026-01-04' })],
  'Undersøkelse 3': ['18', '19'].map((code) => asInvestigation({ grounds: [category(code)] })),
  'Undersøkelse 7': [asInvestigation({ grounds: [] })],
  'Undersøkelse 11': [
    taken({ investigations: [{ ...investigation, conclusion: null }] }, {}, new Date('2026-07-12T10:00:00Z')),
    taken(
      { investigations: [{ ...investigation, conclusion: null, extension: null }] },
      {},
      new Date('2026-04-13T10:00:00Z'),
    ),
    taken(
      { investigations: [{ ...investigation, conclusion: null, extension: { askedOn: '2026-03-30', granted: '2' } }] },
      {},
      new Date('2026-04-13T10:00:00Z'),
    ),
  ],
  'Undersøkelse 19': [taken({ investigations: [investigation, { ...investigation, id: OTHER_ID }] })],
  'Undersøkelse 20': [taken({ relations: SAMPLE_CASE.relations.slice(1) })],
  'Undersøkelse 21': [taken({ relations: SAMPLE_CASE.relations.filter(({ from }) => from.kind !== 'Undersokelse') })],
  'Vedtak 2a': [asDecision({ endedOn: '2026-05-10' })],
  'Vedtak 2c': [taken({ endedOn: '2026-09-01', decisions: [{ ...decision, endedOn: '2026-09-02' }] })],
  'Vedtak 2e': [asDecision({ startedOn: '2026-01-04' })],
  'Vedtak 2i': [
    asDecision({ endedOn: '2026-06-01', statuses: [{ id: OTHER_ID, changedOn: '2026-06-02', code: '1' }] }),
  ],
  'Vedtak 2j': [asDecision({ startedOn: '2026-05-12' })],
  'Vedtak 3': ['3', '4'].map((code) => asDecision({ statuses: [{ id: OTHER_ID, changedOn: '2026-06-02', code }] })),
  'Vedtak 4': [asDecision({ ground: { ...VOLUNTARY, act: 'BL1981' } })],
  'Vedtak 5': [
    asDecision({ ground: { ...VOLUNTARY, act: 'BVL' } }),
    taken({ startedOn: '2022-01-01', decisions: [{ ...decision, startedOn: '2022-12-31' }] }),
  ],
  'Vedtak 19': [taken({ decisions: [decision, { ...decision, id: OTHER_ID }] })],
  'Tiltak 2a': [asMeasure({ endedOn: '2026-05-11' })],
  'Tiltak 2c': [taken({ endedOn: '2026-09-01', measures: [{ ...measure, endedOn: '2026-09-02' }] })],
  'Tiltak 2e': [asMeasure({ startedOn: '2026-01-04' })],
  'Tiltak 5': [asMeasure({ category: category('4.1') })],
  'Tiltak 6': [asMeasure({ category: category('4.2') })],
  'Tiltak 7': ['1.99', '2.99', '3.7', '3.99', '4.99', '5.99', '6.99', '7.99', '8.99'].map((code) =>
    asMeasure({ category: category(code) }),
  ),
  'Tiltak 8': [asMeasure({ repeal: category('4'), endedOn: '2026-06-01' })],
  'Tiltak 9': [taken({ measures: [placement, { ...placement, id: OTHER_ID, startedOn: '2026-06-01' }] })],
  'Tiltak 12': [asMeasure({ ground: CARE, category: category('2.2'), endedOn: '2026-06-01' })],
  'Tiltak 13': [
    taken({ measures: [{ ...measure, ground: CARE }] }, {}, LATE),
    taken(
      {
        measures: [
          { ...measure, ground: { ...VOLUNTARY, act: 'BVL', chapter: '4', section: '8', subsections: ['2'] } },
        ],
      },
      {},
      LATE,
    ),
  ],
  'Tiltak 14': [asMeasure({ ground: { ...VOLUNTARY, subsections: ['0'] } })],
  'Tiltak 19': [taken({ measures: [measure, { ...measure, id: OTHER_ID }] })],
  'Tiltak 20': [taken({ relations: SAMPLE_CASE.relations.slice(0, 2) })],
  'Tiltak 21': [asMeasure({ ground: { ...VOLUNTARY, section: '2' } })],
  'Tiltak 22': [asMeasure({ category: { code: '1.99', clarification: 'TFCO' } })],
  'Tiltak 23': [asMeasure({ category: { code: '2.99', clarification: 'a foster home' } })],
  'Plan 2a': [asPlan({ endedOn: '2026-05-11' })],
  'Plan 2c': [taken({ endedOn: '2026-09-01', plans: [{ ...plan, endedOn: '2026-09-02' }] })],
  'Plan 2e': [asPlan({ startedOn: '2026-01-04' })],
  'Plan 2f': [taken({ endedOn: '2026-08-11' })],
  'Plan 2g': [asPlan({ evaluatedOn: ['2026-01-04'] })],
  'Plan 19': [taken({ plans: [plan, { ...plan, id: OTHER_ID }] })],
};

test('a case with nothing wrong in it is taken in without a word', () => {
  expect(findingsIn(SAMPLE)).toEqual([]);
});

test.each(CHECKS.map(({ id }) => id))('check %s finds what it is for, and is quiet otherwise', (id) => {
  const broken = BROKEN[id] ?? [];
  expect(broken).not.toHaveLength(0);
  for (const of of broken) expect(findingsIn(of).map(({ check }) => check)).toContain(id);
});

test('what the register only warns of goes out, and what it refuses does not', () => {
  expect(isRefused(findingsIn(BROKEN['Melding 3']![0]!))).toBe(false);
  expect(isRefused(findingsIn(BROKEN['Sak 6']![0]!))).toBe(true);
});

test('on the last day of a limit nothing is late yet', () => {
  const [, usual, longer] = [0, '2026-04-12', '2026-07-11'].map((day) => new Date(`${day}T10:00:00Z`));
  const open = { ...investigation, conclusion: null };
  expect(findingsIn(taken({ investigations: [{ ...open, extension: null }] }, {}, usual))).toEqual([]);
  expect(findingsIn(taken({ investigations: [open] }, {}, longer))).toEqual([]);
  expect(findingsIn(asReport({ conclusion: { ...report.conclusion!, endedOn: '2026-01-12' } }))).toEqual([]);
});

test('placements may overlap by 90 days, as a move takes time', () => {
  const overlap = (startedOn: string) =>
    taken({
      measures: [
        { ...placement, endedOn: '2026-08-30' },
        { ...placement, id: OTHER_ID, startedOn },
      ],
    });
  expect(findingsIn(overlap('2026-06-01')).map(({ check }) => check)).not.toContain('Tiltak 9');
  expect(findingsIn(overlap('2026-05-31')).map(({ check }) => check)).toContain('Tiltak 9');
});

test('a finding names a check and a part by its id in the register, and nothing of the child', () => {
  const [finding] = findingsIn(asPerson({ birthDate: '2012-09-05' }));
  expect(finding).toEqual({ check: 'Personalia 13', severity: 'ERROR', part: person.id });
});

test('the published checks are all accounted for, each once', () => {
  const ids = [...CHECKS, ...CHECKS_NOT_MADE].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([CHECKS.length, CHECKS_NOT_MADE.length]).toEqual([61, 14]);
});
