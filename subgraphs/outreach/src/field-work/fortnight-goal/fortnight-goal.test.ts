import { impliedPurposeOf, newId, type Agency, type Role } from '@brobygger/domain';
import type { Author, Subgraph } from '@brobygger/subgraph-kit';
import { runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type OutreachServices } from '../../index';

let outreach: RunningSubgraph<OutreachServices>;
beforeAll(async () => {
  outreach = await runSubgraph(subgraph);
});
afterAll(() => outreach.stop());

const worker = (): Author => ({ personId: 'Z1', organisationId: newId(), at: new Date('2026-06-20T12:00:00Z') });
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
const set = (
  by: Author,
  startsOn: string,
  targetEncounters: number | null = null,
): Promise<{ id: string; isChanged: boolean }> =>
  outreach.services.fortnightGoals.set(by, { startsOn, targetEncounters, arenas: ['Torget'] });

async function run(hop: ReturnType<typeof hopOf>, query: string, variables: Record<string, unknown> = {}) {
  const { data, errors = [] } = await outreach.subgraph.execute(hop, { query, variables });
  return {
    data: JSON.parse(JSON.stringify(data ?? {})) as Record<string, never>,
    errors: errors.map(({ extensions }) => [extensions['code'], extensions['argument']]),
  };
}
const SET = 'mutation ($input: SetFortnightGoalInput!) { setFortnightGoal(input: $input) { id isChanged } }';
const GOALS =
  'query ($year: Int!) { fortnightGoals(year: $year) { startsOn endsOn focusGroups arenas times targetEncounters ' +
  'encounters sessions isAchieved } }';
const goalsOf = async (by: Author, year = 2026): Promise<Record<string, unknown>[]> =>
  (await run(hopOf(by), GOALS, { year })).data['fortnightGoals'] as unknown as Record<string, unknown>[];

const meet = (by: Author, day: string, encounters: number, hour = '18'): Promise<unknown> => {
  const startedAt = new Date(`${day}T${hour}:00:00Z`);
  return outreach.services.fieldSessions.record(by, {
    clientKey: newId(),
    startedAt,
    endedAt: new Date(startedAt.getTime() + 7_200_000),
    area: 'Midtbyen',
    staffIds: ['Z1', 'Z2'],
    encounters: Array.from({ length: encounters }, () => ({})),
  });
};

describe('INV18', () => {
  test('a goal is for 14 days', async () => {
    const by = worker();
    await set(by, '2026-02-23');
    expect(await goalsOf(by)).toMatchObject([{ startsOn: '2026-02-23', endsOn: '2026-03-08' }]);
  });

  test.each(['2026-02-22', '2026-03-07', '2026-02-10', '2026-03-08'])(
    'a goal from %s, which shares a day with another one, is refused',
    async (startsOn) => {
      const by = worker();
      await set(by, '2026-02-23');
      await expect(set(by, startsOn)).rejects.toMatchObject({
        extensions: { code: 'RULE_VIOLATED', rule: 'INV18', argument: 'input.startsOn' },
      });
      expect(await goalsOf(by)).toHaveLength(1);
    },
  );

  test('goals that follow one another, or are of two organisations, share no day', async () => {
    const by = worker();
    for (const startsOn of ['2026-02-23', '2026-02-09', '2026-03-09']) await set(by, startsOn);
    await set(worker(), '2026-02-24');
    expect((await goalsOf(by)).map(({ startsOn }) => startsOn)).toEqual(['2026-02-09', '2026-02-23', '2026-03-09']);
  });

  test('of goals that share a day and are set at once, one alone is set', async () => {
    for (let round = 0; round < 10; round++) {
      const by = worker();
      const outcomes = await Promise.allSettled(
        ['2026-02-23', '2026-02-24', '2026-02-25'].map((startsOn) => set(by, startsOn)),
      );
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    }
  });
});

test('a goal that is set again from the same day on is changed', async () => {
  const by = worker();
  const input = {
    startsOn: '2026-02-23',
    focusGroups: ['EMF'],
    arenas: ['Spillehall'],
    times: ['fredag kveld'],
    targetEncounters: 40,
  };
  const first = await run(hopOf(by), SET, { input });
  const again = await run(hopOf(by, 'LEADER'), SET, {
    input: { startsOn: '2026-02-23', arenas: ['Sentralstasjonen'] },
  });
  const { id } = first.data['setFortnightGoal'] as unknown as { id: string };
  expect([first.data, again.data]).toEqual([
    { setFortnightGoal: { id, isChanged: false } },
    { setFortnightGoal: { id, isChanged: true } },
  ]);
  expect(await goalsOf(by)).toEqual([
    {
      startsOn: '2026-02-23',
      endsOn: '2026-03-08',
      focusGroups: [],
      arenas: ['Sentralstasjonen'],
      times: [],
      targetEncounters: null,
      encounters: 0,
      sessions: 0,
      isAchieved: null,
    },
  ]);
});

test('what came of a goal is counted from the first to the last of its days, and a cancelled session is not counted', async () => {
  const by = worker();
  await set(by, '2026-02-23', 5);
  await set(by, '2026-03-09', 5);
  await set(by, '2026-03-23');
  for (const [day, encounters] of [
    ['2026-02-22', 9],
    ['2026-02-23', 2],
    ['2026-03-08', 3],
    ['2026-03-09', 4],
  ] as const) {
    await meet(by, day, encounters);
  }
  await meet(worker(), '2026-03-10', 7);
  await outreach.services.fieldSessions.cancel(by, {
    clientKey: newId(),
    startedAt: new Date('2026-03-01T18:00:00Z'),
    endedAt: new Date('2026-03-01T20:00:00Z'),
    area: 'Midtbyen',
    staffIds: ['Z1', 'Z2'],
  });
  outreach.statements.length = 0;
  expect(await goalsOf(by)).toMatchObject([
    { encounters: 5, sessions: 2, isAchieved: true },
    { encounters: 4, sessions: 1, isAchieved: false },
    { encounters: 0, sessions: 0, isAchieved: null },
  ]);
  expect(outreach.statements).toEqual(['fortnight-goals']);
});

test('goals and their report are read in one request, time and again', async () => {
  const by = worker();
  await set(by, '2025-02-24');
  const hop = hopOf(by, 'LEADER');
  for (let time = 1; time <= 3; time += 1) {
    const both = '{ fortnightGoals(year: 2025) { startsOn } fortnightReport(year: 2025) { fortnights { startsOn } } }';
    expect(await run(hop, both)).toEqual({
      data: {
        fortnightGoals: [{ startsOn: '2025-02-24' }],
        fortnightReport: { fortnights: [{ startsOn: '2025-02-24' }] },
      },
      errors: [],
    });
  }
});

test('a goal belongs to the year in which its fortnight begins', async () => {
  const by = worker();
  await set(by, '2025-12-29');
  await set(by, '2026-12-31');
  expect([await goalsOf(by, 2025), await goalsOf(by, 2026), await goalsOf(by, 2027)]).toMatchObject([
    [{ endsOn: '2026-01-11' }],
    [{ endsOn: '2027-01-13' }],
    [],
  ]);
});

test.each([
  [{ focusGroups: Array.from({ length: 11 }, String) }, 'input.focusGroups'],
  [{ arenas: ['x'.repeat(101)] }, 'input.arenas'],
  [{ times: [''] }, 'input.times'],
  [{ targetEncounters: 0 }, 'input.targetEncounters'],
])('a goal of %j is refused by its path', async (input, path) => {
  expect((await run(hopOf(worker()), SET, { input: { startsOn: '2026-02-23', ...input } })).errors).toEqual([
    ['BAD_USER_INPUT', path],
  ]);
});

test('a year that no calendar date has is refused', async () => {
  expect((await run(hopOf(worker()), GOALS, { year: -1 })).errors).toEqual([['BAD_USER_INPUT', 'year']]);
});

test('goals are closed to other agencies and to consent officers', async () => {
  for (const hop of [hopOf(worker(), 'LEADER', 'NAV'), hopOf(worker(), 'CONSENT_OFFICER')]) {
    expect((await run(hop, GOALS, { year: 2026 })).errors).toEqual([['FORBIDDEN_ROLE', undefined]]);
    expect((await run(hop, SET, { input: { startsOn: '2026-02-23' } })).errors).toEqual([
      ['FORBIDDEN_ROLE', undefined],
    ]);
  }
});

describe('a fortnight is looked back on', () => {
  const READING = `query ($startsOn: LocalDate!) { fortnightReading(startsOn: $startsOn) { startsOn
    areas { area isArena sessions encounters encountersBefore } times { weekday hour sessions encounters }
    ages { age encounters firstContacts } } }`;
  const readingOf = async (by: Author, role: Role = 'CASEWORKER') =>
    (await run(hopOf(by, role), READING, { startsOn: '2026-02-23' })).data['fortnightReading'];

  test('by area, time and age, beside the arenas that were meant and the fortnight before', async () => {
    const by = worker();
    const meetIn = (area: string, at: string, ages: readonly (number | null)[]): Promise<unknown> =>
      outreach.services.fieldSessions.record(by, {
        clientKey: newId(),
        startedAt: new Date(at),
        endedAt: new Date(new Date(at).getTime() + 3_600_000),
        area,
        staffIds: ['Z1', 'Z2'],
        encounters: ages.map((age) => ({ age, isFirstContact: age === 14 })),
      });
    await outreach.services.fortnightGoals.set(by, { startsOn: '2026-02-23', arenas: ['Torget', 'midtbyen'] });
    await meetIn('Midtbyen', '2026-02-20T17:00:00Z', [18, 19, 20]);
    await meetIn('Midtbyen', '2026-02-23T17:00:00Z', [14, null]);
    await meetIn('MIDTBYEN', '2026-03-02T17:30:00Z', [14]);
    await meetIn('Lade', '2026-03-08T23:30:00Z', []);
    await meetIn('Midtbyen', '2026-03-09T17:00:00Z', [15]);
    await meet(worker(), '2026-02-24', 5);
    for (const role of ['CASEWORKER', 'LEADER'] as const) {
      expect(await readingOf(by, role)).toEqual({
        startsOn: '2026-02-23',
        areas: [
          {
            area: expect.stringMatching(/^midtbyen$/i),
            isArena: true,
            sessions: 2,
            encounters: 3,
            encountersBefore: 3,
          },
          { area: 'Torget', isArena: true, sessions: 0, encounters: 0, encountersBefore: 0 },
        ],
        times: [{ weekday: 1, hour: 18, sessions: 2, encounters: 3 }],
        ages: [
          { age: 14, encounters: 2, firstContacts: 2 },
          { age: null, encounters: 1, firstContacts: 0 },
        ],
      });
    }
  });

  test('by nobody of another agency, and of another organisation as one in which nothing was', async () => {
    const by = worker();
    await meet(by, '2026-02-24', 5);
    expect(await readingOf(worker())).toEqual({ startsOn: '2026-02-23', areas: [], times: [], ages: [] });
    expect((await run(hopOf(by, 'LEADER', 'NAV'), READING, { startsOn: '2026-02-23' })).errors).toEqual([
      ['FORBIDDEN_ROLE', undefined],
    ]);
  });
});
