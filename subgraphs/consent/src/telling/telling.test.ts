import { AddressProtection, newId, OWNER_NAMES, Role } from '@brobygger/domain';
import {
  connect,
  createReceive,
  defineOwner,
  FACTS_QUESTION,
  intakeOf,
  REGISTRY_FACTS,
  startRelay,
} from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterEach(() => registry.loses(null));
afterAll(() => registry.stop());

describe('the protection of an address', () => {
  const officer = reader(Role.CONSENT_OFFICER);
  const toldOf = async (youthId: string) =>
    Object.entries(await registry.told()).flatMap(([owner, messages]) =>
      messages
        .filter(({ payload }) => payload['youth_id'] === youthId)
        .map(({ payload }) => [owner, payload['protection'], payload['version']] as const),
    );

  test('changes after registration, and every owner hears of each change with a later version', async () => {
    const youthId = await registry.aYouth();
    for (const protection of ['STRENGT_FORTROLIG', 'UNGRADED'] as const) {
      const { data } = await registry.protects(officer, youthId, protection);
      expect(data).toEqual({ changeAddressProtection: { id: youthId, pendingAt: [] } });
    }
    const told = await toldOf(youthId);
    for (const owner of OWNER_NAMES) {
      const own = told
        .filter(([name]) => name === owner)
        .map(([, protection, at]) => [Number(at), protection] as const);
      // One that was told twice has the same version.
      const byVersion = [...new Map(own)].sort(([one], [other]) => one - other);
      expect(byVersion.map(([, protection]) => protection)).toEqual(['STRENGT_FORTROLIG', 'UNGRADED']);
    }
  });

  test('says which agency has not heard of it', async () => {
    const youthId = await registry.aYouth();
    registry.loses('child-welfare');
    const { data } = await registry.protects(officer, youthId, 'FORTROLIG');
    expect(data).toEqual({ changeAddressProtection: { id: youthId, pendingAt: ['CHILD_WELFARE'] } });
  });

  test('is changed by one of two officers at once; the second is told which version stands, and no owner of what they said', async () => {
    const youthId = await registry.aYouth();
    const change = (protection: AddressProtection, expectedVersion: string) =>
      registry.subgraph.execute(
        { caller: officer, purpose: null, requestId: newId(), audience: 'consent' },
        {
          query: 'mutation ($input: AddressProtectionInput!) { changeAddressProtection(input: $input) { id } }',
          variables: { input: { youthId, protection, expectedVersion } },
        },
      );
    const version = async () => {
      const read = `{ youth(id: "${youthId}") { registeredAs { protectionVersion } } }`;
      const { data } = (await registry.ask(officer, read)) as {
        readonly data: { readonly youth: { readonly registeredAs: { readonly protectionVersion: string } } };
      };
      return data.youth.registeredAs.protectionVersion;
    };
    const known = await version();
    const answers = await Promise.all([change('FORTROLIG', known), change('FORTROLIG', known)]);
    const standing = { version: await version() };
    expect(standing.version).not.toBe(known);
    expect(answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions))).toEqual([
      { code: 'CONFLICT', argument: 'input.expectedVersion', standing },
    ]);
    expect((await change('STRENGT_FORTROLIG', standing.version)).errors).toBeUndefined();
    const [late] = (await change('UNGRADED', standing.version)).errors ?? [];
    expect(late?.extensions['code']).toBe('CONFLICT');
    const told = new Set((await toldOf(youthId)).map(([, protection]) => protection));
    expect([...told]).toEqual(['FORTROLIG', 'STRENGT_FORTROLIG']);
    const [wrong] = (await change('UNGRADED', 'seven')).errors ?? [];
    expect(wrong?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('is nobody’s where there is no such youth, and is not for a youth to change', async () => {
    for (const youthId of [newId(), 'nobody']) {
      const { codes } = await registry.protects(officer, youthId, AddressProtection.UNGRADED);
      expect(codes).toEqual([['changeAddressProtection', 'YOUTH_NOT_FOUND']]);
    }
    const youthId = await registry.aYouth({ protection: 'STRENGT_FORTROLIG' });
    const { codes } = await registry.protects(reader(Role.YOUTH, youthId), youthId, AddressProtection.UNGRADED);
    expect(codes).toEqual([['changeAddressProtection', 'FORBIDDEN_ROLE']]);
  });
});

describe('a withdrawal', () => {
  const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(id: $id) { state pendingAt } }';

  test('says at which agency of its categories it is pending, and so does the consent until that has heard of it', async () => {
    const [youthId, recipientId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
    const { id } = await registry.services.consents.give(
      reader('YOUTH', youthId),
      { youthId, recipientId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
      new Date('2026-03-01T10:00:00Z'),
    );
    const youth = reader(Role.YOUTH, youthId);
    const consents = async () => (await registry.ask(youth, '{ me { consents { state pendingAt } } }')).data;
    expect(await consents()).toEqual({ me: { consents: [{ state: 'ACTIVE', pendingAt: [] }] } });
    registry.loses('nav');
    const pending = { state: 'WITHDRAWN', pendingAt: ['NAV'] };
    expect((await registry.ask(youth, WITHDRAW, { id })).data).toEqual({ withdrawConsent: pending });
    expect(await consents()).toEqual({ me: { consents: [pending] } });
    registry.loses(null);
    await registry.subgraph.relay.drain();
    expect(await consents()).toEqual({ me: { consents: [{ state: 'WITHDRAWN', pendingAt: [] }] } });
  });
});

describe('an owner that asks for all that it would have been told', () => {
  const ask = (asker: string, body: unknown) => registry.subgraph.answer(FACTS_QUESTION, asker, body);
  const rowsFor = async (asker: string, kind: string): Promise<readonly Record<string, unknown>[]> => {
    const rows: Record<string, unknown>[] = [];
    for (let after: object | null = null, isLast = false; !isLast;) {
      const page = (await ask(asker, { kind, after })) as { rows: Record<string, unknown>[]; isLast: boolean };
      rows.push(...page.rows);
      after = page.rows.at(-1) ?? null;
      isLast = page.isLast;
    }
    return rows;
  };

  test('gets it page by page, each fact once, lifted blocks too', async () => {
    const youthId = await registry.aYouth();
    await registry.dataSource.query(
      `insert into worker_block (youth_id, person_id, holds, version)
       select $1, 'P' || n, n % 2 = 0, n from generate_series(1, 1234) n`,
      [youthId],
    );
    const own = (await rowsFor('nav', 'WORKER_BLOCK')).filter((row) => row['youth_id'] === youthId);
    expect(new Set(own.map((row) => row['person_id'])).size).toBe(1234);
    expect([own.length, own.filter((row) => row['holds'] === true).length]).toEqual([1234, 617]);
  });

  test('gets withdrawals of its own categories alone', async () => {
    const [youthId, recipientId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
    const { id } = await registry.services.consents.give(
      reader('YOUTH', youthId),
      { youthId, recipientId, purpose: 'B102', categories: ['NAV_CASE'], signedBy: ['YOUTH'] },
      new Date('2026-03-01T10:00:00Z'),
    );
    await registry.services.consents.withdraw(reader(Role.YOUTH, youthId), id, new Date());
    const idsFor = async (asker: string) => (await rowsFor(asker, 'CONSENT_WITHDRAWN')).map((row) => row['consent_id']);
    expect([await idsFor('nav'), await idsFor('housing')]).toEqual([
      expect.arrayContaining([id]),
      expect.not.arrayContaining([id]),
    ]);
  });

  test.each([
    null,
    {},
    { kind: 'SERVICE_RELATION', after: null },
    { kind: 'WORKER_BLOCK' },
    { kind: 'WORKER_BLOCK', after: 1 },
  ])('asks for %j, which there is not', async (body) => {
    await expect(ask('nav', body)).rejects.toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });

  test('is an owner, and no other', async () => {
    await expect(ask('gateway', { kind: 'WORKER_BLOCK', after: null })).rejects.toThrow('refused');
  });
});

test('two registries on one database that tell one owner leave it knowing what they know, in whatever order all of it comes', async () => {
  const { persistence } = defineOwner({ name: 'nav', nouns: [] });
  const database = await createMigratedDatabase('owner', persistence);
  const owner = await connect(database.appUrl, persistence);
  const receive = createReceive(owner, REGISTRY_FACTS.map(intakeOf));
  registry.loses('nav');
  const relays = [1, 2].map(() =>
    startRelay({
      dataSource: registry.dataSource,
      destinations: ['nav'],
      async deliver(destination, messages) {
        // One is held up, the other is not.
        for (let turns = Math.random() * 2000; turns > 0; turns -= 1) {
          await new Promise((resolve) => setImmediate(resolve));
        }
        return receive(destination, messages);
      },
      onFailure: () => undefined,
    }),
  );
  const pairs = await Promise.all(
    Array.from({ length: 144 }, async (_, n) => ({ youthId: await registry.aYouth(), personId: `Z${n}` })),
  );
  await registry.knows(newId(), ...pairs.map(({ personId }) => personId));
  const { blocks } = registry.services;
  await Promise.all(
    pairs.map(async ({ youthId, personId }) => {
      const block = () => blocks.block(youthId, personId, new Date());
      const unblock = () => blocks.unblock(youthId, personId);
      for (const change of [block, unblock, block, unblock, block]) {
        await change();
        // As when a relay was held for longer than its lease: both are under way at once.
        await registry.dataSource.query(`update outbox_lane set leased_until = '-infinity' where destination = 'nav'`);
        relays.forEach((relay) => relay.wake());
      }
    }),
  );
  await Promise.all(relays.map((relay) => relay.drain()));
  const ids = pairs.map(({ youthId }) => youthId);
  const OF =
    'select youth_id, person_id, holds, version from worker_block where youth_id = any($1::uuid[]) order by 1, 2';
  const known: unknown = await owner.query(OF, [ids]);
  expect(known).toEqual(await registry.dataSource.query(OF, [ids]));
  expect((known as { holds: boolean }[]).filter(({ holds }) => holds)).toHaveLength(144);
  await Promise.all(relays.map((relay) => relay.stop()));
  await owner.destroy();
  await database.drop();
});
