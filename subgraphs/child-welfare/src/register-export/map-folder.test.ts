import { PersonIdentifier } from '@brobygger/domain';
import type { Folder, ReportedPerson } from './folder';
import { isOfYear, mapFolder, type MappedFolder } from './map-folder';
import { registerId } from './register-id';

const ORGANISATION = '0198c0de-0000-7000-8000-0000000000aa';
const YOUTH = '0198c0de-0000-7000-8000-000000000001';
const PERSON: ReportedPerson = {
  youthId: YOUTH,
  nationalId: PersonIdentifier.parse('04891250024'),
  dufNumber: null,
  birthDate: '2012-09-04',
  isProtected: false,
};
const ITEM = {
  id: 'i1',
  name: 'Støttekontakt',
  category: '4.6',
  decisionId: 'd1',
  validFrom: '2026-03-02',
  validTo: null,
};
const DECISION = { id: 'd1', statute: 'BVL_3_1', decidedOn: '2026-03-01', validTo: null } as const;
const REPORT = {
  id: 'r1',
  receivedOn: '2026-01-05',
  senderAgency: 'HOUSING',
  concerns: ['SUBSTANCES', 'OTHER'],
  state: 'CLOSED',
  investigationId: 'u1',
  triagedOn: '2026-01-09',
  isShown: true,
} as const;
const INVESTIGATION = {
  id: 'u1',
  openedOn: '2026-01-09',
  extendedOn: null,
  closedOn: '2026-03-01',
  outcome: 'LED_TO_CASE',
  concernReportId: 'r1',
  isShown: true,
} as const;
const FOLDER: Folder = {
  youthId: YOUTH,
  cases: [{ id: 'c1', openedOn: '2026-03-01', closedOn: null }],
  reports: [REPORT],
  investigations: [INVESTIGATION],
  decisions: [DECISION],
  plans: [{ id: 'p1', caseId: 'c1', version: 1, evaluatedOn: [], items: [ITEM] }],
};

const mapped = (of: Partial<Folder> = {}, today = '2026-10-01'): MappedFolder => {
  const made = mapFolder({ ...FOLDER, ...of }, PERSON, { organisationId: ORGANISATION, today });
  if (typeof made === 'string') throw new Error(made);
  return made;
};
const reasons = ({ leftOut }: MappedFolder) => leftOut.map(({ reason, part }) => [reason, part]);

test('a folder begins with its first report, and says what each part led to', () => {
  const { case: of } = mapped();
  expect([of.startedOn, of.endedOn, of.person.sex, of.journalNumber]).toEqual(['2026-01-05', null, '2', YOUTH]);
  expect(of.relations.map(({ from, to }) => [from.id, to.id])).toEqual([
    [registerId('Melding', 'r1'), registerId('Undersokelse', 'u1')],
    [registerId('Undersokelse', 'u1'), registerId('Vedtak', 'd1')],
    [registerId('Vedtak', 'd1'), of.measures[0]?.id],
  ]);
  expect(of.plans).toMatchObject([{ startedOn: '2026-03-02', kind: '1', endedOn: null }]);
});

test('what a report is about is told by the codes of its day, and what has none is left out and told', () => {
  const made = mapped();
  expect(made.case.reports).toMatchObject([
    {
      reporters: [{ code: '22', clarification: 'Botiltak' }],
      contents: [{ code: '1.3.09' }],
      conclusion: { code: '2', endedOn: '2026-01-09' },
    },
  ]);
  expect(reasons(made)).toContainEqual(['CONTENT_WITHOUT_CODE', 'r1']);
  const before = mapped({
    reports: [{ ...REPORT, receivedOn: '2025-12-31', state: 'DROPPED', triagedOn: '2025-12-31' }],
  });
  expect(before.case.reports).toMatchObject([{ contents: [{ code: '15' }], conclusion: { code: '1' } }]);
});

test('an investigation rests on what its reports were about, which is told to be inferred', () => {
  const made = mapped();
  expect(made.case.investigations).toMatchObject([
    { grounds: [{ code: '1.3.09' }], conclusion: { code: '1', endedOn: '2026-03-01' } },
  ]);
  expect(reasons(made)).toContainEqual(['GROUNDS_INFERRED', 'u1']);
  const dropped = mapped({ investigations: [{ ...INVESTIGATION, outcome: 'DROPPED', extendedOn: '2026-02-01' }] });
  expect(dropped.case.investigations).toMatchObject([
    { grounds: [], conclusion: { code: '3' }, extension: { askedOn: '2026-02-01', granted: '1' } },
  ]);
  const unsaid = mapped({ investigations: [{ ...INVESTIGATION, outcome: null }] });
  expect(unsaid.case.investigations[0]?.conclusion).toBeNull();
  expect(reasons(unsaid)).toContainEqual(['INVESTIGATION_WITHOUT_OUTCOME', 'u1']);
});

test('a decision starts when it was made, and ends on its last day, once that is past', () => {
  const [open] = mapped({ decisions: [{ ...DECISION, validTo: '2026-10-02' }] }).case.decisions;
  expect(open).toMatchObject({
    startedOn: '2026-03-01',
    endedOn: null,
    statuses: [{ code: '1', changedOn: '2026-03-01' }],
  });
  const [over] = mapped({ decisions: [{ ...DECISION, validTo: '2026-10-01' }] }).case.decisions;
  expect(over).toMatchObject({
    endedOn: '2026-09-30',
    statuses: [{ code: '1' }, { code: '4', changedOn: '2026-09-30' }],
  });
});

test('a statute becomes act, chapter, section, subsection and letter, in the words of the register', () => {
  const grounds = (statute: 'BVL_5_1_C' | 'BVL_1992_4_12_A') =>
    mapped({ decisions: [{ ...DECISION, statute }] }).case.decisions[0]?.ground;
  expect(grounds('BVL_5_1_C')).toEqual({
    ...{ act: 'BVL2021', chapter: '5', section: '1', subsections: ['1'], letters: ['c'], sentences: [] },
  });
  expect(grounds('BVL_1992_4_12_A')).toMatchObject({ act: 'BVL', chapter: '4', section: '12' });
});

test('a measure is the same from version to version, and one that was taken out without an end is left out', () => {
  const first = mapped().case.measures[0];
  const later = {
    id: 'p2',
    caseId: 'c1',
    version: 2,
    evaluatedOn: ['2026-09-01'],
    items: [{ ...ITEM, id: 'i2', validTo: '2026-06-01' }],
  };
  const made = mapped({ plans: [later, ...FOLDER.plans] });
  expect(made.case.measures).toEqual([{ ...first, endedOn: '2026-05-31' }]);
  expect(made.case.plans).toMatchObject([{ evaluatedOn: ['2026-09-01'] }]);
  const gone = mapped({ plans: [{ ...later, items: [] }, ...FOLDER.plans] });
  expect([gone.case.measures, reasons(gone)]).toEqual([[], expect.arrayContaining([['MEASURE_TAKEN_OUT', 'i1']])]);
});

test.each([
  ['MEASURE_WITHOUT_CATEGORY', { category: null }],
  ['MEASURE_WITHOUT_DECISION', { decisionId: null }],
  ['MEASURE_WITHOUT_DECISION', { decisionId: 'another' }],
])('a measure is left out for %s', (reason, of) => {
  const made = mapped({
    plans: [{ id: 'p1', caseId: 'c1', version: 1, evaluatedOn: [], items: [{ ...ITEM, ...of }] }],
  });
  expect([made.case.measures, reasons(made)]).toEqual([[], expect.arrayContaining([[reason, 'i1']])]);
});

test('a measure that begins later is not in effect yet, nor is a plan of such alone', () => {
  const made = mapped({}, '2026-03-01');
  expect([made.case.measures, made.case.plans]).toEqual([[], []]);
  expect(reasons(made)).toContainEqual(['MEASURE_NOT_BEGUN', 'i1']);
});

test('of two measures of one name and first day one is reported, and the other told of', () => {
  const made = mapped({
    plans: [{ id: 'p1', caseId: 'c1', version: 1, evaluatedOn: [], items: [ITEM, { ...ITEM, id: 'i2' }] }],
  });
  expect([made.case.measures.length, reasons(made)]).toEqual([1, expect.arrayContaining([['MEASURE_TWICE', 'i2']])]);
});

test('a measure that must be said in words is called what the plan calls it, and no other is', () => {
  const clarified = (category: string) =>
    mapped({ plans: [{ id: 'p1', caseId: 'c1', version: 1, evaluatedOn: [], items: [{ ...ITEM, category }] }] }).case
      .measures[0]?.category;
  expect([clarified('4.99'), clarified('4.6')]).toEqual([
    { code: '4.99', clarification: 'Støttekontakt' },
    { code: '4.6', clarification: null },
  ]);
});

test('a decision without a statute takes its measures with it, and the plan has no kind', () => {
  const made = mapped({ decisions: [{ ...DECISION, statute: null }] });
  expect([made.case.decisions, made.case.measures, made.case.plans]).toEqual([[], [], []]);
  expect(reasons(made)).toEqual(
    expect.arrayContaining([
      ['DECISION_WITHOUT_STATUTE', 'd1'],
      ['MEASURE_WITHOUT_DECISION', 'i1'],
      ['PLAN_OF_NO_KIND', 'c1'],
    ]),
  );
});

test('a plan on decisions of several kinds is left out', () => {
  const decisions = [DECISION, { ...DECISION, id: 'd2', statute: 'BVL_3_6' } as const];
  const items = [ITEM, { ...ITEM, id: 'i2', name: 'Hybel', decisionId: 'd2' }];
  const made = mapped({ decisions, plans: [{ id: 'p1', caseId: 'c1', version: 1, evaluatedOn: [], items }] });
  expect([made.case.plans, made.case.measures.length]).toEqual([[], 2]);
});

test('a folder ends when all in it has, and is of each year in which something was open', () => {
  const closed = { ...FOLDER, cases: [{ ...FOLDER.cases[0]!, closedOn: '2027-02-01' }] };
  expect(mapped(closed, '2028-01-01').case.endedOn).toBe('2027-02-01');
  expect([2025, 2026, 2027, 2028].map((year) => isOfYear(closed, year))).toEqual([false, true, true, false]);
  expect(isOfYear(FOLDER, 2040)).toBe(true);
});

test('who is protected, not told yet or without a number makes no case', () => {
  const options = { organisationId: ORGANISATION, today: '2026-10-01' };
  const untold = {
    ...FOLDER,
    cases: [],
    reports: [{ ...REPORT, isShown: false }],
    investigations: [{ ...INVESTIGATION, isShown: false }],
  };
  expect([
    mapFolder(FOLDER, { ...PERSON, isProtected: true, nationalId: null }, options),
    mapFolder(untold, PERSON, options),
    mapFolder(FOLDER, { ...PERSON, nationalId: null }, options),
    mapFolder(FOLDER, undefined, options),
  ]).toEqual(['ADDRESS_PROTECTED', 'YOUTH_NOT_TOLD', 'Personalia 11', 'Personalia 11']);
});
