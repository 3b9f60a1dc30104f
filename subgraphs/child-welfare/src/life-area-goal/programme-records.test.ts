import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';

const AT = new Date('2026-03-02T10:00:00Z');
const registry = createFakeRegistry();
let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, { registry, clock: () => AT });
});
afterAll(() => running.stop());

async function servedYouth() {
  const author = { personId: 'Z1', organisationId: newId(), at: AT };
  const youthId = newId();
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  return { author, youthId };
}
type Served = Awaited<ReturnType<typeof servedYouth>>;

const mutate = async ({ author }: Served, name: string, type: string, input: object) => {
  const query = `mutation($input: ${type}!) { ${name}(input: $input) { id } }`;
  const { data, errors } = await running.subgraph.execute(workerHop('child-welfare', author.organisationId), {
    query,
    variables: { input },
  });
  if (errors !== undefined) throw errors[0];
  return (data as unknown as Readonly<Record<string, { readonly id: string }>>)[name]?.id ?? '';
};
const seen = async ({ author, youthId }: Served, fields: string): Promise<unknown> => {
  const { data, errors } = await running.subgraph.execute(workerHop('child-welfare', author.organisationId), {
    query: `{ childWelfareYouth(id: "${youthId}") { childWelfare { ${fields} } } }`,
  });
  expect(errors).toBeUndefined();
  return (data as unknown as { childWelfareYouth: { childWelfare: unknown } }).childWelfareYouth.childWelfare;
};
const written = async (youthId: string): Promise<readonly string[]> => {
  const rows: readonly { readonly categories: readonly string[] }[] = await running.dataSource.query(
    "select categories from disclosure_entry where youth_id = $1 and act = 'WROTE' order by id",
    [youthId],
  );
  return rows.flatMap(({ categories }) => categories);
};

const goal = { area: 'OWN_HOME', level: 3, text: 'Lage middag selv' };
const practice = { arena: 'PRIVATE', arrangedBy: 'EM_BASE', employer: 'Eksempel Bakeri', validFrom: '2026-02-02' };
const setGoal = (of: Served, input: object) =>
  mutate(of, 'setLifeAreaGoal', 'SetLifeAreaGoalInput', { youthId: of.youthId, ...input });
const recordPractice = (of: Served, input: object) =>
  mutate(of, 'recordPracticePlacement', 'RecordPracticePlacementInput', { youthId: of.youthId, ...input });
const endPractice = (of: Served, input: object) =>
  mutate(of, 'endPracticePlacement', 'EndPracticePlacementInput', { youthId: of.youthId, ...input });
const issueGuide = (of: Served, input: object) =>
  mutate(of, 'issueSocietyGuide', 'IssueSocietyGuideInput', { youthId: of.youthId, ...input });

describe('a goal in a life area', () => {
  test('stands beside those that were set before, newest first, and one of health is written as health', async () => {
    const of = await servedYouth();
    await setGoal(of, goal);
    await setGoal(of, { ...goal, area: 'HEALTH', level: 1, text: 'Sove bedre' });
    await setGoal(of, { ...goal, level: 5 });
    expect(await seen(of, 'lifeAreaGoals { area level text setOn }')).toEqual({
      lifeAreaGoals: [
        { ...goal, level: 5, setOn: '2026-03-02' },
        { area: 'HEALTH', level: 1, text: 'Sove bedre', setOn: '2026-03-02' },
        { ...goal, setOn: '2026-03-02' },
      ],
    });
    expect((await written(of.youthId)).toSorted()).toEqual([
      'CHILD_WELFARE_PROGRAMME',
      'CHILD_WELFARE_PROGRAMME',
      'CHILD_WELFARE_PROGRAMME_HEALTH',
    ]);
  });

  test.each([
    ['a level of 0', { level: 0 }, 'input.level'],
    ['a level of 6', { level: 6 }, 'input.level'],
    ['no words', { text: '' }, 'input.text'],
    ['501 characters', { text: 'x'.repeat(501) }, 'input.text'],
  ])('is refused with %s', async (_what, wrong, argument) => {
    const of = await servedYouth();
    await expect(setGoal(of, { ...goal, ...wrong })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
    expect(await seen(of, 'lifeAreaGoals { id }')).toEqual({ lifeAreaGoals: [] });
  });
});

describe('work practice', () => {
  test('is recorded, and its last day is said and said again', async () => {
    const of = await servedYouth();
    const placementId = await recordPractice(of, practice);
    for (const validTo of ['2026-03-01', '2026-02-20']) await endPractice(of, { placementId, validTo });
    expect(await seen(of, 'practicePlacements { arena arrangedBy employer validFrom validTo }')).toEqual({
      practicePlacements: [{ ...practice, validTo: '2026-02-20' }],
    });
  });

  test('ends after it begins, and is ended by its own service alone', async () => {
    const of = await servedYouth();
    const before = { validTo: '2026-02-02' };
    const path = { extensions: { code: 'BAD_USER_INPUT', argument: 'input.validTo' } };
    await expect(recordPractice(of, { ...practice, ...before })).rejects.toMatchObject(path);
    const placementId = await recordPractice(of, practice);
    await expect(endPractice(of, { placementId, ...before })).rejects.toMatchObject(path);
    const other = await servedYouth();
    for (const id of [placementId, 'praksis']) {
      await expect(endPractice(other, { placementId: id, validTo: '2026-02-20' })).rejects.toMatchObject({
        extensions: { code: 'NOT_FOUND' },
      });
    }
    expect(await seen(of, 'practicePlacements { validTo }')).toEqual({ practicePlacements: [{ validTo: null }] });
  });
});

describe('the society guide', () => {
  test('is given in a language, today or on a day before', async () => {
    const of = await servedYouth();
    await issueGuide(of, { language: 'ti', issuedOn: '2025-09-01' });
    await issueGuide(of, { language: 'FA-af' });
    expect(await seen(of, 'societyGuides { issuedOn language }')).toEqual({
      societyGuides: [
        { issuedOn: '2026-03-02', language: 'fa-AF' },
        { issuedOn: '2025-09-01', language: 'ti' },
      ],
    });
  });

  test.each([
    ['tomorrow', { language: 'ti', issuedOn: '2026-03-03' }, 'input.issuedOn'],
    ['in what is no language', { language: 'tigrinja på norsk' }, 'input.language'],
  ])('is not given %s', async (_when, input, argument) => {
    await expect(issueGuide(await servedYouth(), input)).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
  });
});

test('nav sees none of it, whatever the youth consents to, and no other service writes of the youth', async () => {
  const of = await servedYouth();
  await setGoal(of, goal);
  await recordPractice(of, practice);
  await issueGuide(of, { language: 'ti' });
  const stranger = { ...of, author: { ...of.author, organisationId: newId() } };
  for (const write of [
    () => setGoal(stranger, goal),
    () => recordPractice(stranger, practice),
    () => issueGuide(stranger, { language: 'ti' }),
  ]) {
    await expect(write()).rejects.toMatchObject({ extensions: { code: 'YOUTH_NOT_FOUND' } });
  }
  for (const field of ['lifeAreaGoals { id }', 'practicePlacements { id }', 'societyGuides { id }']) {
    const { errors } = await running.subgraph.execute(workerHop('child-welfare', newId(), { agency: 'NAV' }), {
      query:
        'query($r: [_Any!]!) { _entities(representations: $r) { ... on Youth { childWelfare { ' + field + ' } } } }',
      variables: { r: [{ __typename: 'Youth', id: of.youthId }] },
    });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  }
});
