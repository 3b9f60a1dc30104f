import { newId, OWNER_NAMES, Role } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

const BLOCK = 'mutation ($personId: String!) { blockWorker(input: { personId: $personId }) { id youthId pendingAt } }';
const UNBLOCK = 'mutation ($personId: String!) { unblockWorker(input: { personId: $personId }) { id youthId } }';
const CONFLICT = `mutation ($youthId: ID!, $personId: String!) {
  recordConflictOfInterest(input: { youthId: $youthId, personId: $personId, reason: SIBLING }) { id youthId } }`;

/** A youth whom an organisation may know by consent, and how a worker of it fares. */
async function aKnownYouth() {
  const [youthId, organisationId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
  await registry.services.consents.give(
    reader('YOUTH', youthId),
    { youthId, recipientId: organisationId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
    new Date('2026-03-01T10:00:00Z'),
  );
  await registry.knows(organisationId, 'Z1', 'Z2');
  const youth = reader(Role.YOUTH, youthId);
  const nameTo = async (personId: string): Promise<unknown> => {
    const worker = workerOf('HOUSING', organisationId, personId);
    const { data } = await registry.ask(worker, `{ youth(id: "${youthId}") { name } }`, {}, 'B102');
    return (data as { readonly youth: { readonly name: string | null } | null }).youth?.name ?? null;
  };
  const consentsTo = async (personId: string): Promise<unknown> => {
    const worker = workerOf('HOUSING', organisationId, personId);
    const query = `{ youth(id: "${youthId}") { consents { state } } }`;
    const { data } = await registry.ask(worker, query, {}, 'B102');
    return (data as { readonly youth: { readonly consents: unknown } | null }).youth?.consents;
  };
  const keptOut = async (table: string): Promise<readonly unknown[]> =>
    (
      (await registry.dataSource.query(`select person_id from ${table} where youth_id = $1 and holds order by 1`, [
        youthId,
      ])) as {
        person_id: string;
      }[]
    ).map(({ person_id: personId }) => personId);
  const told = async (kind: string, holds = true): Promise<readonly (readonly [string, unknown])[]> =>
    Object.entries(await registry.told()).flatMap(([owner, messages]) =>
      messages
        .filter(
          (message) =>
            message.kind === kind && message.payload['youth_id'] === youthId && message.payload['holds'] === holds,
        )
        .map(({ payload }) => [owner, payload['person_id']] as const),
    );
  return { youthId, youth, organisationId, nameTo, consentsTo, keptOut, told };
}

const toEveryOwner = (personId: string) => OWNER_NAMES.map((owner) => [owner, personId]);

describe('a youth blocks a worker', () => {
  test('who sees nothing from then on, while a colleague does', async () => {
    const { youthId, youth, nameTo } = await aKnownYouth();
    expect(await nameTo('Z1')).toBe('A youth');
    const { data } = await registry.ask(youth, BLOCK, { personId: 'Z1' });
    expect(data).toEqual({ blockWorker: { id: youthId, youthId, pendingAt: [] } });
    expect([await nameTo('Z1'), await nameTo('Z2')]).toEqual([null, 'A youth']);
  });

  test('who learns nothing of the consents to the own organisation either', async () => {
    const { youthId, youth, consentsTo } = await aKnownYouth();
    expect(await consentsTo('Z1')).toEqual([{ state: 'ACTIVE' }]);
    await registry.ask(youth, BLOCK, { personId: 'Z1' });
    expect([await consentsTo('Z1'), await consentsTo('Z2')]).toEqual([undefined, [{ state: 'ACTIVE' }]]);
    await registry.ask(reader(Role.CONSENT_OFFICER), CONFLICT, { youthId, personId: 'Z2' });
    expect(await consentsTo('Z2')).toBeUndefined();
  });

  test('who learns nothing of what is open to the own organisation, and finds nobody as if nobody had the id', async () => {
    const { youthId, youth, organisationId } = await aKnownYouth();
    const accessTo = (personId: string, id: string) => {
      const worker = workerOf('HOUSING', organisationId, personId);
      return registry.ask(worker, `{ youth(id: "${id}") { access { category decision } } }`, {}, 'B102');
    };
    expect((await accessTo('Z1', youthId)).codes).toEqual([]);
    await registry.ask(youth, BLOCK, { personId: 'Z1' });
    await registry.ask(reader(Role.CONSENT_OFFICER), CONFLICT, { youthId, personId: 'Z2' });
    for (const personId of ['Z1', 'Z2']) {
      expect(await accessTo(personId, youthId)).toEqual(await accessTo(personId, newId()));
    }
    expect((await accessTo('Z3', youthId)).codes).toEqual([]);
  });

  test('and every owner is told, each once', async () => {
    const { youth, told } = await aKnownYouth();
    await registry.ask(youth, BLOCK, { personId: 'Z1' });
    expect([...(await told('WORKER_BLOCK'))].sort()).toEqual(toEveryOwner('Z1').sort());
  });

  test('twice, which is the same as once', async () => {
    const { youth, keptOut } = await aKnownYouth();
    for (let n = 0; n < 2; n += 1) expect((await registry.ask(youth, BLOCK, { personId: 'Z1' })).codes).toEqual([]);
    expect(await keptOut('worker_block')).toEqual(['Z1']);
  });

  test('and lets one in again, and no other', async () => {
    const { youth, nameTo, keptOut, told } = await aKnownYouth();
    for (const personId of ['Z1', 'Z2']) await registry.ask(youth, BLOCK, { personId });
    await registry.ask(youth, UNBLOCK, { personId: 'Z1' });
    expect([await nameTo('Z1'), await nameTo('Z2'), await keptOut('worker_block')]).toEqual(['A youth', null, ['Z2']]);
    expect([...(await told('WORKER_BLOCK', false))].sort()).toEqual(toEveryOwner('Z1').sort());
  });

  test('of the own data alone: another youth’s worker goes on to see', async () => {
    const [{ youth }, other] = [await aKnownYouth(), await aKnownYouth()];
    await registry.ask(youth, BLOCK, { personId: 'Z1' });
    expect(await other.nameTo('Z1')).toBe('A youth');
  });

  test.each([
    ['', 'no ident'],
    ['x'.repeat(65), 'an ident that is too long'],
    ['Z\u0000', 'an ident that cannot be stored'],
  ])('not by %j, which is %s', async (personId) => {
    const { youth, keptOut } = await aKnownYouth();
    expect((await registry.ask(youth, BLOCK, { personId })).codes).toEqual([['blockWorker', 'BAD_USER_INPUT']]);
    expect(await keptOut('worker_block')).toEqual([]);
  });

  test.each([Role.CONSENT_OFFICER, Role.AUDITOR, Role.GUARDIAN, Role.LEADER])(
    'and nobody else does it: not a %s',
    async (role) => {
      expect((await registry.ask(reader(role), BLOCK, { personId: 'Z1' })).codes).toEqual([
        ['blockWorker', 'FORBIDDEN_ROLE'],
      ]);
      expect((await registry.ask(reader(role), UNBLOCK, { personId: 'Z1' })).codes).toEqual([
        ['unblockWorker', 'FORBIDDEN_ROLE'],
      ]);
    },
  );
});

describe('an agency whose service is away', () => {
  test('is named in the acknowledgement, and what crosses a border is closed at once all the same', async () => {
    const { youth, nameTo, told } = await aKnownYouth();
    registry.loses('housing');
    const { data } = await registry.ask(youth, BLOCK, { personId: 'Z1' });
    expect(data).toMatchObject({ blockWorker: { pendingAt: ['HOUSING'] } });
    expect(await nameTo('Z1')).toBeNull();
    registry.loses(null);
    // At least once: on a busy machine one that was held up is delivered again, and owners take it in once.
    expect(new Set((await told('WORKER_BLOCK')).map(String))).toEqual(new Set(toEveryOwner('Z1').map(String)));
  });
});

describe('a consent officer records a conflict of interest', () => {
  const officer = reader(Role.CONSENT_OFFICER);

  test('and the worker sees nothing from then on; a lifted block does not help', async () => {
    const { youthId, youth, nameTo, keptOut, told } = await aKnownYouth();
    expect((await registry.ask(officer, CONFLICT, { youthId, personId: 'Z1' })).codes).toEqual([]);
    await registry.ask(youth, UNBLOCK, { personId: 'Z1' });
    expect([await nameTo('Z1'), await nameTo('Z2'), await keptOut('conflict_of_interest')]).toEqual([
      null,
      'A youth',
      ['Z1'],
    ]);
    expect(new Set((await told('CONFLICT_OF_INTEREST')).map(String))).toEqual(new Set(toEveryOwner('Z1').map(String)));
  });

  test('not of an id that is none', async () => {
    const { codes } = await registry.ask(officer, CONFLICT, { youthId: 'nobody', personId: 'Z1' });
    expect(codes).toEqual([['recordConflictOfInterest', 'YOUTH_NOT_FOUND']]);
  });

  test('and a youth does not', async () => {
    const { codes } = await registry.ask(reader(Role.YOUTH, newId()), CONFLICT, { youthId: newId(), personId: 'Z1' });
    expect(codes).toEqual([['recordConflictOfInterest', 'FORBIDDEN_ROLE']]);
  });
});

describe('a worker whom nobody has seen', () => {
  test.each(['Berit Test', 'Z99', ' \u200b'])(
    'is not blocked by %j: the youth hears it, and nothing is written',
    async (personId) => {
      const { youth, keptOut } = await aKnownYouth();
      expect((await registry.ask(youth, BLOCK, { personId })).codes).toEqual([['blockWorker', 'WORKER_UNKNOWN']]);
      expect((await registry.ask(youth, UNBLOCK, { personId })).codes).toEqual([['unblockWorker', 'WORKER_UNKNOWN']]);
      expect(await keptOut('worker_block')).toEqual([]);
    },
  );

  test('is known from the first question on, of whomever it was and whatever the answer', async () => {
    const { youth, youthId, keptOut } = await aKnownYouth();
    const asker = workerOf('NAV', await registry.anOrganisation('NAV'), `Z${youthId}`);
    await registry.ask(asker, `{ youth(id: "${newId()}") { name } }`, {}, 'B102');
    expect((await registry.ask(youth, BLOCK, { personId: asker.personId })).codes).toEqual([]);
    expect(await keptOut('worker_block')).toEqual([asker.personId]);
  });

  test('is known from what an owner says that it showed its own', async () => {
    const { youth, youthId, organisationId } = await aKnownYouth();
    await registry.subgraph.receive?.('housing', [
      {
        id: newId(),
        kind: 'DISCLOSURE_ENTERED',
        payload: {
          id: newId(),
          at: '2026-03-01T10:00:00Z',
          request_id: 'r',
          youth_id: youthId,
          person_id: 'Z7',
          role: 'CASEWORKER',
          organisation_id: organisationId,
          purpose: 'B102',
          basis: 'OWN_SERVICE',
          categories: ['HOUSING_RENT'],
          fields: ['Rent.monthNok'],
        },
      },
    ]);
    expect((await registry.ask(youth, BLOCK, { personId: 'Z7' })).codes).toEqual([]);
  });

  test('is no youth: a youth does not block the own id', async () => {
    const { youth, youthId } = await aKnownYouth();
    await registry.ask(youth, '{ me { name } }');
    expect((await registry.ask(youth, BLOCK, { personId: youthId })).codes).toEqual([
      ['blockWorker', 'WORKER_UNKNOWN'],
    ]);
  });
});

describe('an ident that is typed', () => {
  test.each([' Z1 ', '\u200bZ1\u2060', 'z1', 'Z1\ufeff'])('%j is Z1', async (personId) => {
    const { youth, keptOut, nameTo } = await aKnownYouth();
    expect((await registry.ask(youth, BLOCK, { personId })).codes).toEqual([]);
    expect([await keptOut('worker_block'), await nameTo('Z1')]).toEqual([['Z1'], null]);
    expect((await registry.ask(youth, UNBLOCK, { personId })).codes).toEqual([]);
    expect(await keptOut('worker_block')).toEqual([]);
  });

  test('as it is known names nobody else who has it in other capitals', async () => {
    const { youth, organisationId, keptOut } = await aKnownYouth();
    await registry.knows(organisationId, 'q8', 'Q8');
    await registry.ask(youth, BLOCK, { personId: 'q8' });
    expect(await keptOut('worker_block')).toEqual(['q8']);
  });
});

describe('whom a youth has blocked', () => {
  const LIST = '{ me { blockedWorkers { personId organisation { id } blockedAt } } }';
  const listOf = async (youth: Parameters<typeof registry.ask>[0]): Promise<unknown> =>
    ((await registry.ask(youth, LIST)).data as { readonly me: { readonly blockedWorkers: unknown } }).me.blockedWorkers;

  test('the youth lists and lifts; also what was entered when any name was taken', async () => {
    const { youthId, youth, organisationId } = await aKnownYouth();
    await registry.knows(organisationId, 'Z6');
    await registry.asOwner("insert into worker_block (youth_id, person_id) values ($1, 'Berit\u200b Test')", [youthId]);
    await registry.ask(youth, BLOCK, { personId: 'Z6' });
    const blockedAt = '2026-03-02T10:00:00.000Z';
    expect(await listOf(youth)).toEqual([
      { personId: 'Z6', organisation: { id: organisationId }, blockedAt },
      { personId: 'Berit\u200b Test', organisation: null, blockedAt: null },
    ]);
    for (const personId of ['Berit\u200b Test', 'Z6']) {
      expect((await registry.ask(youth, UNBLOCK, { personId })).codes).toEqual([]);
    }
    expect(await listOf(youth)).toEqual([]);
  });

  test('nobody else reads', async () => {
    const { youthId } = await aKnownYouth();
    const query = `{ youth(id: "${youthId}") { blockedWorkers { personId } } }`;
    for (const role of [Role.CONSENT_OFFICER, Role.AUDITOR]) {
      expect((await registry.ask(reader(role), query)).codes).toEqual([['youth.blockedWorkers', 'FORBIDDEN_ROLE']]);
    }
  });
});
