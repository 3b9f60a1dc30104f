import { impliedPurposeOf, newId, type Agency, type Role } from '@brobygger/domain';
import { openServiceRelation, type Author, type Subgraph } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { clock: () => new Date('2026-03-20T12:00:00Z') });
});
afterAll(() => outreach.stop());

const worker = (): Author => ({ personId: 'Z1', organisationId: newId(), at: new Date('2026-03-20T12:00:00Z') });
const hopOf = (
  { organisationId }: Author,
  role: Role = 'CASEWORKER',
  agency: Agency = 'OUTREACH',
): Parameters<Subgraph['execute']>[0] => ({
  caller: {
    personId: 'Z1',
    role,
    agency: impliedPurposeOf(role) === null ? agency : null,
    organisationId,
    assurance: 'SUBSTANTIAL',
  },
  purpose: impliedPurposeOf(role) ?? 'B107',
  requestId: newId(),
  audience: 'outreach',
});

async function run(hop: ReturnType<typeof hopOf>, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors = [] } = await outreach.subgraph.execute(hop, { query, variables });
  return {
    data: JSON.parse(JSON.stringify(data ?? {})) as Record<string, never>,
    errors: errors.map(({ extensions }) => [extensions['code'], extensions['argument'] ?? extensions['rule']]),
  };
}

const RECORD =
  'mutation ($input: RecordFieldSessionInput!) { recordFieldSession(input: $input) { id encounters staffHours isRepeated } }';
const CANCEL =
  'mutation ($input: CancelFieldSessionInput!) { cancelFieldSession(input: $input) { id encounters staffHours isRepeated } }';
const LIST = `query ($from: LocalDate!, $to: LocalDate!, $first: Int! = 20, $after: String) {
  fieldSessions(from: $from, to: $to, first: $first, after: $after) {
  edges { cursor node { id date startedAt endedAt area staffHours isCancelled encounters firstContacts } }
  pageInfo { hasNextPage endCursor } } }`;

const session = (day: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  clientKey: newId(),
  startedAt: `2026-03-${day}T18:00:00Z`,
  endedAt: `2026-03-${day}T20:00:00Z`,
  area: 'Midtbyen',
  staffIds: ['Z1', 'Z2'],
  ...more,
});

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: Record<string, unknown> }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const list = async (hop: ReturnType<typeof hopOf>, variables: Record<string, unknown> = {}): Promise<Page> =>
  (await run(hop, LIST, { from: '2026-03-01', to: '2026-03-31', ...variables })).data[
    'fieldSessions'
  ] as unknown as Page;

describe('the mutations', () => {
  test('take a session with all that it holds from a worker of outreach', async () => {
    const by = worker();
    const input = session('06', {
      encounters: [
        {
          metAt: '2026-03-06T18:30:00+00:00',
          age: 17,
          gender: 'BOY',
          district: 'OSTBYEN',
          isFirstContact: true,
          topics: ['SUBSTANCES'],
        },
        {},
        { gender: null },
      ],
      emergencies: [{ kind: 'OVERDOSE', naloxoneGiven: true, ambulanceCalled: true, wasAdmitted: false }],
    });
    const receipt = { id: expect.any(String) as string, encounters: 3, staffHours: 4, isRepeated: false };
    expect(await run(hopOf(by), RECORD, { input })).toEqual({ data: { recordFieldSession: receipt }, errors: [] });
    expect((await run(hopOf(by), RECORD, { input })).data).toMatchObject({ recordFieldSession: { isRepeated: true } });
    expect((await run(hopOf(by), CANCEL, { input: session('06') })).data).toEqual({
      cancelFieldSession: { ...receipt, encounters: 0, staffHours: 0 },
    });
  });

  test('are closed to leaders and to other agencies', async () => {
    const by = worker();
    for (const hop of [hopOf(by, 'LEADER'), hopOf(by, 'CASEWORKER', 'NAV')]) {
      expect((await run(hop, RECORD, { input: session('06') })).errors).toEqual([['FORBIDDEN_ROLE', undefined]]);
      expect((await run(hop, CANCEL, { input: session('06') })).errors).toEqual([['FORBIDDEN_ROLE', undefined]]);
    }
  });

  test.each([
    [{ clientKey: 'short' }, 'input.clientKey'],
    [{ area: 'x'.repeat(101) }, 'input.area'],
    [{ staffIds: ['Z1', 'Z1'] }, 'input.staffIds'],
    [{ staffIds: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] }, 'input.staffIds'],
    [{ staffIds: ['Z1', 'Z'.repeat(21)] }, 'input.staffIds'],
    [{ startedAt: '0000-01-01T00:00:00Z', endedAt: '0000-01-01T01:00:00Z' }, 'input.startedAt'],
    [{ startedAt: '2026-03-20T11:00:00Z', endedAt: '2026-03-20T12:00:01Z' }, 'input.endedAt'],
    [{ encounters: Array.from({ length: 101 }, () => ({})) }, 'input.encounters'],
    [{ encounters: [{}, { age: 100 }] }, 'input.encounters[1].age'],
    [{ encounters: [{ topics: ['CRIME', 'CRIME'] }] }, 'input.encounters[0].topics'],
    [
      {
        emergencies: Array.from({ length: 21 }, () => ({
          kind: 'ALCOHOL',
          naloxoneGiven: false,
          ambulanceCalled: false,
          wasAdmitted: false,
        })),
      },
      'input.emergencies',
    ],
  ])('refuse %j by its path', async (input, path) => {
    const by = worker();
    expect((await run(hopOf(by), RECORD, { input: session('06', input) })).errors).toEqual([['BAD_USER_INPUT', path]]);
    expect((await list(hopOf(by))).edges).toEqual([]);
  });

  test.each([
    [{ staffIds: ['Z1'] }, 'input.staffIds'],
    [{ encounters: [{}, { metAt: '2026-03-06T20:00:00Z' }] }, 'input.encounters[1].metAt'],
  ])('refuse what breaks a rule by its path', async (input, path) => {
    expect((await run(hopOf(worker()), RECORD, { input: session('06', input) })).errors).toEqual([
      ['RULE_VIOLATED', path],
    ]);
  });
});

describe('the list of sessions', () => {
  const known = async (by: Author): Promise<string> => {
    const youthId = newId();
    await outreach.dataSource.transaction((transaction) => openServiceRelation(transaction, by, youthId, OWN_WISH));
    return youthId;
  };

  test('shows a leader and a worker the sessions of the own organisation as counts, newest first, and never a youth', async () => {
    const by = worker();
    const youthId = await known(by);
    await run(hopOf(by), RECORD, {
      input: session('06', { encounters: [{ isFirstContact: true }, {}, { youthId, isFirstContact: true }] }),
    });
    await run(hopOf(by), RECORD, { input: session('08') });
    await run(hopOf(by), CANCEL, { input: session('07') });
    await run(hopOf(worker()), RECORD, { input: session('06') });
    const expected = (day: string, counts: Record<string, unknown>): Record<string, unknown> => ({
      id: expect.any(String) as string,
      date: `2026-03-${day}`,
      startedAt: `2026-03-${day}T18:00:00.000Z`,
      endedAt: `2026-03-${day}T20:00:00.000Z`,
      area: 'Midtbyen',
      staffHours: 4,
      isCancelled: false,
      encounters: 0,
      firstContacts: 0,
      ...counts,
    });
    for (const role of ['CASEWORKER', 'LEADER'] as const) {
      const page = await list(hopOf(by, role));
      expect(page.edges.map(({ node }) => node)).toEqual([
        expected('08', {}),
        expected('07', { staffHours: 0, isCancelled: true }),
        expected('06', { encounters: 3, firstContacts: 2 }),
      ]);
      expect(JSON.stringify(page)).not.toContain(youthId);
    }
  });

  test('goes from page to page, past sessions that started at one moment, in one statement a page', async () => {
    const by = worker();
    for (const [day, team] of [
      ['06', 'A'],
      ['06', 'B'],
      ['06', 'C'],
      ['09', 'A'],
      ['12', 'A'],
    ] as const) {
      await run(hopOf(by), RECORD, {
        input: session(day, { staffIds: [`${team}1`, `${team}2`], area: team, encounters: [{}, {}] }),
      });
    }
    outreach.statements.length = 0;
    const seen: string[] = [];
    let [after, pages]: [string | null, number] = [null, 0];
    do {
      const page: Page = await list(hopOf(by), { first: 2, after });
      seen.push(...page.edges.map(({ node }) => String(node['id'])));
      expect(page.edges.map(({ node }) => node['encounters'])).toEqual(page.edges.map(() => 2));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      pages++;
    } while (after !== null);
    expect([pages, new Set(seen).size]).toEqual([3, 5]);
    expect(seen).toEqual((await list(hopOf(by))).edges.map(({ node }) => node['id']));
    expect(outreach.statements).toEqual(['field-sessions', 'field-sessions', 'field-sessions', 'field-sessions']);
  });

  test('holds the first and the last day of the period, and no other', async () => {
    const by = worker();
    for (const day of ['05', '06', '07', '08']) await run(hopOf(by), RECORD, { input: session(day) });
    expect(
      (await list(hopOf(by), { from: '2026-03-06', to: '2026-03-07' })).edges.map(({ node }) => node['date']),
    ).toEqual(['2026-03-07', '2026-03-06']);
  });

  test.each([
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'nonsense' }, 'after'],
    [{ to: '2026-02-28' }, 'to'],
  ])('refuses %j', async (variables, argument) => {
    expect((await run(hopOf(worker()), LIST, { from: '2026-03-01', to: '2026-03-31', ...variables })).errors).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
  });

  test('is closed to other agencies and to consent officers', async () => {
    for (const hop of [hopOf(worker(), 'LEADER', 'NAV'), hopOf(worker(), 'CONSENT_OFFICER')]) {
      expect((await run(hop, LIST, { from: '2026-03-01', to: '2026-03-31' })).errors).toEqual([
        ['FORBIDDEN_ROLE', undefined],
      ]);
    }
  });
});
