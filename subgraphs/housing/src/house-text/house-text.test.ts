import { newId } from '@brobygger/domain';
import { runSubgraph, workerHop, type RunningSubgraph, type WorkerHop } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { clock: () => new Date('2026-03-02T12:00:00Z') });
});
afterAll(() => housing.stop());

const RULES = { document: 'RULES', text: 'Ro etter klokka 23.' };

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
    author,
    houseId,
    publishes: (more: object = {}) =>
      ask(
        'mutation ($input: PublishHouseTextInput!) { done: publishHouseText(input: $input) { document version publishedOn } }',
        { input: { houseId, ...RULES, ...more } },
      ),
    reads: (of = houseId) => ask(`{ done: houseTexts(houseId: "${of}") { document version text publishedOn } }`),
  };
}

test('each wording is the next version of its document, and none goes', async () => {
  const { publishes, reads } = await member();
  const publishedOn = '2026-03-02';
  expect(await publishes()).toEqual({ document: 'RULES', version: 1, publishedOn });
  expect(await publishes({ text: 'Ro etter klokka 22.' })).toMatchObject({ version: 2 });
  expect(await publishes({ document: 'LEASE', text: 'Husleie.' })).toMatchObject({ document: 'LEASE', version: 1 });
  expect(await reads()).toEqual([
    { document: 'LEASE', version: 1, text: 'Husleie.', publishedOn },
    { document: 'RULES', version: 2, text: 'Ro etter klokka 22.', publishedOn },
    { document: 'RULES', version: 1, text: RULES.text, publishedOn },
  ]);
});

test('the same again is no version, and of five at once each has a number of its own', async () => {
  const { publishes, reads } = await member();
  await publishes();
  await expect(publishes()).rejects.toMatchObject({
    extensions: { code: 'CONFLICT', argument: 'input.text', standing: { version: 1 } },
  });
  await Promise.all([1, 2, 3, 4, 5].map((n) => publishes({ text: `Ro etter klokka ${n}.` })));
  const versions = ((await reads()) as readonly { version: number }[]).map(({ version }) => version);
  expect(versions).toEqual([6, 5, 4, 3, 2, 1]);
});

test.each([
  ['that says nothing', { text: ' \n ' }],
  ['longer than a text may be', { text: 'x'.repeat(20_001) }],
])('one %s is refused', async (_name, change) => {
  const { publishes, reads } = await member();
  await expect(publishes(change)).rejects.toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument: 'input.text' },
  });
  expect(await reads()).toEqual([]);
});

test('one of a house that is closed or another organisation’s is neither published nor read', async () => {
  const [own, other] = [await member(), await member()];
  await own.publishes();
  for (const houseId of [own.houseId, newId(), 'nowhere']) {
    await expect(other.publishes({ houseId })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
    expect(await other.reads(houseId)).toEqual([]);
  }
  await housing.services.houses.close(own.author, own.houseId);
  await expect(own.publishes({ text: 'Stengt.' })).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
});

test('a leader reads what staff published, and publishes nothing; nobody of another agency does either', async () => {
  const organisationId = newId();
  const staff = await member({}, organisationId);
  await staff.publishes();
  const leader = await member({ role: 'LEADER' }, organisationId);
  expect(await leader.reads(staff.houseId)).toMatchObject([{ version: 1 }]);
  await expect(leader.publishes()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
  const foreign = await member({ agency: 'NAV' });
  await expect(foreign.reads()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
});
