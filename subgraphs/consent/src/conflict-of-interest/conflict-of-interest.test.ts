import { newId, OWNER_NAMES, Role } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

const officer = reader(Role.CONSENT_OFFICER, 'Z990010');
const RECORD = `mutation ($youthId: ID!, $personId: String!, $reason: ConflictRelation! = SIBLING) {
  recordConflictOfInterest(input: { youthId: $youthId, personId: $personId, reason: $reason }) { youthId pendingAt } }`;
const REMOVE = `mutation ($youthId: ID!, $personId: String!) {
  removeConflictOfInterest(input: { youthId: $youthId, personId: $personId, reason: ENTERED_BY_MISTAKE }) { youthId } }`;

/** A youth whom an organisation knows by consent, and what its workers and the officer see. */
async function aKnownYouth() {
  const [youthId, organisationId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
  const youth = reader(Role.YOUTH, youthId);
  await registry.services.consents.give(
    youth,
    { youthId, recipientId: organisationId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
    new Date('2026-03-01T10:00:00Z'),
  );
  await registry.knows(organisationId, 'Z1', 'Z2');
  const isNamedTo = async (personId: string): Promise<boolean> => {
    const worker = workerOf('HOUSING', organisationId, personId);
    return (await registry.ask(worker, `{ youth(id: "${youthId}") { name } }`, {}, 'B102')).codes.length === 0;
  };
  const listed = async (): Promise<unknown> => {
    const query = `{ youth(id: "${youthId}") { conflictsOfInterest {
      personId holds events { recordedAs removedAs authorId at } } } }`;
    const { data } = await registry.ask(officer, query);
    return (data as { readonly youth: { readonly conflictsOfInterest: unknown } }).youth.conflictsOfInterest;
  };
  return { youthId, youth, isNamedTo, listed };
}

const AT = '2026-03-02T10:00:00.000Z';
const recorded = { recordedAs: 'SIBLING', removedAs: null, authorId: 'Z990010', at: AT };

describe('a conflict of interest', () => {
  test('says who recorded it, why and when, and keeps the worker out', async () => {
    const { youthId, isNamedTo, listed } = await aKnownYouth();
    expect((await registry.ask(officer, RECORD, { youthId, personId: ' z1' })).codes).toEqual([]);
    expect([await isNamedTo('Z1'), await isNamedTo('Z2')]).toEqual([false, true]);
    expect(await listed()).toEqual([{ personId: 'Z1', holds: true, events: [recorded] }]);
  });

  test('is removed by an officer, every owner is told, and what was recorded stays', async () => {
    const { youthId, isNamedTo, listed } = await aKnownYouth();
    await registry.ask(officer, RECORD, { youthId, personId: 'Z1' });
    expect((await registry.ask(officer, REMOVE, { youthId, personId: 'Z1' })).codes).toEqual([]);
    expect(await isNamedTo('Z1')).toBe(true);
    expect(await listed()).toEqual([
      {
        personId: 'Z1',
        holds: false,
        events: [{ recordedAs: null, removedAs: 'ENTERED_BY_MISTAKE', authorId: 'Z990010', at: AT }, recorded],
      },
    ]);
    const told = Object.entries(await registry.told()).filter(([, messages]) =>
      messages.some(({ payload }) => payload['youth_id'] === youthId && payload['holds'] === false),
    );
    expect(told.map(([owner]) => owner).sort()).toEqual([...OWNER_NAMES].sort());
    expect((await registry.ask(officer, REMOVE, { youthId, personId: 'Z1' })).codes).toEqual([
      ['removeConflictOfInterest', 'NOT_FOUND'],
    ]);
  });

  test.each(['update conflict_of_interest_event set author_id = $$Z1$$', 'delete from conflict_of_interest_event'])(
    'has a history that the registry cannot change: %s',
    async (statement) => {
      await expect(registry.dataSource.query(statement)).rejects.toMatchObject({ code: '42501' });
    },
  );

  test('of before says that nobody knows who recorded it', async () => {
    const { youthId, listed } = await aKnownYouth();
    await registry.asOwner("insert into conflict_of_interest (youth_id, person_id) values ($1, 'Z1')", [youthId]);
    expect(await listed()).toEqual([{ personId: 'Z1', holds: true, events: [] }]);
  });

  test.each(['Berit Test', 'Z99'])('is not recorded with %j, whom nobody has seen', async (personId) => {
    const { youthId, listed } = await aKnownYouth();
    expect((await registry.ask(officer, RECORD, { youthId, personId })).codes).toEqual([
      ['recordConflictOfInterest', 'WORKER_UNKNOWN'],
    ]);
    expect(await listed()).toEqual([]);
  });

  test.each(['nobody', newId()])('is not recorded of %s, who is no registered youth', async (youthId) => {
    for (const [mutation, field] of [
      [RECORD, 'recordConflictOfInterest'],
      [REMOVE, 'removeConflictOfInterest'],
    ] as const) {
      expect((await registry.ask(officer, mutation, { youthId, personId: 'Z1' })).codes).toEqual([
        [field, 'YOUTH_NOT_FOUND'],
      ]);
    }
    expect(
      await registry.dataSource.query('select from conflict_of_interest where youth_id::text = $1', [youthId]),
    ).toEqual([]);
  });

  test.each([Role.YOUTH, Role.AUDITOR])('is read and written by no %s', async (role) => {
    const { youthId } = await aKnownYouth();
    const asker = reader(role, role === Role.YOUTH ? youthId : role);
    for (const mutation of [RECORD, REMOVE]) {
      expect((await registry.ask(asker, mutation, { youthId, personId: 'Z1' })).codes[0]?.[1]).toBe('FORBIDDEN_ROLE');
    }
    const { codes } = await registry.ask(asker, `{ youth(id: "${youthId}") { conflictsOfInterest { holds } } }`);
    expect(codes).toEqual([['youth.conflictsOfInterest', 'FORBIDDEN_ROLE']]);
  });
});

describe('a youth', () => {
  test('is not locked out by an officer who names the youth as the worker', async () => {
    const { youthId, youth, listed } = await aKnownYouth();
    await registry.ask(youth, '{ me { name } }');
    expect((await registry.ask(officer, RECORD, { youthId, personId: youthId, reason: 'SELF' })).codes).toEqual([
      ['recordConflictOfInterest', 'WORKER_UNKNOWN'],
    ]);
    expect(await listed()).toEqual([]);
  });

  test.each(['conflict_of_interest', 'worker_block'])('reads the own data whatever stands in %s', async (table) => {
    const { youthId, youth } = await aKnownYouth();
    await registry.asOwner(`insert into ${table} (youth_id, person_id) values ($1, $2)`, [youthId, youthId]);
    expect(await registry.ask(youth, '{ me { name } }', {}, 'B108')).toEqual({
      data: { me: { name: 'A youth' } },
      codes: [],
    });
  });
});
