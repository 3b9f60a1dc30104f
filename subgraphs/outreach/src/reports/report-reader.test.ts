import { newId, type Caller } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import { connect, createQuery } from '@brobygger/subgraph-kit';
import { createMigratedDatabase, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../index';
import { readHapReport } from './hap-report/hap-report';
import { createReportReader } from './report-reader';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const leaderOf = (organisationId: string): Caller => ({
  personId: 'Z2',
  role: 'LEADER',
  agency: 'OUTREACH',
  organisationId,
  assurance: 'SUBSTANTIAL',
});

async function ask(organisationId: string, query: string): Promise<Record<string, unknown>> {
  const hop = { caller: leaderOf(organisationId), purpose: 'B107', requestId: newId() } as Hop;
  const { data, errors } = await outreach.subgraph.execute(hop, { query, variables: {} } as never);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

/** An enquiry about cannabis cessation in each year, of as many youths as the year is after 1999. */
async function organisationWithEnquiries(years: readonly number[]): Promise<string> {
  const organisationId = newId();
  for (const year of years) {
    await outreach.dataSource.query(
      `insert into hap_course (id, youth_id, organisation_id, enquired_on, weeks_done, source, recorded_at)
       select gen_random_uuid(), gen_random_uuid(), $1, make_date($2, 3, 1), 0, 'SELF', now() from generate_series(1, $2 - 1999)`,
      [organisationId, year],
    );
  }
  return organisationId;
}

describe('the years that a leader asks for at once', () => {
  const years = Array.from({ length: 12 }, (_, n) => 2011 - n);
  const query = `{ ${years.map((year) => `y${year}: hapReport(year: ${year}) { year enquiries }`).join(' ')} }`;

  test('come each with its own figures, in three statements for twelve of them', async () => {
    const organisationId = await organisationWithEnquiries(years);
    outreach.statements.length = 0;
    const data = await ask(organisationId, query);
    expect(data).toEqual(Object.fromEntries(years.map((year) => [`y${year}`, { year, enquiries: year - 1999 }])));
    expect(outreach.statements).toEqual(['hap-report', 'hap-report', 'hap-report']);
  });

  test('come to two leaders who ask at the same time as to one of them alone', async () => {
    const organisations = await Promise.all([organisationWithEnquiries([2001]), organisationWithEnquiries([2007])]);
    const answers = await Promise.all(
      organisations.map((organisationId) =>
        ask(organisationId, '{ hapReport(year: 2001) { enquiries } fortnightReport(year: 2001) { withTarget } }'),
      ),
    );
    expect(answers.map(({ hapReport }) => hapReport)).toEqual([{ enquiries: 2 }, { enquiries: 0 }]);
  });
});

test('what was printed of a year is read beside its own figures, and only where it is wanted', async () => {
  const database = await createMigratedDatabase('reports', subgraph.persistence);
  // As the owner: the service itself may not write what was printed.
  const owner = await connect(database.ownerUrl, subgraph.persistence, 2);
  try {
    const organisationId = newId();
    await owner.query(`insert into published_report values ($1, 2002, '{"source": "Årsrapport 2002"}')`, [
      organisationId,
    ]);
    const reports = createReportReader(createQuery(owner));
    const scopes = [
      { year: 2003, isPrintedWanted: true },
      { year: 2002, isPrintedWanted: true },
      { year: 2002, isPrintedWanted: false },
    ];
    const read = await Promise.all(
      scopes.map((scope) => readHapReport(reports, { ...scope, organisationId, isExact: true })),
    );
    expect(read.map(({ printed }) => printed)).toEqual([null, { source: 'Årsrapport 2002' }, null]);
  } finally {
    await owner.destroy();
    await database.drop();
  }
});

test('a statement that fails fails each of its reports, and not those asked for after it', async () => {
  const statements: (readonly unknown[])[] = [];
  const reports = createReportReader(<Row>(_name: string, _text: string, values: readonly unknown[]) => {
    statements.push(values);
    return statements.length === 1
      ? Promise.reject<readonly Row[]>(new Error('connection lost'))
      : Promise.resolve([{ n: 1 }] as unknown as readonly Row[]);
  });
  const read = (year: number): Promise<unknown> => reports.read('n', 'select 1 as n', { organisationId: null, year });
  expect(await Promise.allSettled([read(2001), read(2002)])).toMatchObject([
    { reason: { message: 'connection lost' } },
    { reason: { message: 'connection lost' } },
  ]);
  expect(await read(2003)).toEqual({ n: 1 });
  expect(statements).toEqual([
    [
      [null, null],
      [2001, 2002],
      [false, false],
    ],
    [[null], [2003], [false]],
  ]);
});
