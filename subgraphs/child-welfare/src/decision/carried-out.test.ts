import { newId, Role } from '@brobygger/domain';
import { AGENCY_QUESTION, openServiceRelation } from '@brobygger/subgraph-kit';
import { OWN_WISH, runSubgraph, workerHop, type RunningSubgraph } from '@brobygger/testkit';
import { subgraph, type ChildWelfareServices } from '../index';

const [HOUSE, STREET, OFFICE] = [newId(), newId(), newId()];
const AGENCIES: Readonly<Record<string, string>> = { [HOUSE]: 'HOUSING', [STREET]: 'OUTREACH', [OFFICE]: 'NAV' };
const asked: unknown[] = [];
let isAway = false;

let running: RunningSubgraph<ChildWelfareServices>;
beforeAll(async () => {
  running = await runSubgraph(subgraph, {
    clock: () => at,
    ask(_registry, question, body) {
      asked.push([question, body]);
      if (isAway) return Promise.reject(new Error('away'));
      const { organisationId } = body as { readonly organisationId: string };
      return Promise.resolve({ agency: AGENCIES[organisationId.toLowerCase()] ?? null });
    },
  });
});
afterEach(() => (isAway = false));
afterAll(() => running.stop());

const at = new Date('2026-03-02T10:00:00Z');

/** A youth whom the service serves, and what it decides of them. */
async function served() {
  const author = { personId: 'Z1', organisationId: newId(), at };
  const youthId = newId();
  await running.services.cases.open(author, { ground: OWN_WISH, youthId, caseWorker: 'Kari Vik', district: 'Bjerke' });
  const measure = {
    youthId,
    kind: 'PLACEMENT',
    validFrom: '2026-03-02',
    executedBy: 'HOUSING',
    wantedByYouth: true,
  } as const;
  return {
    author,
    youthId,
    decide: (more: object = {}) => running.services.decisions.decide(author, { ...measure, ...more }),
    /** What was told of its decisions, by version. */
    told: async () =>
      (await running.told())
        .filter(({ kind, payload }) => kind === 'DECISION_EXECUTION' && payload['youth_id'] === youthId)
        .map(({ payload }) => payload)
        // Of one transaction they come in any order, and perhaps twice.
        .sort((one, other) => Number(one['version']) - Number(other['version']))
        .filter(({ version }, n, all) => all[n - 1]?.['version'] !== version),
  };
}

/** A decision that the house carries out. */
async function carriedOut() {
  const youth = await served();
  const { id: decisionId } = await youth.decide({ executorId: HOUSE });
  return { ...youth, decisionId, named: { youthId: youth.youthId, decisionId } };
}
const refused = (code: string, argument: string) => ({ extensions: { code, argument } });

test('who is named carries it out: id, kind and days are told, and nothing of why', async () => {
  const { author, youthId, decisionId, told } = await carriedOut();
  const [payload, ...others] = await told();
  expect(others).toEqual([]);
  expect(payload).toEqual({
    ...{ decision_id: decisionId, youth_id: youthId, organisation_id: author.organisationId, executor_id: HOUSE },
    ...{ kind: 'PLACEMENT', valid_from: '2026-03-02', valid_to: null, holds: true },
    version: expect.any(Number) as number,
  });
  expect(asked.at(-1)).toEqual([AGENCY_QUESTION, { organisationId: HOUSE }]);
});

test('without a name nothing is told, until somebody is named, also by an id in capitals', async () => {
  const { author, youthId, decide, told } = await served();
  const { id: decisionId } = await decide();
  expect(await told()).toEqual([]);
  await running.services.decisions.nameExecutor(author, { youthId, decisionId, executorId: HOUSE.toUpperCase() });
  expect(await told()).toMatchObject([{ decision_id: decisionId, executor_id: HOUSE, holds: true }]);
});

test('of another who takes over both are told, and to name the same again tells nothing', async () => {
  const { author, named, told } = await carriedOut();
  const next = newId();
  Object.assign(AGENCIES, { [next]: 'HOUSING' });
  const { nameExecutor } = running.services.decisions;
  await nameExecutor(author, { ...named, executorId: HOUSE });
  expect((await told()).length).toBe(1);
  await nameExecutor(author, { ...named, executorId: next });
  await nameExecutor(author, { ...named, executorId: HOUSE });
  expect((await told()).map(({ executor_id, holds }) => [executor_id, holds])).toEqual([
    [HOUSE, true],
    [HOUSE, false],
    [next, true],
    [next, false],
    [HOUSE, true],
  ]);
});

test('of two who are named at once one carries it out', async () => {
  const { author, named } = await carriedOut();
  const two = [newId(), newId()];
  Object.assign(AGENCIES, Object.fromEntries(two.map((id) => [id, 'HOUSING'])));
  await Promise.all(two.map((executorId) => running.services.decisions.nameExecutor(author, { ...named, executorId })));
  const query = 'select from decision_execution where decision_id = $1 and holds';
  expect(((await running.dataSource.query(query, [named.decisionId])) as unknown[]).length).toBe(1);
});

test('a day on which it ends is told; before its first day it does not end', async () => {
  const { author, named, told } = await carriedOut();
  const { end } = running.services.decisions;
  for (const validTo of ['2026-03-02', '2026-03-01']) {
    await expect(end(author, { ...named, validTo })).rejects.toMatchObject(refused('BAD_USER_INPUT', 'input.validTo'));
  }
  await end(author, { ...named, validTo: '2026-06-01' });
  await end(author, { ...named, validTo: '2026-09-01' });
  expect((await told()).map(({ valid_to, holds }) => [valid_to, holds])).toEqual([
    [null, true],
    ['2026-06-01', true],
    ['2026-09-01', true],
  ]);
});

test('it ends with the case of its service, and is not in force again in the next: that takes a decision of its own', async () => {
  const { author, named, told } = await carriedOut();
  const { cases, decisions } = running.services;
  await cases.close(author, { youthId: named.youthId, followUpOffered: true });
  expect((await told()).at(-1)).toMatchObject({ executor_id: HOUSE, valid_to: '2026-03-02', holds: true });
  const opening = { ground: OWN_WISH, youthId: named.youthId, caseWorker: 'Kari Vik', district: 'Bjerke' };
  await cases.open({ ...author, at: new Date(at.getTime() + 1000) }, opening);
  await decisions.nameExecutor(author, { ...named, executorId: HOUSE });
  expect((await told()).at(-1)).toMatchObject({ executor_id: HOUSE, valid_to: '2026-03-02', holds: true });
});

test('what is over with its case stays over, whoever is named and whatever end is written, until there is a case again', async () => {
  const { author, named, told } = await carriedOut();
  const { cases, decisions } = running.services;
  await cases.close(author, { youthId: named.youthId, followUpOffered: true });
  const later = { ...author, at: new Date('2026-04-01T10:00:00Z') };
  await running.dataSource.transaction((transaction) =>
    openServiceRelation(transaction, later, named.youthId, OWN_WISH),
  );
  const next = newId();
  Object.assign(AGENCIES, { [next]: 'HOUSING' });
  await decisions.end(later, { ...named, validTo: '2026-09-01' });
  expect((await told()).at(-1)).toMatchObject({ executor_id: HOUSE, valid_to: '2026-03-02' });
  await decisions.nameExecutor(later, { ...named, executorId: next });
  expect((await told()).at(-1)).toMatchObject({ executor_id: next, valid_to: '2026-03-02' });
});

test('recorded in error it is carried out by nobody, is no more changed, and stays in the list as what it is', async () => {
  const { author, named, told } = await carriedOut();
  const { enterInError, end, nameExecutor } = running.services.decisions;
  await enterInError(author, named);
  expect((await told()).at(-1)).toMatchObject({ executor_id: HOUSE, holds: false });
  const gone = refused('NOT_FOUND', 'input.decisionId');
  await expect(end(author, { ...named, validTo: '2026-06-01' })).rejects.toMatchObject(gone);
  await expect(nameExecutor(author, { ...named, executorId: HOUSE })).rejects.toMatchObject(gone);
  await expect(enterInError(author, named)).rejects.toMatchObject(gone);
  const query = `{ childWelfareYouth(id: "${named.youthId}") { childWelfare { decisionInForce decisions { isInError } } } }`;
  const { data } = await running.subgraph.execute(workerHop('child-welfare', author.organisationId), { query });
  expect(data?.['childWelfareYouth']).toEqual({
    childWelfare: { decisionInForce: false, decisions: [{ isInError: true }] },
  });
});

test.each([
  ['of another agency than the decision says', STREET, 'HOUSING'],
  ['of an agency that carries out nothing', OFFICE, 'NAV'],
  ['that is none', newId(), 'HOUSING'],
  ['that is no id', 'x', 'HOUSING'],
])('an organisation %s is refused, and nothing is written', async (_what, executorId, executedBy) => {
  const { author, youthId, decide, told } = await served();
  const fault = refused('BAD_USER_INPUT', 'input.executorId');
  await expect(decide({ executorId, executedBy })).rejects.toMatchObject(fault);
  const { id: decisionId } = await decide({ executedBy });
  const later = { youthId, decisionId, executorId };
  await expect(running.services.decisions.nameExecutor(author, later)).rejects.toMatchObject(fault);
  expect(await told()).toEqual([]);
});

test('while the registry is away nobody is named, and a decision without a name is made', async () => {
  const { decide, told } = await served();
  isAway = true;
  await expect(decide({ executorId: HOUSE })).rejects.toMatchObject({ extensions: { code: 'REGISTRY_UNAVAILABLE' } });
  await decide();
  expect(await told()).toEqual([]);
});

test('a decision of another service, another youth’s and none look the same', async () => {
  const [one, other] = [await carriedOut(), await carriedOut()];
  const { end } = running.services.decisions;
  const validTo = '2026-06-01';
  for (const decisionId of [other.decisionId, newId(), 'x']) {
    const ending = end(one.author, { youthId: one.youthId, decisionId, validTo });
    await expect(ending).rejects.toMatchObject(refused('NOT_FOUND', 'input.decisionId'));
  }
  expect((await other.told()).length).toBe(1);
});

test('only a caseworker of child welfare says who carries it out', async () => {
  const { named } = await carriedOut();
  const query = 'mutation ($input: NameDecisionExecutorInput!) { nameDecisionExecutor(input: $input) { id } }';
  for (const caller of [{ agency: 'HOUSING' }, { role: Role.LEADER }] as const) {
    const hop = workerHop('child-welfare', HOUSE, caller);
    const { errors = [] } = await running.subgraph.execute(hop, {
      query,
      variables: { input: { ...named, executorId: HOUSE } },
    });
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN_ROLE']);
  }
});
