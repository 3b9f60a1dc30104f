import { newId } from '@brobygger/domain';
import { runSubgraph, workerHop, type RunningSubgraph, type WorkerHop } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { clock: () => new Date('2026-03-02T12:00:00Z') });
});
afterAll(() => housing.stop());

const MEETING = { heldOn: '2026-02-26', headcount: 3, topics: ['Vaskeliste', 'Middag på søndag'] };

async function member(of: WorkerHop = {}, organisationId = newId()) {
  const author = { personId: 'Z1', organisationId, at: new Date('2026-01-02T10:00:00Z') };
  const house = { name: 'Elvegata 2', kind: 'STUDENT_SHARED', genderRule: 'BOYS', capacity: 4 } as const;
  const { id: houseId } = await housing.services.houses.create(author, house);
  async function ask(query: string, variables = {}): Promise<unknown> {
    const asked = { query, variables };
    const { data, errors } = await housing.subgraph.execute(workerHop('housing', organisationId, of), asked);
    if (errors !== undefined) throw errors[0];
    return data?.['done'];
  }
  return {
    houseId,
    records: (more: object = {}) =>
      ask(
        `mutation ($input: RecordHouseMeetingInput!) {
          done: recordHouseMeeting(input: $input) { heldOn headcount topics } }`,
        { input: { houseId, ...MEETING, ...more } },
      ),
    reads: (of = houseId) => ask(`{ done: houseMeetings(houseId: "${of}") { heldOn headcount topics } }`),
  };
}

test('a meeting is recorded with how many came and what about, newest first, and that of the same day is written anew', async () => {
  const { records, reads } = await member();
  expect(await records()).toEqual(MEETING);
  await records({ heldOn: '2026-03-02' });
  await records({ headcount: 4 });
  expect(await reads()).toEqual([
    { ...MEETING, heldOn: '2026-03-02' },
    { ...MEETING, headcount: 4 },
  ]);
});

test.each([
  ['of tomorrow', { heldOn: '2026-03-03' }, 'input.heldOn'],
  ['of less than nobody', { headcount: -1 }, 'input.headcount'],
  ['about nothing', { topics: [] }, 'input.topics'],
  ['about a blank', { topics: ['  '] }, 'input.topics'],
])('one %s is refused', async (_name, change, argument) => {
  const { records, reads } = await member();
  await expect(records(change)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument } });
  expect(await reads()).toEqual([]);
});

test('one in the house of another organisation is neither recorded nor read', async () => {
  const [own, other] = [await member(), await member()];
  await own.records();
  for (const houseId of [own.houseId, newId(), 'nowhere']) {
    await expect(other.records({ houseId })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(await other.reads(houseId)).toEqual([]);
  }
});

test('a leader reads what staff recorded; nobody of another agency does', async () => {
  const organisationId = newId();
  const staff = await member({}, organisationId);
  await staff.records();
  const leader = await member({ role: 'LEADER' }, organisationId);
  expect(await leader.reads(staff.houseId)).toEqual([MEETING]);
  await expect(leader.records()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
  const foreign = await member({ agency: 'NAV' });
  await expect(foreign.reads()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
});
