import { newId } from '@brobygger/domain';
import { createFakeRegistry, OWN_WISH, runSubgraph, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';
import type { CreateHouseInput } from './house.input';

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry });
});
afterAll(() => housing.stop());

const worker = (organisationId = newId()) => ({ personId: 'Z1', organisationId, at: new Date() });
const studentHouse: CreateHouseInput = { name: 'Elvegata 2', kind: 'STUDENT_SHARED', genderRule: 'GIRLS', capacity: 4 };
const student = { name: 'Kari Student', birthDate: '2000-05-01', isStudent: true, validFrom: '2026-01-01' };
const violating = (rule: string) => ({ extensions: { code: 'RULE_VIOLATED', rule } });

/** Opens five connections first, so that five at once do not queue for one. */
const connectFive = (): Promise<unknown> =>
  Promise.all(Array.from({ length: 5 }, () => housing.dataSource.query('select 1')));

const execute = (organisationId: string, query: string, caller = {}, variables = {}) =>
  housing.subgraph.execute(
    {
      caller: {
        personId: 'Z1',
        role: 'CASEWORKER',
        agency: 'HOUSING',
        organisationId,
        assurance: 'SUBSTANTIAL',
        ...caller,
      },
      purpose: 'B107',
      requestId: 'r',
      audience: 'housing',
    },
    { query, variables },
  );

test('INV03: a worker cannot open a student house for both girls and boys', async () => {
  await expect(
    housing.services.houses.create(worker(), { ...studentHouse, genderRule: 'MIXED' }),
  ).rejects.toMatchObject(violating('INV03'));
});

test('INV05: an organisation that has restarted opens a second student house only when the first is closed', async () => {
  const author = worker();
  const { id } = await housing.services.houses.create(author, { ...studentHouse, restarted: true });
  await expect(housing.services.houses.create(author, studentHouse)).rejects.toMatchObject(violating('INV05'));
  await housing.services.houses.close(author, id);
  await expect(housing.services.houses.create(author, studentHouse)).resolves.toHaveProperty('id');
  await expect(housing.services.houses.create(author, studentHouse)).rejects.toMatchObject(violating('INV05'));
});

test('INV05: of five student houses that a restarting organisation opens at once, one opens', async () => {
  const author = worker();
  const open = () => housing.services.houses.create(author, { ...studentHouse, restarted: true });
  await connectFive();
  const outcomes = await Promise.allSettled([open(), open(), open(), open(), open()]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('INV05: an organisation that has not restarted has a house for girls and one for boys', async () => {
  const author = worker();
  await housing.services.houses.create(author, studentHouse);
  await expect(housing.services.houses.create(author, { ...studentHouse, genderRule: 'BOYS' })).resolves.toHaveProperty(
    'id',
  );
});

test("a worker sees the places of the own organisation's houses and of no other", async () => {
  const organisationId = newId();
  const created = await execute(
    organisationId,
    'mutation ($input: CreateHouseInput!) { createHouse(input: $input) { id status } }',
    {},
    { input: { ...studentHouse, genderRule: 'BOYS', capacity: 2 } },
  );
  expect(created).toMatchObject({ data: { createHouse: { status: 'OPEN' } } });
  const houseId = (created.data as unknown as { createHouse: { id: string } }).createHouse.id;
  const youthId = newId();
  registry.guardiansPermit(youthId);
  await housing.services.residencies.apply(worker(organisationId), {
    ground: OWN_WISH,
    youthId,
    houseId,
    gender: 'BOY',
  });
  await housing.services.residencies.allocate(worker(organisationId), { youthId });
  await housing.services.responsiblePersons.assign(worker(organisationId), { ...student, houseId });

  const query = '{ houses { name kind genderRule status capacity freePlaces responsiblePersons } }';
  expect(await execute(organisationId, query)).toEqual({
    data: {
      houses: [
        {
          name: 'Elvegata 2',
          kind: 'STUDENT_SHARED',
          genderRule: 'BOYS',
          status: 'OPEN',
          capacity: 2,
          freePlaces: 1,
          responsiblePersons: 1,
        },
      ],
    },
  });
  expect(await execute(newId(), query)).toEqual({ data: { houses: [] } });
  await expect(housing.services.houses.close(worker(organisationId), houseId)).rejects.toMatchObject({
    extensions: { code: 'CONFLICT' },
  });
});

test('vacancies are added up by kind and by whom the houses are for, open ones alone', async () => {
  const author = worker();
  const { houses } = housing.services;
  for (const genderRule of ['GIRLS', 'BOYS'] as const) await houses.create(author, { ...studentHouse, genderRule });
  await houses.create(author, { ...studentHouse, capacity: 3 });
  const staffed = { name: 'Solsletta', kind: 'STAFFED_24H', genderRule: 'MIXED', capacity: 6 } as const;
  await houses.create(author, staffed);
  await houses.create(author, { ...staffed, targetGroup: 'OTHER' });
  const { id: closed } = await houses.create(author, { ...staffed, targetGroup: 'OTHER' });
  await houses.close(author, closed);
  const query = '{ vacancies { kind genderRule targetGroup houses capacity freePlaces } }';
  const shared = { kind: 'STUDENT_SHARED', targetGroup: 'OTHER' };
  const six = { kind: 'STAFFED_24H', genderRule: 'MIXED', houses: 1, capacity: 6, freePlaces: 6 };
  expect(await execute(author.organisationId, query)).toEqual({
    data: {
      vacancies: [
        { ...six, targetGroup: 'OTHER' },
        { ...six, targetGroup: 'UNACCOMPANIED_MINORS' },
        { ...shared, genderRule: 'BOYS', houses: 1, capacity: 4, freePlaces: 4 },
        { ...shared, genderRule: 'GIRLS', houses: 2, capacity: 7, freePlaces: 7 },
      ],
    },
  });
  expect(await execute(newId(), query)).toEqual({ data: { vacancies: [] } });
});

test('a house says how one lives there, and when it was opened and closed', async () => {
  const author = { ...worker(), at: new Date('2026-03-02T23:30:00Z') };
  const { id } = await housing.services.houses.create(author, {
    ...studentHouse,
    kind: 'HYBEL_HOUSE',
    ownKitchenAndBath: false,
    nightGuard: 'PASSIVE',
  });
  await housing.services.houses.close({ ...author, at: new Date('2026-05-31T10:00:00Z') }, id);
  const query = '{ houses { targetGroup ownKitchenAndBath nightGuard openedOn closedOn lacksResponsiblePerson } }';
  expect(await execute(author.organisationId, query)).toEqual({
    data: {
      houses: [
        {
          targetGroup: 'OTHER',
          ownKitchenAndBath: false,
          nightGuard: 'PASSIVE',
          openedOn: '2026-03-03',
          closedOn: '2026-05-31',
          lacksResponsiblePerson: false,
        },
      ],
    },
  });
});

test('only caseworkers of housing see houses or open them', async () => {
  const open = 'mutation { createHouse(input: { name: "A", kind: HOST, genderRule: MIXED, capacity: 1 }) { id } }';
  for (const caller of [{ agency: 'NAV' }, { role: 'LEADER' }]) {
    for (const query of ['{ houses { id } }', open]) {
      expect((await execute(newId(), query, caller)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN_ROLE');
    }
  }
});

test('a worker who gives a house no places is told which argument is wrong', async () => {
  const { errors } = await execute(
    newId(),
    'mutation { createHouse(input: { name: "A", kind: HOST, genderRule: MIXED, capacity: 0 }) { id } }',
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.capacity' });
});
