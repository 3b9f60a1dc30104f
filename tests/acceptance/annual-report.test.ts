import { newId } from '@brobygger/domain';
import { PUBLISHED_2016 } from '@brobygger/testkit/usit2016';
import { startAllInOne, type TogetherInOne } from '../harness/all-in-one';
import { codesOf, type Answer } from '../harness/ask';
import { leader, officer, worker, youth } from '../harness/callers';
import { load2016, UTESEKSJONEN } from '../harness/load-2016';
import { cellsOf, LINE, type Line } from './printed-line';

interface Warning {
  readonly code: string;
  readonly message: string;
}

const COUNTS = '{ total boys girls otherGender districts { district count } }';

let running: TogetherInOne;
beforeAll(async () => {
  running = await startAllInOne();
  await load2016(running);
});
afterAll(() => running?.stop());

const ask = (query: string, caller = leader('OUTREACH', UTESEKSJONEN)): Promise<Answer> =>
  running.ask(caller, query, {}, 'B107');

async function answered<Data>(query: string): Promise<Data> {
  const { json } = await ask(query);
  expect(json.errors).toBeUndefined();
  return json.data as Data;
}

describe('J11: the leader of Uteseksjonen reads the annual report 2016', () => {
  test('the activity table is the printed one cell by cell, and its totals stand beside those printed', async () => {
    const { activityTable: table } = await answered<{
      activityTable: { rows: Line[]; printedRows: Line[]; printedTotal: Line; computedTotal: Line };
    }>(`{ activityTable(year: 2016) { rows ${LINE} printedRows ${LINE} printedTotal ${LINE} computedTotal ${LINE} } }`);
    // The printed table lost a digit of the psychologist's row (IC01): the prose says 11 boys, and so do the records.
    const { boys } = PUBLISHED_2016.psychologist;
    expect(table.rows.map(cellsOf)).toEqual(
      PUBLISHED_2016.activityTable.rows.map((row) => (row.kind === 'PSYCHOLOGIST' ? { ...row, boys } : row)),
    );
    expect(table.printedRows.map(cellsOf)).toEqual(PUBLISHED_2016.activityTable.rows);
    expect(cellsOf(table.printedTotal)).toEqual({ kind: null, ...PUBLISHED_2016.activityTable.total });
    expect(cellsOf(table.computedTotal)).toEqual({ kind: null, ...PUBLISHED_2016.activityTable.total });
    expect(table.computedTotal.boys).toBe(133);
  });

  test('each of the 28 contradictions is a warning, and every printed cell that differs has one of them', async () => {
    const { activityTable } = await answered<{ activityTable: { warnings: Warning[] } }>(
      '{ activityTable(year: 2016) { warnings { code message } } }',
    );
    const codes = Array.from({ length: 28 }, (_, index) => `IC${String(index + 1).padStart(2, '0')}`);
    expect(activityTable.warnings).toEqual(
      PUBLISHED_2016.inconsistencies.map(({ code, message }) => ({ code, message })),
    );
    expect(activityTable.warnings.map(({ code }) => code)).toEqual(codes);
  });

  test('the key figures and the districts are as printed', async () => {
    const { keyFigures, districtDistribution } = await answered<{
      keyFigures: { warnings: Warning[] };
      districtDistribution: unknown;
    }>(`{
      keyFigures(year: 2016) { year staffHours sessions encounters firstContacts girlsShare boysShare meanAge medianAge warnings { code } }
      districtDistribution(year: 2016) { district count share }
    }`);
    const { warnings, ...figures } = keyFigures;
    expect(figures).toEqual({ year: 2016, ...PUBLISHED_2016.keyFigures });
    expect(warnings.map(({ code }) => code)).toEqual(['IC10', 'IC11', 'IC12', 'IC13', 'IC16', 'IC17', 'IC26']);
    expect(districtDistribution).toEqual(
      PUBLISHED_2016.districtDistribution.map(({ district, count, share }) => ({ district, count, share })),
    );
  });

  test('aftercare and voluntary assistance, crime as a lifestyle and the emergencies are as the prose tells', async () => {
    const { decisions, crimeAsLifestyle, emergencies } = PUBLISHED_2016;
    const { followUpReport, keyFigures } = await answered<{
      followUpReport: object;
      keyFigures: { emergencies: readonly { readonly kind: string }[] };
    }>(`{
      followUpReport(year: 2016) { onDecision aftercare voluntaryAssistance otherBasis crimeAsLifestyle warnings { code } }
      keyFigures(year: 2016) { emergencies { kind events naloxoneGiven ambulanceCalled admitted } } }`);
    expect(followUpReport).toEqual({
      onDecision: decisions.youths,
      aftercare: decisions.aftercare,
      voluntaryAssistance: decisions.voluntaryAssistance,
      otherBasis: 0,
      crimeAsLifestyle: crimeAsLifestyle.participants,
      warnings: PUBLISHED_2016.inconsistencies
        .filter(({ report }) => report === 'decisions' || report === 'crimeAsLifestyle')
        .map(({ code }) => ({ code })),
    });
    expect([decisions.aftercare, decisions.voluntaryAssistance, crimeAsLifestyle.participants]).toEqual([7, 17, 5]);
    expect(keyFigures.emergencies).toEqual([
      { kind: 'OVERDOSE', events: 3, naloxoneGiven: 3, ambulanceCalled: 3, admitted: 1 },
      {
        kind: 'ALCOHOL',
        events: emergencies.savedFromAlcohol,
        naloxoneGiven: 0,
        ambulanceCalled: 2,
        admitted: emergencies.admitted,
      },
    ]);
  });

  test('the key figures of 2014 and 2015 are shown as printed, to the own leader alone', async () => {
    const query =
      '{ keyFigures(year: 2016) { printedYears { year staffHours encounters firstContacts } emergencies { kind } } }';
    expect((await answered<Record<string, unknown>>(query))['keyFigures']).toMatchObject({
      printedYears: PUBLISHED_2016.keyFigureYears,
    });
    expect(PUBLISHED_2016.keyFigureYears.map(({ year, encounters }) => [year, encounters])).toEqual([
      [2016, 1715],
      [2015, 2394],
      [2014, 1845],
    ]);
    const { json } = await ask(query, leader('NAV', newId()));
    expect(json.data).toEqual({ keyFigures: { printedYears: [], emergencies: [] } });
  });

  test('the programmes are as the prose tells', async () => {
    const { hap, angerManagement, psychologist } = PUBLISHED_2016;
    const data = await answered<Record<string, Record<string, unknown>>>(`{
      hapReport(year: 2016) { enquiries offered referredOn warnings { code } }
      angerManagementReport(year: 2016) { referrals { total boys girls } offered { total boys girls } warnings { code } }
      psychologistReport(year: 2016) {
        office ${COUNTS} healthStationOffered { total boys girls } healthStationAttended { total boys girls }
          healthStationNoShow { total boys girls } warnings { code } }
      fortnightReport(year: 2016) { withTarget achieved fortnights { targetEncounters encounters isAchieved } }
    }`);
    expect(data['hapReport']).toEqual({
      enquiries: hap.enquiries,
      offered: hap.offered,
      referredOn: hap.referredOn,
      warnings: [{ code: 'IC08' }],
    });
    expect(data['angerManagementReport']).toEqual({
      referrals: {
        total: angerManagement.referrals,
        boys: angerManagement.referredBoys,
        girls: angerManagement.referredGirls,
      },
      offered: {
        total: angerManagement.offered,
        boys: angerManagement.offeredBoys,
        girls: angerManagement.offeredGirls,
      },
      warnings: [],
    });
    const { hfu } = psychologist;
    expect(data['psychologistReport']).toEqual({
      office: {
        total: 20,
        boys: psychologist.boys,
        girls: psychologist.girls,
        otherGender: 0,
        districts: [...Object.entries(psychologist.districts), ['OTHER', 0]].map(([district, count]) => ({
          district,
          count,
        })),
      },
      healthStationOffered: { total: hfu.offered, boys: hfu.offeredBoys, girls: hfu.offeredGirls },
      healthStationAttended: { total: hfu.attended, boys: hfu.attendedBoys, girls: hfu.attendedGirls },
      healthStationNoShow: { total: hfu.noShow, boys: hfu.noShowBoys, girls: hfu.noShowGirls },
      warnings: [],
    });
    const { fortnights, withTarget, achieved } = data['fortnightReport'] as {
      fortnights: { targetEncounters: number | null; encounters: number; isAchieved: boolean | null }[];
      withTarget: number;
      achieved: number;
    };
    expect(fortnights).toHaveLength(26);
    for (const { targetEncounters, encounters, isAchieved } of fortnights) {
      expect(isAchieved).toBe(targetEncounters === null ? null : encounters >= targetEncounters);
    }
    expect([withTarget, achieved]).toEqual([
      fortnights.filter(({ targetEncounters }) => targetEncounters !== null).length,
      fortnights.filter(({ isAchieved }) => isAchieved).length,
    ]);
  });

  test('the summer is as the prose tells, and 16 of its 28 youths have a decision that stays with child welfare', async () => {
    const { summerJob: printed } = PUBLISHED_2016;
    const { summerJobReport } = await answered<{
      summerJobReport: Record<string, unknown>;
    }>(`{ summerJobReport(year: 2016) {
      youths ${COUNTS} withDecision meanAge youngest oldest employers budgetNok allHours allHoursWithSickNote
        over50 under50 hiredHourly onCall warnings { code } } }`);
    expect(summerJobReport).toEqual({
      youths: {
        total: printed.participants,
        boys: printed.boys,
        girls: printed.girls,
        otherGender: 0,
        districts: [...Object.entries(printed.districts), ['OTHER', 0]].map(([district, count]) => ({
          district,
          count,
        })),
      },
      withDecision: printed.withDecision,
      meanAge: printed.meanAge,
      youngest: printed.ageMin,
      oldest: printed.ageMax,
      employers: printed.employers,
      budgetNok: printed.budgetNok,
      allHours: printed.allHours,
      allHoursWithSickNote: printed.allHoursWithSickNote,
      over50: printed.over50,
      under50: printed.quarter,
      hiredHourly: printed.hiredHourly,
      onCall: printed.onCall,
      warnings: [{ code: 'IC06' }, { code: 'IC07' }],
    });
  });

  test('the table comes as CSV too, with the same numbers', async () => {
    const { activityTable, districtDistributionCsv } = await answered<{
      activityTable: { csv: string };
      districtDistributionCsv: string;
    }>('{ activityTable(year: 2016) { csv } districtDistributionCsv(year: 2016) }');
    const lines = activityTable.csv.trimEnd().split('\r\n');
    expect(lines).toHaveLength(14);
    expect(lines[0]).toBe('kind,label,total,boys,girls,otherGender,OSTBYEN,MIDTBYEN,LERKENDAL,HEIMDAL,OTHER');
    expect(lines[3]).toBe('BOYS_GROUP,"Guttegruppe - Hvem, Hva, Mann",24,24,0,0,3,12,2,5,2');
    expect(lines[13]).toBe(',TOTALT,208,133,75,0,73,52,27,33,24');
    expect(districtDistributionCsv.split('\r\n')[1]).toBe('HEIMDAL,218,12.7');
  });

  test('each report is one statement, and nothing of it crosses to the registry', async () => {
    running.statements.length = 0;
    await answered(`{ activityTable(year: 2016) { rows { total } } keyFigures(year: 2016) { sessions }
      districtDistribution(year: 2016) { count } hapReport(year: 2016) { enquiries }
      angerManagementReport(year: 2016) { csv } psychologistReport(year: 2016) { csv }
      summerJobReport(year: 2016) { csv } fortnightReport(year: 2016) { csv } followUpReport(year: 2016) { csv }
      topicReport(year: 2016) { csv } reachReport(year: 2016) { csv } }`);
    expect([...running.statements].sort()).toEqual(
      [
        'activity-table',
        'anger-management-report',
        'district-distribution',
        'follow-up-report',
        'fortnight-report',
        'hap-report',
        'key-figures',
        'psychologist-report',
        'reach-report',
        'summer-job-report',
        'topic-report',
      ].map((name) => `outreach ${name}`),
    );
  });

  test('no youth can be told by a report', async () => {
    const { text } = await ask(
      `{ activityTable(year: 2016) { csv } summerJobReport(year: 2016) { csv withDecision } psychologistReport(year: 2016) { csv } }`,
    );
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});

describe('INV34', () => {
  test('nobody but a leader gets a report', async () => {
    const youthId = await running.seed((seed) => seed.youth());
    for (const caller of [worker('OUTREACH', UTESEKSJONEN), officer(), youth(youthId)]) {
      const answer = await running.ask(
        caller,
        '{ activityTable(year: 2016) { csv } }',
        {},
        caller.role === 'CASEWORKER' ? 'B107' : undefined,
      );
      expect(answer.json.data).toEqual({ activityTable: null });
      expect(codesOf(answer)).toEqual([['activityTable', 'FORBIDDEN_ROLE']]);
    }
  });

  test('a year and an organisation that are none are refused', async () => {
    for (const [args, argument] of [
      ['year: 1899', 'year'],
      ['year: 2200', 'year'],
      ['year: 2016, organisationId: "x"', 'organisationId'],
    ] as const) {
      const { json } = await ask(`{ hapReport(${args}) { csv } }`);
      expect(json.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    }
  });

  test('a year without records is a table of nobody, with nothing printed beside it', async () => {
    const { activityTable, keyFigures } = await answered<{
      activityTable: { computedTotal: Line; printedTotal: null; warnings: [] };
      keyFigures: object;
    }>(
      `{ activityTable(year: 1999) { computedTotal ${LINE} printedTotal ${LINE} warnings { code } } ` +
        'keyFigures(year: 1999) { sessions encounters girlsShare meanAge } }',
    );
    expect(activityTable).toMatchObject({ computedTotal: { total: 0, boys: 0 }, printedTotal: null, warnings: [] });
    expect(keyFigures).toEqual({ sessions: 0, encounters: 0, girlsShare: null, meanAge: null });
  });
});
