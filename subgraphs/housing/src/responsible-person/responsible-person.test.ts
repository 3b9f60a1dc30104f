import { newId } from '@brobygger/domain';
import {
  OWN_WISH,
  createFakeRegistry,
  runSubgraph,
  workerHop,
  type RunningSubgraph,
  type WorkerHop,
} from '@brobygger/testkit';
import { subgraph, type HousingServices } from '../index';

const registry = createFakeRegistry();
let housing: RunningSubgraph<HousingServices>;
beforeAll(async () => {
  housing = await runSubgraph(subgraph, { registry, clock: () => new Date('2026-03-02T12:00:00Z') });
});
afterAll(() => housing.stop());

const at = new Date('2026-03-02T10:00:00Z');
const HOUSE = { name: 'Elvegata 2', kind: 'STUDENT_SHARED', genderRule: 'GIRLS', capacity: 4 } as const;
const STUDENT = { name: 'Kari Student', birthDate: '2000-05-01', isStudent: true, validFrom: '2026-01-01' };
const violating = (rule: string) => ({ extensions: { code: 'RULE_VIOLATED', rule } });
const refusing = (argument: string) => ({ extensions: { code: 'BAD_USER_INPUT', argument } });

/** The staff of an organisation with a student house. */
async function staff(organisationId = newId(), of: WorkerHop = {}) {
  const author = { personId: 'Z1', organisationId, at };
  const { houses, responsiblePersons } = housing.services;
  const { id: houseId } = await houses.create(author, HOUSE);
  async function ask(query: string, variables = {}): Promise<unknown> {
    const asked = { query, variables };
    const { data, errors } = await housing.subgraph.execute(workerHop('housing', organisationId, of), asked);
    if (errors !== undefined) throw errors[0];
    return data?.['done'];
  }
  return {
    author,
    houseId,
    ask,
    assign: (change: object = {}) => responsiblePersons.assign(author, { ...STUDENT, houseId, ...change }),
    end: (id: string, validTo: string) =>
      ask(`mutation ($input: EndResponsiblePersonInput!) { done: endResponsiblePerson(input: $input) { validTo } }`, {
        input: { responsiblePersonId: id, validTo },
      }),
    guide: (id: string, guidedOn: string) =>
      ask(
        `mutation ($input: RecordGuidanceInput!) { done: recordResponsiblePersonGuidance(input: $input) { lastGuidedOn } }`,
        { input: { responsiblePersonId: id, guidedOn } },
      ),
    list: (of = houseId) =>
      ask(`{ done: responsiblePersons(houseId: "${of}") { name validFrom validTo lastGuidedOn } }`),
    houses: () => ask('{ done: houses { responsiblePersons lacksResponsiblePerson } }'),
  };
}

test('INV02: a student of 21 is made responsible, and nobody younger or who is no student', async () => {
  const { assign } = await staff();
  await expect(assign({ birthDate: '2005-01-02' })).rejects.toMatchObject(violating('INV02'));
  await expect(assign({ isStudent: false })).rejects.toMatchObject(violating('INV02'));
  await expect(assign({ validTo: '2026-01-01' })).rejects.toMatchObject(refusing('input.validTo'));
  await expect(assign({ birthDate: '2005-01-01' })).resolves.toHaveProperty('id');
});

test('a house says that it lacks a responsible person when the last one has left, and takes nobody in until there is another', async () => {
  const { author, houseId, assign, end, houses } = await staff();
  expect(await houses()).toEqual([{ responsiblePersons: 0, lacksResponsiblePerson: true }]);
  const { id } = await assign();
  expect(await houses()).toEqual([{ responsiblePersons: 1, lacksResponsiblePerson: false }]);
  expect(await end(id, '2026-03-02')).toEqual({ validTo: '2026-03-02' });
  expect(await houses()).toEqual([{ responsiblePersons: 0, lacksResponsiblePerson: true }]);

  const youthId = newId();
  registry.guardiansPermit(youthId);
  const { residencies } = housing.services;
  await residencies.apply(author, { ground: OWN_WISH, youthId, houseId, gender: 'GIRL' });
  await residencies.allocate(author, { youthId });
  await residencies.signRules(author, youthId);
  await residencies.signContract(author, youthId, ['YOUTH', 'GUARDIAN']);
  await expect(residencies.moveIn(author, youthId)).rejects.toMatchObject(violating('INV02'));
  await assign({ validFrom: '2026-03-02' });
  await expect(residencies.moveIn(author, youthId)).resolves.toHaveProperty('id');
});

test('it ends once, after it began, and of the own organisation alone', async () => {
  const [own, other] = [await staff(), await staff()];
  const { id } = await own.assign();
  await expect(own.end(id, '2026-01-01')).rejects.toMatchObject(refusing('input.validTo'));
  for (const nobody of [newId(), 'nobody']) {
    await expect(own.end(nobody, '2026-04-01')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  }
  await expect(other.end(id, '2026-04-01')).rejects.toMatchObject({ extensions: { code: 'NOT_FOUND' } });
  await own.end(id, '2026-04-01');
  await expect(own.end(id, '2026-05-01')).rejects.toMatchObject({
    extensions: { code: 'CONFLICT', standing: { validTo: '2026-04-01' } },
  });
  const listed = [{ name: 'Kari Student', validFrom: '2026-01-01', validTo: '2026-04-01', lastGuidedOn: null }];
  expect(await own.list()).toEqual(listed);
  expect(await other.list(own.houseId)).toEqual([]);
  expect(await own.list('nowhere')).toEqual([]);
});

test('guidance is of a day that has come while they are responsible, and the newest stands', async () => {
  const { assign, guide } = await staff();
  const { id } = await assign();
  for (const day of ['2026-03-03', '2025-12-31']) {
    await expect(guide(id, day)).rejects.toMatchObject(refusing('input.guidedOn'));
  }
  expect(await guide(id, '2026-02-02')).toEqual({ lastGuidedOn: '2026-02-02' });
  expect(await guide(id, '2026-01-12')).toEqual({ lastGuidedOn: '2026-02-02' });
});

test('whether their agreement is on favourable terms is said when they are made responsible, and not so where nothing is', async () => {
  const { ask, houseId } = await staff();
  const assign = (more: object): Promise<unknown> =>
    ask(
      `mutation ($input: AssignResponsiblePersonInput!) { done: assignResponsiblePerson(input: $input) { hasFavourableTerms } }`,
      { input: { ...STUDENT, houseId, ...more } },
    );
  expect(await assign({})).toEqual({ hasFavourableTerms: false });
  expect(await assign({ validFrom: '2026-02-01', hasFavourableTerms: true })).toEqual({ hasFavourableTerms: true });
  expect(await ask(`{ done: responsiblePersons(houseId: "${houseId}") { validFrom hasFavourableTerms } }`)).toEqual([
    { validFrom: '2026-02-01', hasFavourableTerms: true },
    { validFrom: '2026-01-01', hasFavourableTerms: false },
  ]);
});

test('nobody but caseworkers of housing is told their names', async () => {
  for (const other of [{ agency: 'NAV' }, { role: 'LEADER' }] as const) {
    const { list } = await staff(newId(), other);
    await expect(list()).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
  }
});
