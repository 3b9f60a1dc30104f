import { impliedPurposeOf, newId, type Role } from '@brobygger/domain';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph, { clock: () => new Date('2016-12-30T12:00:00Z') });
});
afterAll(() => outreach.stop());

function worker({
  role = 'CASEWORKER',
  agency = 'OUTREACH',
  organisationId = newId(),
}: { readonly role?: Role; readonly agency?: 'OUTREACH' | 'NAV'; readonly organisationId?: string } = {}) {
  const hop = {
    caller: {
      personId: 'Z1',
      role,
      agency: impliedPurposeOf(role) === null ? agency : null,
      organisationId,
      assurance: 'SUBSTANTIAL',
    },
    purpose: impliedPurposeOf(role) ?? 'B107',
    requestId: 'r',
    audience: 'outreach',
  } as const;
  async function ask(query: string): Promise<unknown> {
    const { data, errors } = await outreach.subgraph.execute(hop, { query });
    if (errors !== undefined) throw errors[0];
    return data?.['done'];
  }
  return {
    organisationId,
    counts: (date: string, headcount: number, place = 'DROP_IN') =>
      ask(
        `mutation { done: recordHeadcount(input: { place: ${place}, date: "${date}", headcount: ${headcount} }) { date headcount } }`,
      ),
    reads: (from: string, to: string, place = 'DROP_IN') =>
      ask(`{ done: headcounts(place: ${place}, from: "${from}", to: "${to}") { days { date headcount } total } }`),
  };
}

test('a worker counts heads, and reads the days of an interval with their sum', async () => {
  const { counts, reads } = worker();
  for (const [date, heads] of [
    ['2016-12-02', 14],
    ['2016-11-30', 9],
    ['2016-12-01', 0],
    ['2016-12-03', 20],
  ] as const) {
    expect(await counts(date, heads)).toEqual({ date, headcount: heads });
  }
  expect(await reads('2016-11-30', '2016-12-03')).toEqual({
    days: [
      { date: '2016-11-30', headcount: 9 },
      { date: '2016-12-01', headcount: 0 },
      { date: '2016-12-02', headcount: 14 },
    ],
    total: 23,
  });
});

test('counting the same day again corrects its number', async () => {
  const { counts, reads } = worker();
  await counts('2016-12-01', 14);
  await Promise.all([counts('2016-12-01', 15), counts('2016-12-01', 15)]);
  expect(await reads('2016-12-01', '2016-12-02')).toEqual({ days: [{ date: '2016-12-01', headcount: 15 }], total: 15 });
});

test('Huskirke is counted apart from the drop-in of the same day, on any weekday', async () => {
  const { counts, reads } = worker();
  await counts('2016-12-24', 30, 'HUSKIRKE');
  await counts('2016-12-24', 12);
  expect(await reads('2016-12-24', '2016-12-25', 'HUSKIRKE')).toMatchObject({ total: 30 });
  expect(await reads('2016-12-24', '2016-12-25')).toMatchObject({ total: 12 });
});

test('a leader counts and reads for the own organisation, and the other organisation has numbers of its own', async () => {
  const [kari, ola] = [worker(), worker()];
  const leader = worker({ role: 'LEADER', organisationId: kari.organisationId });
  await kari.counts('2016-12-01', 14);
  await leader.counts('2016-12-02', 6);
  await ola.counts('2016-12-01', 99);
  expect(await leader.reads('2016-12-01', '2017-01-01')).toMatchObject({ total: 20 });
  expect(await ola.reads('2016-12-01', '2017-01-01')).toMatchObject({ total: 99 });
});

test.each<[string, Parameters<typeof worker>[0]]>([
  ['a worker of NAV', { agency: 'NAV' }],
  ['a youth', { role: 'YOUTH' }],
  ['a guardian', { role: 'GUARDIAN' }],
  ['an auditor', { role: 'AUDITOR' }],
])('%s neither counts nor reads', async (_who, caller) => {
  const { counts, reads } = worker(caller);
  await expect(counts('2016-12-01', 14)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
  await expect(reads('2016-12-01', '2016-12-02')).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
});

test.each([
  ['2016-12-31', 14, 'input.date'],
  ['2016-12-01', -1, 'input.headcount'],
  ['2016-12-01', 1001, 'input.headcount'],
])('on %s %i heads are refused', async (date, heads, argument) => {
  const { counts, reads } = worker();
  await expect(counts(date, heads)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
  expect(await reads('2016-01-02', '2017-01-02')).toEqual({ days: [], total: 0 });
});

test.each([
  ['2016-12-01', '2016-12-01'],
  ['2016-12-02', '2016-12-01'],
  ['2016-01-01', '2017-01-02'],
])('nobody reads from %s until %s', async (from, to) => {
  await expect(worker().reads(from, to)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'to' },
  });
});
