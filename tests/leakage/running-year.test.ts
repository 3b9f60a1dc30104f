import { newId, type Agency, type Caller } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { subgraph as outreachSubgraph } from '@brobygger/outreach';
import { OWN_WISH, runSubgraph } from '@brobygger/testkit';

const OWN = newId();
const COUNTS = '{ total boys girls otherGender districts { district count } }';
const REPORTS = [
  `activityTable(ARGS) { rows { kind total boys girls otherGender districts { district count } } computedTotal ${COUNTS} csv }`,
  'keyFigures(ARGS) { sessions staffHours encounters firstContacts girlsShare boysShare meanAge medianAge csv }',
  'districtDistribution(ARGS) { district count share }',
  'districtDistributionCsv(ARGS)',
  'hapReport(ARGS) { enquiries offered csv }',
  `angerManagementReport(ARGS) { referrals ${COUNTS} csv }`,
  `psychologistReport(ARGS) { office ${COUNTS} csv }`,
  `summerJobReport(ARGS) { youths ${COUNTS} employers withDecision csv }`,
  'fortnightReport(ARGS) { fortnights { startsOn encounters } csv }',
];
const ARGS = ['year: 2026', `year: 2026, organisationId: "${OWN}"`];

const leaderOf = (agency: Agency, organisationId: string): Caller => ({
  personId: 'Z2',
  role: 'LEADER',
  agency,
  organisationId,
  assurance: 'SUBSTANTIAL',
});
const OWN_LEADER = leaderOf('OUTREACH', OWN);
const OTHERS = [leaderOf('NAV', newId()), leaderOf('CHILD_WELFARE', newId()), leaderOf('OUTREACH', newId())];

/** Ten days of a running year, New Year's Eve, and the first moment after it in Oslo. */
const DAYS = [
  ...Array.from({ length: 10 }, (_day, n) => `2026-06-${String(n + 1).padStart(2, '0')}T10:00:00Z`),
  '2026-12-31T22:59:59Z',
  '2026-12-31T23:00:00Z',
];

/** What leaders read of a year, day by day, in which a youth is followed up from each of the days on, or not. */
async function daysOf(youthsADay: number) {
  let now = new Date('2026-05-01T10:00:00Z');
  const outreach = await runSubgraph(outreachSubgraph, { clock: () => now });
  const start = (): Promise<unknown> =>
    outreach.services.followUps.start(
      { personId: 'Z1', organisationId: OWN, at: now },
      {
        ground: OWN_WISH,
        youthId: newId(),
        kind: 'LOW_THRESHOLD',
        legalBasis: 'CONSENT_ONLY',
        continuityStaff: ['Kari'],
        countedAs: { gender: 'BOY', district: 'HEIMDAL' },
      },
    );
  async function read(caller: Caller, query: string): Promise<string> {
    const hop = { caller, purpose: 'B107', requestId: newId() } as Hop;
    return JSON.stringify(await outreach.subgraph.execute(hop, { query }));
  }
  try {
    for (let youth = 0; youth < 6; youth++) await start();
    const days = [];
    for (const day of DAYS) {
      now = new Date(day);
      if (day.includes('-06-')) for (let youth = 0; youth < youthsADay; youth++) await start();
      const others: string[] = [];
      for (const caller of OTHERS) {
        for (const args of ARGS) {
          for (const report of REPORTS) others.push(await read(caller, `{ ${report.replace('ARGS', args)} }`));
        }
      }
      const own = await read(OWN_LEADER, '{ activityTable(year: 2026) { computedTotal { total } } }');
      days.push({ others, own });
    }
    return days;
  } finally {
    await outreach.stop();
  }
}

test('another leader reads the same of a running year on every day until it is over, the own leader the present', async () => {
  const [busy, quiet] = [await daysOf(1), await daysOf(0)];
  const running = DAYS.length - 1;
  expect(busy.slice(0, running).map(({ others }) => others)).toEqual(
    quiet.slice(0, running).map(({ others }) => others),
  );
  for (const { others } of busy.slice(1, running)) expect(others).toEqual(busy[0]?.others);
  expect(busy[running]?.others).not.toEqual(quiet[running]?.others);
  expect(busy.map(({ own }) => Number(/"total":(\d+)/.exec(own)?.[1]))).toEqual([
    7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 16, 16,
  ]);
});

test('a running year of another is refused by its code, with nothing of it', async () => {
  const [day] = await daysOf(0);
  const ofOtherAgencies = day?.others.slice(0, 2 * ARGS.length * REPORTS.length) ?? [];
  expect(ofOtherAgencies).toHaveLength(36);
  for (const answer of ofOtherAgencies) {
    expect(answer).toContain('"code":"YEAR_NOT_CLOSED"');
    expect(answer).toMatch(/"data":\{"\w+":null\}\}/);
  }
});
