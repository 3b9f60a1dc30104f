import { newId, type PersonIdentifier } from '@brobygger/domain';
import { migrate } from '@brobygger/subgraph-kit';
import { createMigratedDatabase, createTestDatabase, type TestDatabase } from '@brobygger/testkit';
import { connect } from '@brobygger/subgraph-kit';
import type { DataSource } from 'typeorm';
import { consentPersistence } from './consent-nouns';
import { createConsent, type ConsentRegistry } from './consent.subgraph';
import { createNationalIdVault, type NationalIdVault } from './person/national-id-vault';
import { countUnderMissingKeys } from './person/sealed-rows';
import { createToldRegister, dufNumbers } from './population-register/told-register.test-setup';
import { syntheticIds, theNext } from './registry.test-setup';
import { resealNationalIds } from './reseal-national-ids';

const secret = (version: number): readonly [number, Buffer] => [version, Buffer.alloc(32, version)];
const vaultOf = (...versions: number[]): NationalIdVault => createNationalIdVault(new Map(versions.map(secret)));
const ids = syntheticIds();
const AT = new Date('2026-03-02T10:00:00Z');
const populationRegister = createToldRegister();

let database: TestDatabase;
let dataSource: DataSource;
let running: ConsentRegistry[];

beforeEach(async () => {
  database = await createMigratedDatabase('reseal', consentPersistence);
  dataSource = await connect(database.appUrl, consentPersistence);
  running = [];
});
afterEach(async () => {
  for (const { subgraph } of running) await subgraph.relay.stop();
  await dataSource.destroy();
  await database.drop();
});

/** The registry as it runs with these keys. */
function registryWith(...versions: number[]): ConsentRegistry {
  const registry = createConsent({
    dataSource,
    vault: vaultOf(...versions),
    populationRegister,
    deliver: () => Promise.resolve([]),
    clock: () => AT,
    onFailure: () => undefined,
  });
  running.push(registry);
  return registry;
}

async function aYouth(registry: ConsentRegistry, nationalId = theNext(ids)): Promise<PersonIdentifier> {
  await registry.services.youths.register({ id: newId(), name: 'Test Testesen', birthDate: '2008-02-01', nationalId });
  return nationalId;
}

async function reseal(
  vault: NationalIdVault,
  more: { isDryRun?: boolean; batch?: number } = {},
): Promise<readonly string[]> {
  const said: string[] = [];
  await resealNationalIds(database.ownerUrl, vault, { say: (line) => said.push(line), ...more });
  return said;
}

test('everybody is sealed anew under the newest key, batch by batch, and the old secret can be taken away', async () => {
  const old = registryWith(1);
  const people = [await aYouth(old), await aYouth(old), await aYouth(old)];
  expect(await reseal(vaultOf(2, 1), { batch: 2 })).toEqual([
    'youth: 2 sealed anew',
    'youth: 3 sealed anew',
    'youth: 3 under key 2',
  ]);
  for (const each of people) expect(await registryWith(2).resolvePerson(each)).toMatchObject({ role: 'YOUTH' });
  expect(await old.resolvePerson(people[0] as PersonIdentifier)).toBeNull();
});

test('a second run finds nothing to do, and two at once wait for one another', async () => {
  const old = registryWith(1);
  await aYouth(old);
  const both = await Promise.all([reseal(vaultOf(2, 1)), reseal(vaultOf(2, 1))]);
  expect(both.flat().filter((line) => line.endsWith('sealed anew'))).toEqual(['youth: 1 sealed anew']);
  expect(await reseal(vaultOf(2, 1))).toEqual(['youth: 1 under key 2']);
});

test('a dry run counts, and changes nothing', async () => {
  const each = await aYouth(registryWith(1));
  expect(await reseal(vaultOf(2, 1), { isDryRun: true })).toEqual(['youth: 1 under key 1']);
  expect(await registryWith(1).resolvePerson(each)).not.toBeNull();
});

test('while both keys are in use everybody is found, and nobody is registered twice', async () => {
  const each = await aYouth(registryWith(1));
  const both = registryWith(2, 1);
  expect(await both.resolvePerson(each)).toMatchObject({ role: 'YOUTH' });
  await expect(aYouth(both, each)).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
});

test.each([
  ['accepted', [1], [1, 2], 1],
  ['used', [1, 2], [2, 1], 2],
  ['retired, after all are sealed anew', [2, 1], [2], 2],
] as const)(
  'while a key is %s, old and new replicas find whom either has registered',
  async (_what, before, after, version) => {
    const replicas = [registryWith(...before), registryWith(...after)] as const;
    const people = [await aYouth(replicas[0]), await aYouth(replicas[1])];
    for (const each of people) {
      for (const replica of replicas) {
        expect(await replica.resolvePerson(each)).toMatchObject({ role: 'YOUTH' });
        await expect(aYouth(replica, each)).rejects.toMatchObject({ extensions: { code: 'CONFLICT' } });
      }
    }
    expect((await reseal(vaultOf(...after))).at(-1)).toBe(`youth: 2 under key ${version}`);
  },
);

test('while a key is being exchanged, one that has both and one that has the new register one person once', async () => {
  const registries = [registryWith(2), registryWith(2, 1)];
  const dufs = dufNumbers();
  for (let round = 0; round < 10; round += 1) {
    const numbers = [theNext(ids), theNext(dufs)];
    populationRegister.knows(numbers);
    const found = await Promise.all(
      [0, 1, 2, 3].map((n) =>
        registries[n % 2]?.services.youths.findOrRegister(numbers[n < 2 ? 0 : 1] as PersonIdentifier, AT),
      ),
    );
    expect(new Set(found).size).toBe(1);
  }
});

test('who is sealed under an old key is found, asked about anew, and given further numbers', async () => {
  const [own, other] = [theNext(ids), theNext(ids)];
  populationRegister.knows([own, other], { identifiers: [{ identifier: own, validFrom: null }] });
  const youthId = await registryWith(1).services.youths.findOrRegister(own, AT);
  populationRegister.knows([own, other]);
  const { youths } = registryWith(2, 1).services;
  expect(await youths.findOrRegister(own, AT)).toBe(youthId);
  expect(await youths.findOrRegister(other, AT)).toBe(youthId);
  expect(await youths.refresh(youthId, AT)).toEqual({ changed: [], isTwice: false });
});

test('a youth whose key is missing is not asked about anew, and is named by a code', async () => {
  const own = theNext(ids);
  populationRegister.knows([own]);
  const youthId = await registryWith(1).services.youths.findOrRegister(own, AT);
  const refreshed = registryWith(2).services.youths.refresh(youthId, AT);
  await expect(refreshed).rejects.toMatchObject({ code: 'NATIONAL_ID_KEY_MISSING' });
});

test('who is sealed under a missing key is counted and named by a code; the others are found and sealed', async () => {
  const [lost, kept] = [await aYouth(registryWith(1)), await aYouth(registryWith(2))];
  await expect(reseal(vaultOf(3, 2))).rejects.toThrow(/^NATIONAL_ID_KEY_MISSING: youth 1 under key 1$/);
  expect(await registryWith(3).resolvePerson(kept)).toMatchObject({ role: 'YOUTH' });
  expect(await registryWith(3).resolvePerson(lost)).toBeNull();
  expect(await countUnderMissingKeys(dataSource, vaultOf(3))).toBe(1);
});

test('who cannot be read, or stands there twice, is left and named by a code; the others are sealed', async () => {
  const [kept, twice] = [await aYouth(registryWith(1)), await aYouth(registryWith(1))];
  await aYouth(registryWith(2), twice);
  const stranger = createNationalIdVault(Buffer.alloc(32, 9));
  const odd = theNext(ids);
  await dataSource.query('insert into guardian (id, name, sealed, hash) values ($1, $2, $3, $4)', [
    newId(),
    'Test Foresatt',
    stranger.seal(odd),
    stranger.hash(odd),
  ]);
  await expect(reseal(vaultOf(2, 1))).rejects.toThrow('NATIONAL_ID_TWICE: youth 1; NATIONAL_ID_UNREADABLE: guardian 1');
  expect(await registryWith(2).resolvePerson(kept)).toMatchObject({ role: 'YOUTH' });
});

test('rows from before keys had versions are of the first', async () => {
  const before = await createTestDatabase('before');
  const migrations = consentPersistence.migrations.filter(
    ({ name }) => !/^(NationalIdKeys|PopulationRegister)/.test(name),
  );
  await migrate(before.ownerUrl, { entities: [], migrations });
  const [vault, nationalId, id] = [vaultOf(1), theNext(ids), newId()];
  const owner = await connect(before.ownerUrl, { entities: [], migrations: [] }, 1);
  await owner.query(
    `insert into youth (id, name, birth_date, national_id_sealed, national_id_hash) values ($1, 'T', '2008-01-01', $2, $3)`,
    [id, vault.seal(nationalId).subarray(1), vault.hash(nationalId).subarray(1)],
  );
  await migrate(before.ownerUrl, consentPersistence);
  const [row] = (await owner.query('select sealed, hash from youth_identifier')) as [{ sealed: Buffer; hash: Buffer }];
  await owner.destroy();
  await before.drop();
  expect(vault.open(row.sealed).reveal()).toBe(nationalId.reveal());
  expect(row.hash).toEqual(vault.hash(nationalId));
});

test('the role that the registry runs under cannot change whose national id a row has', async () => {
  await aYouth(registryWith(1));
  await expect(dataSource.query(String.raw`update youth_identifier set hash = '\x01'`)).rejects.toMatchObject({
    code: '42501',
  });
});
