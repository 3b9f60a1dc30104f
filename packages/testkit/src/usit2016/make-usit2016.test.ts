import { isId } from '@brobygger/domain';
import type { Row, Usit2016 } from './data-set';
import { makeUsit2016 } from './make-usit2016';
import { ACTIVITY_KINDS, TABLE_DISTRICTS, type ActivityKind } from './published-activity-table';
import { PUBLISHED_2016 } from './published-figures';
import { OPTIONS, set, rowsOf, distinct, sum, where, countBy, columnOf } from './made-rows.test-setup';

/** The printed rows, but for the digit that was lost of the psychologist's eleven boys (IC01). */
const asCounted = PUBLISHED_2016.activityTable.rows.map((row) =>
  row.kind === 'PSYCHOLOGIST' ? { ...row, boys: 11 } : row,
);

/** Who takes part in what a row counts: by a follow-up, or by a record of its own. */
const participants = (kind: ActivityKind): readonly Row[] => {
  switch (kind) {
    case 'HAP':
      return rowsOf('hap_course').filter(({ weeks_done: weeks }) => Number(weeks) > 0);
    case 'ANGER_MANAGEMENT':
      return rowsOf('anger_management').filter(({ started_on: started }) => started !== null);
    case 'PSYCHOLOGIST':
      return where(rowsOf('psychologist_contact'), { arena: 'USIT' });
    case 'YOUTH_SANCTION':
      return rowsOf('youth_sanction');
    case 'SEX_TRADE_TALKS':
    case 'EXTREMISM_PREVENTION':
      return where(rowsOf('sensitive_dialogue'), { kind });
    default:
      return where(rowsOf('follow_up'), { kind });
  }
};

describe('the activity table', () => {
  test.each(ACTIVITY_KINDS)('counts %s as printed, cell by cell, with the lost digit in its place', (kind) => {
    const rows = participants(kind);
    const printed = asCounted.find((row) => row.kind === kind);
    expect({
      total: distinct(rows),
      boys: distinct(where(rows, { gender: 'BOY' })),
      girls: distinct(where(rows, { gender: 'GIRL' })),
      districts: Object.fromEntries(
        TABLE_DISTRICTS.map((column) => [column, distinct(rows.filter((row) => columnOf(row) === column))]),
      ),
    }).toEqual({
      total: printed?.total,
      // The table lost a digit: the prose says 11 boys.
      boys: kind === 'PSYCHOLOGIST' ? PUBLISHED_2016.psychologist.boys : printed?.boys,
      girls: printed?.girls,
      districts: printed?.districts,
    });
  });

  test('has the boys of the prose where a digit was lost, and of the two in one place the one who moved', () => {
    const psychologist = participants('PSYCHOLOGIST');
    expect(countBy(psychologist, 'gender')).toEqual({ BOY: 11, GIRL: 9 });
    expect(asCounted.reduce((sum, { boys }) => sum + boys, 0)).toBe(PUBLISHED_2016.activityTable.total.boys);
    const racing = where(rowsOf('follow_up'), { kind: 'LADE_MOTOR_RACING' });
    expect([racing.length, distinct(racing)]).toEqual([8, 7]);
  });

  test('adds up to the printed total of participations, which are more than the youths', () => {
    const rows = ACTIVITY_KINDS.flatMap(participants);
    const participations = ACTIVITY_KINDS.reduce((total, kind) => total + distinct(participants(kind)), 0);
    expect(participations).toBe(PUBLISHED_2016.activityTable.total.total);
    expect(distinct(rows)).toBeLessThan(participations);
    expect(distinct(where(rowsOf('follow_up'), { kind: 'CRIME_AS_LIFESTYLE' }))).toBe(
      PUBLISHED_2016.crimeAsLifestyle.participants,
    );
  });

  test('rests on follow-ups that lie within the year, with a decision exactly where the kind has one', () => {
    for (const { kind, started_on: started, ended_on: ended, cw_decision_reference: reference } of rowsOf(
      'follow_up',
    )) {
      expect([
        String(started) >= '2016-01-01',
        String(started) <= String(ended),
        String(ended) <= '2016-12-31',
      ]).toEqual([true, true, true]);
      expect(reference !== null).toBe(kind === 'ON_DECISION');
    }
  });
});

test.each([
  ['hap_course', 'concluded_on'],
  ['psychologist_contact', 'closed_on'],
  ['sensitive_dialogue', 'closed_on'],
  ['youth_sanction', 'ended_on'],
])('what is in %s is over with the year, and counts in no other', (table, column) => {
  expect(rowsOf(table).filter((row) => String(row[column]).slice(0, 4) !== '2016')).toEqual([]);
});

describe('the services', () => {
  test('have the published enquiries about cannabis cessation', () => {
    const rows = rowsOf('hap_course');
    const { enquiries, offered, referredOn } = PUBLISHED_2016.hap;
    expect([
      distinct(rows),
      distinct(where(rows, { outcome: 'REFERRED_ON' })),
      rows.filter(({ outcome }) => outcome !== 'REFERRED_ON').length,
    ]).toEqual([enquiries, referredOn, offered]);
  });

  test('have the published referrals to anger management', () => {
    const rows = rowsOf('anger_management');
    const offered = where(rows, { decision: 'OFFERED' });
    expect({
      referrals: distinct(rows),
      referredGirls: where(rows, { gender: 'GIRL' }).length,
      referredBoys: where(rows, { gender: 'BOY' }).length,
      offered: offered.length,
      offeredGirls: where(offered, { gender: 'GIRL' }).length,
      offeredBoys: where(offered, { gender: 'BOY' }).length,
    }).toEqual(PUBLISHED_2016.angerManagement);
  });

  test('have the published youths of the psychologist', () => {
    const own = where(rowsOf('psychologist_contact'), { arena: 'USIT' });
    const { youths, boys, girls, districts, hfu } = PUBLISHED_2016.psychologist;
    expect([distinct(own), countBy(own, 'gender'), countBy(own, 'district')]).toEqual([
      youths,
      { BOY: boys, GIRL: girls },
      districts,
    ]);
    const offered = where(rowsOf('psychologist_contact'), { arena: 'HFU' });
    const [noShow, attended] = [where(offered, { is_no_show: true }), where(offered, { is_no_show: false })];
    expect({
      offered: distinct(offered),
      offeredGirls: where(offered, { gender: 'GIRL' }).length,
      offeredBoys: where(offered, { gender: 'BOY' }).length,
      noShow: noShow.length,
      noShowGirls: where(noShow, { gender: 'GIRL' }).length,
      noShowBoys: where(noShow, { gender: 'BOY' }).length,
      attended: attended.length,
      attendedGirls: where(attended, { gender: 'GIRL' }).length,
      attendedBoys: where(attended, { gender: 'BOY' }).length,
      eveningsPerWeek: hfu.eveningsPerWeek,
    }).toEqual(hfu);
  });

  test("have two boys' groups of twelve, and never more than eight girls at once", () => {
    const members = rowsOf('group_membership');
    const boys = where(rowsOf('youth_group'), { kind: 'BOYS_GROUP' });
    expect(boys.map(({ id }) => where(members, { group_id: id ?? null }).length)).toEqual([12, 12]);
    expect([String(boys[0]?.['ended_on']).slice(0, 7), String(boys[1]?.['started_on']).slice(0, 7)]).toEqual([
      PUBLISHED_2016.boysGroup.firstEnded,
      PUBLISHED_2016.boysGroup.secondStarted,
    ]);
    const girls = where(members, { kind: 'GIRLS_GROUP' });
    const most = Math.max(
      ...girls.map(
        ({ started_on: day }) =>
          girls.filter((row) => String(row['started_on']) <= String(day) && String(row['ended_on']) > String(day))
            .length,
      ),
    );
    expect([distinct(girls), most]).toEqual([10, PUBLISHED_2016.girlsGroup.maxAtOnce]);
  });

  test('have a sanction and a dialogue for each that the table counts', () => {
    expect([
      distinct(rowsOf('youth_sanction')),
      distinct(rowsOf('sensitive_dialogue')),
      rowsOf('rapid_assessment')[0]?.['staff'],
    ]).toEqual([11, 5, PUBLISHED_2016.rapidAssessment.staff]);
  });
});

test('the summer jobs are those of the prose', () => {
  const jobs = rowsOf('summer_job');
  const { budgetShareToWages: _share, ...published } = PUBLISHED_2016.summerJob;
  const decided = new Set(
    rowsOf('child_welfare_decision')
      .filter((row) => String(row['valid_from']) <= '2016-12-31' && String(row['valid_to']) > '2016-01-01')
      .map((row) => row['youth_id']),
  );
  const ages = jobs.map(({ age }) => Number(age));
  expect({
    participants: distinct(jobs),
    boys: where(jobs, { gender: 'BOY' }).length,
    girls: where(jobs, { gender: 'GIRL' }).length,
    districts: countBy(jobs, 'district'),
    ageMin: Math.min(...ages),
    ageMax: Math.max(...ages),
    meanAge: sum(jobs, 'age') / jobs.length,
    employers: distinct(jobs, 'employer_id'),
    budgetNok: rowsOf('summer_job_budget')[0]?.['nok'],
    maxHours: Math.max(...jobs.map((row) => Number(row['planned_hours']))),
    withDecision: jobs.filter((row) => decided.has(row['youth_id'])).length,
    allHours: where(jobs, { result: 'ALL_HOURS' }).length,
    allHoursWithSickNote: where(jobs, { result: 'ALL_HOURS', has_sick_note: true }).length,
    over50: where(jobs, { result: 'OVER_50' }).length,
    quarter: jobs.filter((row) => Number(row['worked_hours']) * 4 === Number(row['planned_hours'])).length,
    hiredHourly: where(jobs, { after: 'HOURLY' }).length,
    onCall: where(jobs, { after: 'ON_CALL' }).length,
  }).toEqual(published);
  const cost = jobs.reduce((total, row) => total + Number(row['planned_hours']) * Number(row['hourly_wage_nok']), 0);
  expect(cost).toBeLessThanOrEqual(published.budgetNok);
});

test('child welfare has a decision for every follow-up that rests on one, aftercare where the prose says so', () => {
  const followUps = where(rowsOf('follow_up'), { kind: 'ON_DECISION' });
  const kinds = new Map(rowsOf('child_welfare_decision').map((row) => [row['youth_id'], row['kind']]));
  const { aftercare: AFTERCARE, voluntaryAssistance: VOLUNTARY_ASSISTANCE } = PUBLISHED_2016.decisions;
  expect(
    countBy(
      followUps.map((row) => ({ kind: kinds.get(row['youth_id']) ?? null })),
      'kind',
    ),
  ).toEqual({ AFTERCARE, VOLUNTARY_ASSISTANCE });
  expect(distinct(rowsOf('child_welfare_case'))).toBe(kinds.size);
});

test('the same options give the same rows, and another year, organisation or seed others with the same counts', () => {
  const idsOf = ({ outreach, childWelfare, youthIds }: Usit2016): readonly string[] => [
    ...youthIds,
    ...[...outreach, ...childWelfare].flatMap(({ rows }) =>
      rows.flatMap(({ id }) => (id === undefined ? [] : [String(id)])),
    ),
  ];
  expect(makeUsit2016(OPTIONS)).toEqual(set);
  expect(idsOf(set).every(isId)).toBe(true);
  const ids = new Set(idsOf(set));
  expect(ids.size).toBe(idsOf(set).length);
  for (const other of [
    { year: 2017 },
    { year: 1917 },
    { organisationId: '10000000-0000-4000-8000-000000000006' },
    { seed: 'other' },
  ]) {
    const made = makeUsit2016({ ...OPTIONS, ...other });
    expect(idsOf(made).filter((id) => ids.has(id))).toEqual([]);
    expect(
      made.outreach
        .filter(({ table }) => table !== 'group_meeting' && table !== 'published_report')
        .map(({ table, rows }) => [table, rows.length]),
    ).toEqual(
      set.outreach
        .filter(({ table }) => table !== 'group_meeting' && table !== 'published_report')
        .map(({ table, rows }) => [table, rows.length]),
    );
  }
});
