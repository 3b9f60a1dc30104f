import { newId, type Caller } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../index';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

/** Six boys with a low-threshold follow-up that began in the year and has not ended. */
async function organisationWithSixBoys(year: number): Promise<string> {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date(`${year}-05-10T10:00:00Z`) };
  for (let youth = 0; youth < 6; youth++) {
    await outreach.services.followUps.start(author, {
      ground: OWN_WISH,
      youthId: newId(),
      kind: 'LOW_THRESHOLD',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Kari'],
      countedAs: { gender: 'BOY' },
    });
  }
  return author.organisationId;
}

const leaderOf = (agency: Caller['agency'], organisationId: string): Caller => ({
  personId: 'Z2',
  role: 'LEADER',
  agency,
  organisationId,
  assurance: 'SUBSTANTIAL',
});

async function ask(caller: Caller, query: string) {
  const hop: Hop = { caller, purpose: 'B107', requestId: newId() } as Hop;
  const { data, errors } = await outreach.subgraph.execute(hop, { query, variables: {} } as never);
  return { data: JSON.parse(JSON.stringify(data ?? null)) as Record<string, unknown> | null, errors };
}

const table = (args: string): string =>
  `{ activityTable(${args}) { isSuppressed computedTotal { total boys girls } } }`;

describe('a report without a named organisation', () => {
  test("is that of the leader's own organisation, to the last digit", async () => {
    const [own] = [await organisationWithSixBoys(2001), await organisationWithSixBoys(2001)];
    expect((await ask(leaderOf('OUTREACH', own), table('year: 2001'))).data).toEqual({
      activityTable: { isSuppressed: false, computedTotal: { total: 6, boys: 6, girls: 0 } },
    });
  });

  test('is that of the only one that recorded something, with small counts withheld, for who recorded nothing', async () => {
    await organisationWithSixBoys(1999);
    for (const caller of [leaderOf('OUTREACH', newId()), leaderOf('NAV', newId())]) {
      expect((await ask(caller, table('year: 1999'))).data).toEqual({
        activityTable: { isSuppressed: true, computedTotal: { total: 6, boys: null, girls: null } },
      });
    }
  });

  test('is the own one, and empty, where the organisation recorded other things in the year', async () => {
    const own = await organisationWithSixBoys(1998);
    expect((await ask(leaderOf('OUTREACH', own), '{ keyFigures(year: 1998) { isSuppressed sessions } }')).data).toEqual(
      { keyFigures: { isSuppressed: false, sessions: 0 } },
    );
    const joined = { personId: 'Z1', organisationId: newId(), at: new Date('1997-05-10T10:00:00Z') };
    await outreach.services.groups.join(joined, { ground: OWN_WISH, youthId: newId(), kind: 'BOYS_GROUP' });
    expect((await ask(leaderOf('NAV', newId()), table('year: 1997'))).data).toMatchObject({
      activityTable: { isSuppressed: true },
    });
    expect(
      (await ask(leaderOf('OUTREACH', joined.organisationId), '{ hapReport(year: 1998) { isSuppressed enquiries } }'))
        .data,
    ).toEqual({ hapReport: { isSuppressed: false, enquiries: 0 } });
  });

  test('has to name one where several recorded something', async () => {
    const [one] = [await organisationWithSixBoys(2003), await organisationWithSixBoys(2003)];
    const caller = leaderOf('NAV', newId());
    expect((await ask(caller, table('year: 2003'))).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'organisationId',
    });
    expect((await ask(caller, table(`year: 2003, organisationId: "${one.toUpperCase()}"`))).data).toMatchObject({
      activityTable: { isSuppressed: true },
    });
  });
});

test('a follow-up counts in each year that it runs through, and in no other', async () => {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date('2005-11-10T10:00:00Z') };
  const youthId = newId();
  const { id } = await outreach.services.followUps.start(author, {
    ground: OWN_WISH,
    youthId,
    kind: 'LOW_THRESHOLD',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
  });
  await outreach.services.followUps.end(
    { ...author, at: new Date('2007-01-01T10:00:00Z') },
    youthId,
    id,
    'GOAL_REACHED',
  );
  const totals = [];
  for (const year of [2004, 2005, 2006, 2007, 2008]) {
    totals.push(
      (
        await ask(
          leaderOf('OUTREACH', author.organisationId),
          table(`year: ${year}, organisationId: "${author.organisationId}"`),
        )
      ).data,
    );
  }
  expect(
    totals.map(
      (data) => (data as { activityTable: { computedTotal: { total: number } } }).activityTable.computedTotal.total,
    ),
  ).toEqual([0, 1, 1, 1, 0]);
});

test('without child welfare the count of decisions is withheld with an error, and the rest of the report comes', async () => {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date('2006-05-10T10:00:00Z') };
  await outreach.services.summerJobBudgets.set(author, 2006, 300_000);
  for (let youth = 0; youth < 5; youth++) {
    const youthId = newId();
    await outreach.services.followUps.start(author, {
      ground: OWN_WISH,
      youthId,
      kind: 'SUMMER_JOB',
      legalBasis: 'CONSENT_ONLY',
      continuityStaff: ['Kari'],
    });
    const { id } = await outreach.services.summerJobs.apply(author, {
      ground: OWN_WISH,
      youthId,
      year: 2006,
      employer: 'Bakeriet',
      plannedHours: 60,
    });
    await outreach.services.summerJobs.signContract(author, youthId, id, 180);
  }
  const { data, errors } = await ask(
    leaderOf('OUTREACH', author.organisationId),
    '{ summerJobReport(year: 2006) { youths { total } employers withDecision } }',
  );
  expect(data).toEqual({ summerJobReport: { youths: { total: 5 }, employers: 1, withDecision: null } });
  expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
    [['summerJobReport', 'withDecision'], 'SUBGRAPH_UNAVAILABLE'],
  ]);
});

test('who is in a group counts in its row once, with a follow-up for it or without', async () => {
  const author = { personId: 'Z1', organisationId: newId(), at: new Date('1996-05-10T10:00:00Z') };
  const [followed, joined] = [newId(), newId()];
  await outreach.services.followUps.start(author, {
    ground: OWN_WISH,
    youthId: followed,
    kind: 'BOYS_GROUP',
    legalBasis: 'CONSENT_ONLY',
    continuityStaff: ['Kari'],
    countedAs: { gender: 'BOY', district: 'HEIMDAL' },
  });
  for (const youthId of [followed, joined]) {
    await outreach.services.groups.join(author, {
      ground: OWN_WISH,
      youthId,
      kind: 'BOYS_GROUP',
      countedAs: { gender: 'BOY', district: 'OSTBYEN' },
    });
  }
  const { data } = await ask(
    leaderOf('OUTREACH', author.organisationId),
    '{ activityTable(year: 1996) { rows { kind total boys districts { district count } } } }',
  );
  const { rows } = data?.['activityTable'] as {
    rows: { kind: string; districts: { district: string; count: number }[] }[];
  };
  const row = rows.find(({ kind }) => kind === 'BOYS_GROUP');
  expect(row).toMatchObject({ total: 2, boys: 2 });
  expect(row?.districts.filter(({ count }) => count > 0)).toEqual([
    { district: 'OSTBYEN', count: 1 },
    { district: 'HEIMDAL', count: 1 },
  ]);
});
