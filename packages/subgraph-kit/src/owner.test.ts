import type { Registry } from './disclosure/registry';
import { newId } from '@brobygger/domain';
import { createFakeRegistry, workerHop, type FakeRegistry, type WorkerHop } from '@brobygger/testkit';
import type { Author } from './author';
import { gardener } from './garden.test-setup';
import type { Message } from './messaging/message';
import { connect } from './persistence/connect';
import { createOwnerDatabase, type OwnerDatabase } from './persistence/owner-database.test-setup';

const AT = new Date('2026-03-02T09:00:00Z');

let database: OwnerDatabase;
let running: ReturnType<typeof gardener.create>;
let registry: FakeRegistry;
const failures: string[] = [];
const delivered: Message[] = [];
const statements: string[] = [];

beforeAll(async () => {
  const { migrations } = gardener.persistence;
  const [, ...entities] = gardener.persistence.entities;
  database = await createOwnerDatabase({ entities, migrations });
  const forwarding: Registry = {
    disclose: (call) => registry.disclose(call),
    admit: (call) => registry.admit(call),
  };
  running = gardener.create({
    dataSource: await connect(database.appUrl, gardener.persistence),
    registry: forwarding,
    deliver: (destination, messages) => {
      expect(destination).toBe('consent');
      delivered.push(...messages);
      return Promise.resolve([]);
    },
    clock: () => AT,
    onStatement: (name) => statements.push(name),
    onFailure: (what) => failures.push(what),
  });
});
beforeEach(() => {
  registry = createFakeRegistry();
  for (const list of [failures, delivered, statements]) list.splice(0);
});
afterAll(async () => {
  await running.subgraph.stop();
  await database.stop();
});

/** A youth who works in the garden of an office, and the worker who wrote it. */
async function aGardener() {
  const [organisationId, youthId] = [newId(), newId()];
  const author: Author = { personId: 'Z1', organisationId, at: AT };
  await running.services.garden.begin(author, youthId, 'A7');
  statements.splice(0);
  const ask = async (query: string, variables: Record<string, unknown> = { id: youthId }, of: WorkerHop = {}) => {
    const { data, errors = [] } = await running.subgraph.execute(workerHop('nav', organisationId, of), {
      query,
      variables,
    });
    return {
      data: JSON.parse(JSON.stringify(data ?? null)) as unknown,
      codes: errors.map(({ path, extensions }) => [path?.join('.') ?? '', extensions['code']]),
    };
  };
  return { organisationId, youthId, author, ask };
}

const OWN = 'query ($id: ID!) { gardenYouth(id: $id) { id garden { jobs { plot } } } }';
const SHARED = `query ($id: ID!) { _entities(representations: [{ __typename: "Youth", id: $id }]) {
  ... on Youth { garden { jobs { plot } wage } } } }`;
const HOUSING: WorkerHop = { agency: 'HOUSING', purpose: 'B101' };

describe('an owner that is a list of nouns', () => {
  test('shows an own worker the own records, in two statements beside the door, and never asks the registry', async () => {
    const { youthId, ask } = await aGardener();
    expect(await ask(OWN)).toEqual({
      data: { gardenYouth: { id: youthId, garden: { jobs: [{ plot: 'A7' }] } } },
      codes: [],
    });
    expect(statements).toEqual(['serves-youth', 'own-service', 'garden_job-by-youthId']);
    expect(registry.asked).toEqual([]);
  });

  test('shows a worker of another agency nothing without consent, and what was consented to with it', async () => {
    const { youthId, ask } = await aGardener();
    const withheld = await ask(SHARED, { id: youthId }, HOUSING);
    expect(withheld).toEqual({
      data: { _entities: [{ garden: { jobs: null, wage: null } }] },
      codes: [
        ['_entities.0.garden.jobs', 'UNAUTHORIZED_FIELD_OR_TYPE'],
        ['_entities.0.garden.wage', 'UNAUTHORIZED_FIELD_OR_TYPE'],
      ],
    });
    registry.youth(youthId).consentsTo('NAV_QUALIFICATION');
    const { data } = await ask(SHARED, { id: youthId }, HOUSING);
    expect(data).toEqual({ _entities: [{ garden: { jobs: [{ plot: 'A7' }], wage: null } }] });
  });

  test('asks the registry once for all that an operation wants', async () => {
    const { youthId, ask } = await aGardener();
    await ask(SHARED, { id: youthId }, HOUSING);
    expect(registry.asked.map(({ askedBy, wants }) => [askedBy, wants.map(({ category }) => category)])).toEqual([
      ['NAV', ['NAV_QUALIFICATION', 'NAV_INCOME']],
    ]);
  });

  test('says that the registry is away, tells who runs it, and goes on with its own', async () => {
    const { youthId, ask } = await aGardener();
    registry.fails();
    const { codes } = await ask(SHARED, { id: youthId }, HOUSING);
    expect(codes.map(([, code]) => code)).toEqual(['REGISTRY_UNAVAILABLE', 'REGISTRY_UNAVAILABLE']);
    expect(failures).toEqual(['registry']);
    expect((await ask(OWN)).codes).toEqual([]);
  });

  test('lists whom it serves, and ends service with the last record of the noun', async () => {
    const { author, youthId, ask } = await aGardener();
    const caseload = '{ gardenCaseload { edges { node { id } } } }';
    expect((await ask(caseload, {})).data).toEqual({ gardenCaseload: { edges: [{ node: { id: youthId } }] } });
    await running.services.garden.end({ ...author, at: AT }, youthId);
    expect((await ask(caseload, {})).data).toEqual({ gardenCaseload: { edges: [] } });
    expect((await ask(OWN)).codes).toEqual([['gardenYouth', 'YOUTH_NOT_FOUND']]);
  });

  test('tells the registry of service that begins, and of what it disclosed', async () => {
    const { ask } = await aGardener();
    await ask(OWN);
    await running.subgraph.relay.drain();
    expect(delivered.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['SERVICE_RELATION', 'DISCLOSURE_ENTERED']),
    );
  });

  test('hears the registry: a blocked worker sees nothing from the next request on', async () => {
    const { youthId, ask } = await aGardener();
    await running.subgraph.receive('consent', [
      { id: newId(), kind: 'WORKER_BLOCK', payload: { youth_id: youthId, person_id: 'Z1', holds: true, version: 1 } },
    ]);
    expect((await ask(OWN)).codes).toEqual([['gardenYouth', 'YOUTH_NOT_FOUND']]);
    expect((await ask(OWN, { id: youthId }, { personId: 'Z2', statedReason: 'ON_DUTY' })).codes).toEqual([]);
  });

  test('answers the questions of its nouns', async () => {
    await aGardener();
    expect(await running.subgraph.answer('jobs-count', 'outreach', {})).toEqual({ n: expect.any(Number) as number });
    await expect(running.subgraph.answer('jobs-count', 'housing', {})).rejects.toThrow('refused');
  });

  test('writes through its doors for its own workers and for nobody else', async () => {
    const { youthId, ask } = await aGardener();
    const begin = 'mutation ($id: ID!) { beginGardenJob(youthId: $id, plot: "B2") { youthId } }';
    expect((await ask(begin)).data).toEqual({ beginGardenJob: { youthId } });
    expect((await ask(begin, { id: youthId }, HOUSING)).codes).toEqual([['beginGardenJob', 'FORBIDDEN_ROLE']]);
    expect((await ask(OWN)).data).toMatchObject({
      gardenYouth: { garden: { jobs: [{ plot: 'A7' }, { plot: 'B2' }] } },
    });
  });
});

describe('an operation', () => {
  test('that does not fit the schema is refused before anything runs', async () => {
    const { ask } = await aGardener();
    const { data, codes } = await ask('{ gardenYouth(id: "x") { shoeSize } }', {});
    expect([data, codes]).toEqual([null, [['', undefined]]]);
    expect(statements).toEqual([]);
  });

  test('that does not fit goes on not to fit when it is sent again', async () => {
    const { ask } = await aGardener();
    const wrong = '{ gardenYouth { id } }';
    expect((await ask(wrong, {})).codes).toEqual((await ask(wrong, {})).codes);
    expect((await ask(wrong, {})).codes).toHaveLength(1);
  });

  test('for the schema is refused, and so is what is no document', async () => {
    const { ask } = await aGardener();
    for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Youth") { name } }', '{ gardenYouth(']) {
      const { data, codes } = await ask(query, {});
      expect([query, data, codes]).toEqual([query, null, expect.arrayContaining([['', undefined]])]);
    }
  });

  test('with a variable of another type is the asker’s fault', async () => {
    const { ask } = await aGardener();
    expect((await ask(OWN, { id: { nested: true } })).codes).toEqual([['', 'BAD_USER_INPUT']]);
    expect((await ask(OWN, {})).codes).toEqual([['', 'BAD_USER_INPUT']]);
  });

  test('of several in a document is the one that is named', async () => {
    const { organisationId } = await aGardener();
    const query =
      'query One { gardenCaseload { edges { cursor } } } query Two { gardenCaseload { pageInfo { hasNextPage } } }';
    const run = (operationName?: string) =>
      running.subgraph.execute(workerHop('nav', organisationId), { query, operationName });
    expect((await run('Two')).data).toEqual({ gardenCaseload: { pageInfo: { hasNextPage: false } } });
    expect((await run()).errors).toHaveLength(1);
  });
});

test('a subgraph is ready as long as its database answers', async () => {
  const { subgraph } = gardener.create({
    dataSource: await connect(database.appUrl, gardener.persistence, 1),
    registry,
    deliver: () => Promise.resolve([]),
    clock: () => AT,
    onFailure: () => undefined,
  });
  expect(await subgraph.whatIsWrong()).toBe(null);
  await subgraph.stop();
  expect(await subgraph.whatIsWrong()).toBe('STOPPED');
});
