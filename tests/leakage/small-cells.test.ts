import { newId, type Caller } from '@brobygger/domain';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { leader, worker } from '../harness/callers';
import { load2016, UTESEKSJONEN } from '../harness/load-2016';
import { solvableCells, type KnownSum } from './solvable-cells';

let running: TogetherInOne;
beforeAll(async () => {
  running = await startAllInOne();
  await load2016(running);
});
afterAll(() => running?.stop());

const others = [leader('OUTREACH', newId()), leader('NAV', newId()), leader('CHILD_WELFARE', newId())];
const COUNTS = '{ total boys girls otherGender districts { district count } }';

type Cells = Readonly<Record<string, number | null>>;

/** Every count of an answer, by its path. */
function countsIn(value: unknown, path = ''): Cells {
  if (Array.isArray(value)) {
    return Object.assign(
      {},
      ...value.map((each: { kind?: string; label?: string; district?: string; startsOn?: string }, index) =>
        countsIn(each, `${path}/${each.kind ?? each.district ?? each.startsOn ?? index}`),
      ),
    );
  }
  if (typeof value === 'object' && value !== null) {
    return Object.assign({}, ...Object.entries(value).map(([key, each]) => countsIn(each, `${path}/${key}`)));
  }
  return typeof value === 'number' || value === null ? { [path]: value } : {};
}

async function countsFor(caller: (typeof others)[number], query: string): Promise<Cells> {
  const { json } = await running.ask(caller, query, {}, 'B107');
  expect(json.errors).toBeUndefined();
  return countsIn(json.data);
}

const TABLE =
  `{ activityTable(year: 2016, organisationId: "${UTESEKSJONEN}") { rows { kind ${COUNTS.slice(1, -1)} } ` +
  'computedTotal { total boys girls otherGender districts { district count } } printedTotal { total } } }';
const DISTRICTS = ['OSTBYEN', 'MIDTBYEN', 'LERKENDAL', 'HEIMDAL', 'OTHER'];

/** What anybody knows of the table: genders and districts add up to the total of a line, and lines to the last one. */
function sumsOf(cells: Cells): readonly KnownSum[] {
  const rows = [
    ...new Set(Object.keys(cells).flatMap((path) => /^(\/activityTable\/rows\/\w+)\/total$/.exec(path)?.[1] ?? [])),
  ];
  const last = '/activityTable/computedTotal';
  const columns = [
    'total',
    'boys',
    'girls',
    'otherGender',
    ...DISTRICTS.map((district) => `districts/${district}/count`),
  ];
  return [
    ...[...rows, last].flatMap((line) => [
      { sum: `${line}/total`, parts: ['boys', 'girls', 'otherGender'].map((column) => `${line}/${column}`) },
      { sum: `${line}/total`, parts: DISTRICTS.map((district) => `${line}/districts/${district}/count`) },
    ]),
    ...columns.map((column) => ({ sum: `${last}/${column}`, parts: rows.map((row) => `${row}/${column}`) })),
  ];
}

const withheldIn = (cells: Cells): ReadonlySet<string> =>
  new Set(Object.keys(cells).filter((path) => cells[path] === null));

describe('INV34: who leads another organisation', () => {
  test.each(others)(
    'gets large counts of the activity table, as $agency, and no withheld one follows from the sums',
    async (caller) => {
      const cells = await countsFor(caller, TABLE);
      for (const [path, count] of Object.entries(cells)) {
        expect([path, count === null || count >= 5 || path.endsWith('otherGender')]).toEqual([path, true]);
      }
      expect(cells).toMatchObject({
        '/activityTable/rows/LOW_THRESHOLD/boys': 38,
        '/activityTable/rows/LOW_THRESHOLD/districts/LERKENDAL/count': 9,
        '/activityTable/computedTotal/total': 208,
        '/activityTable/rows/EXTREMISM_PREVENTION/total': null,
        '/activityTable/rows/SEX_TRADE_TALKS/total': null,
        '/activityTable/rows/PSYCHOLOGIST/boys': 11,
        '/activityTable/printedTotal': null,
      });
      expect(solvableCells(withheldIn(cells), sumsOf(cells))).toEqual([]);
    },
  );

  test('could solve for a cell if it were the only one withheld in its sums', () => {
    const cells: Cells = {
      '/activityTable/rows/A/total': 9,
      '/activityTable/rows/A/boys': null,
      '/activityTable/rows/A/girls': 6,
      '/activityTable/rows/A/otherGender': 0,
    };
    expect(solvableCells(withheldIn(cells), sumsOf(cells))).toEqual(['/activityTable/rows/A/boys']);
  });

  test('gets the same, and no more, when the organisation is not named', async () => {
    for (const caller of others) {
      expect(await countsFor(caller, TABLE.replace(/, organisationId: "[^"]+"/, ''))).toEqual(
        await countsFor(caller, TABLE),
      );
    }
  });

  test('gets no printed figure, no contradiction and no small count in the CSV', async () => {
    const { json, text } = await running.ask(
      others[1] ?? leader('NAV', newId()),
      `{ activityTable(year: 2016) { isSuppressed source warnings { code message } printedRows { label } printedTotal { label } csv } }`,
      {},
      'B107',
    );
    expect(json.data).toMatchObject({
      activityTable: {
        isSuppressed: true,
        source: null,
        printedRows: [],
        printedTotal: null,
        warnings: [{ code: 'SUPPRESSED' }],
      },
    });
    expect(text).not.toMatch(/IC\d\d/);
    const { csv } = json.data?.['activityTable'] as { csv: string };
    for (const line of csv.trimEnd().split('\r\n').slice(1)) {
      expect(
        line
          .replace(/^[^,]*,("[^"]*"|[^,]*),/, '')
          .split(',')
          .every((cell, column) => cell === '' || Number(cell) >= 5 || column === 3),
      ).toBe(true);
    }
  });

  test('gets key figures, and of the districts none that are small or follow from the rest', async () => {
    const cells = await countsFor(
      others[1] ?? leader('NAV', newId()),
      '{ keyFigures(year: 2016) { encounters firstContacts girlsShare } districtDistribution(year: 2016) { district count share } }',
    );
    expect(cells).toMatchObject({
      '/keyFigures/encounters': 1715,
      '/keyFigures/firstContacts': 435,
      '/keyFigures/girlsShare': 35.8,
    });
    const withheld = Object.keys(cells).filter((path) => cells[path] === null);
    expect(withheld.sort()).toEqual(
      ['NO_FIXED_ABODE', 'OTHER', 'OUT_OF_TOWN'].flatMap((district) => [
        `/districtDistribution/${district}/count`,
        `/districtDistribution/${district}/share`,
      ]),
    );
  });

  test('gets of the other reports no small count', async () => {
    const cells = await countsFor(
      others[1] ?? leader('NAV', newId()),
      `{
      hapReport(year: 2016) { enquiries offered referredOn notMapped quit reduced stopped underWay }
      angerManagementReport(year: 2016) { referrals ${COUNTS} offered ${COUNTS} }
      psychologistReport(year: 2016) { office ${COUNTS} healthStationOffered ${COUNTS} healthStationAttended
        ${COUNTS} healthStationNoShow ${COUNTS} }
      summerJobReport(year: 2016) { youths ${COUNTS} youngest oldest allHours allHoursWithSickNote over50
        under50 hiredHourly onCall withDecision }
      fortnightReport(year: 2016) { fortnights { startsOn encounters } }
      followUpReport(year: 2016) { onDecision aftercare voluntaryAssistance otherBasis crimeAsLifestyle }
      topicReport(year: 2016) { encounters topics { topic encounters } onward { service encounters } }
      reachReport(year: 2016) { youths anonymousEncounters dropInVisits activityVisits }
      keyFigures(year: 2016) { emergencies { events admitted } printedYears { encounters } } }`,
    );
    for (const [path, count] of Object.entries(cells)) {
      expect([path, count === null || count >= 5 || path.endsWith('otherGender')]).toEqual([path, true]);
    }
    expect(cells).toMatchObject({
      '/hapReport/enquiries': 19,
      '/hapReport/notMapped': null,
      '/hapReport/offered': null,
      '/hapReport/referredOn': 10,
      '/hapReport/quit': null,
      '/psychologistReport/healthStationOffered/total': 41,
      '/psychologistReport/healthStationAttended/total': null,
      '/psychologistReport/healthStationNoShow/total': null,
      '/summerJobReport/youths/total': 28,
      '/summerJobReport/withDecision': 16,
      '/summerJobReport/under50': null,
      '/summerJobReport/over50': null,
      '/summerJobReport/youngest': null,
    });
  });
});

const RECORDS = { OUTREACH: 'recordBrukerplanSurvey', CHILD_WELFARE: 'recordChildWelfareBrukerplanSurvey' } as const;

async function mapsUsers(caller: Caller & { readonly agency: keyof typeof RECORDS }, input: object): Promise<void> {
  const document = `mutation ($input: RecordBrukerplanSurveyInput!) { ${RECORDS[caller.agency]}(input: $input) { id } }`;
  expect((await running.ask(caller, document, { input }, 'B107')).json.errors).toBeUndefined();
}

test('leaders of outreach and child welfare read what Brukerplan counted of both side by side, their own to the last digit', async () => {
  const teams = await running.seed((seed) => seed.organisation('CHILD_WELFARE'));
  const [ofOutreach, ofTeams] = [
    { mapped: 40, withSubstanceProblem: 12, withMentalProblem: 4 },
    { mapped: 15, withSubstanceProblem: 12, withMentalProblem: 5 },
  ];
  const ages = { year: 2016, ageFrom: 16, ageTo: 25 };
  await mapsUsers({ ...worker('OUTREACH', UTESEKSJONEN), agency: 'OUTREACH' }, { ...ages, ...ofOutreach });
  await mapsUsers({ ...worker('CHILD_WELFARE', teams), agency: 'CHILD_WELFARE' }, { ...ages, ...ofTeams });

  const counts = '{ organisationId mapped withSubstanceProblem withMentalProblem }';
  const reads = async (caller: Caller) => {
    const both = `{ outreach: brukerplanSurveys(year: 2016) ${counts} teams: childWelfareBrukerplanSurveys(year: 2016) ${counts} }`;
    return (await running.ask(caller, both, {}, 'B107')).json;
  };
  const [outreach, childWelfare] = [
    { organisationId: UTESEKSJONEN, ...ofOutreach },
    { organisationId: teams, ...ofTeams },
  ];
  expect(await reads(leader('OUTREACH', UTESEKSJONEN))).toEqual({
    // Three of the fifteen have no problem with drugs or alcohol.
    data: { outreach: [outreach], teams: [{ ...childWelfare, withSubstanceProblem: null }] },
  });
  expect(await reads(leader('CHILD_WELFARE', teams))).toEqual({
    data: { outreach: [{ ...outreach, withMentalProblem: null }], teams: [childWelfare] },
  });
  for (const caller of [leader('NAV', newId()), worker('NAV', newId())]) {
    const { data, errors } = await reads(caller);
    expect(data).toEqual({ outreach: null, teams: null });
    expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['FORBIDDEN_ROLE', 'FORBIDDEN_ROLE']);
  }
});

describe('of Brukerplan, before and after one more mapping is written, the leader of the other agency', () => {
  const COUNTED = { year: 2015, ageFrom: 16, ageTo: 25, mapped: 40, withSubstanceProblem: 20, withMentalProblem: 20 };
  /** One more user, or ages that one more is of: from each a single user would follow. */
  const MORE = [{ mapped: 41 }, { ageTo: 26, mapped: 41 }, { ageFrom: 17, mapped: 39 }, { withMentalProblem: 21 }];

  test.each([
    ['OUTREACH', 'CHILD_WELFARE', 'brukerplanSurveys'],
    ['CHILD_WELFARE', 'OUTREACH', 'childWelfareBrukerplanSurveys'],
  ] as const)('of %s, %s, ever reads one number of the same users', async (agency, other, list) => {
    for (const more of MORE) {
      const organisationId = await running.seed((seed) => seed.organisation(agency));
      const read = new Set<string>();
      for (const written of [{}, more, {}]) {
        await mapsUsers({ ...leader(agency, organisationId), agency }, { ...COUNTED, ...written });
        const { json } = await running.ask(
          leader(other, newId()),
          `{ list: ${list}(year: 2015) { organisationId mapped withSubstanceProblem withMentalProblem } }`,
          {},
          'B107',
        );
        for (const survey of json.data?.['list'] as readonly { organisationId: string; mapped: number | null }[]) {
          if (survey.organisationId === organisationId && survey.mapped !== null) read.add(JSON.stringify(survey));
        }
      }
      const { mapped, withSubstanceProblem, withMentalProblem } = COUNTED;
      expect([...read]).toEqual([JSON.stringify({ organisationId, mapped, withSubstanceProblem, withMentalProblem })]);
    }
  });
});
