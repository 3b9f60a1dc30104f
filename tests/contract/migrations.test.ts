import { consentNouns, consentPersistence } from '@brobygger/consent';
import type { DatabaseName } from '@brobygger/domain';
import { existsSync, readFileSync } from 'node:fs';
import {
  broken,
  databaseNames,
  linesOf,
  lockFileIn,
  persistenceIn,
  readDifference,
  packageOf,
  readLock,
  ROOT,
  stepsOf,
  tablesTouchedBy,
  unlocked,
} from '@brobygger/migrations';
import { OWNERS } from '@brobygger/platform';
import { connect, mapEntities, migrate, migrateDown, type Noun, type Persistence } from '@brobygger/subgraph-kit';
import { createMigratedDatabase, createTestDatabase } from '@brobygger/testkit';

const SERVICES = databaseNames(ROOT).map((service) => ({
  service,
  persistence: persistenceIn(service, jest.requireActual<Record<string, unknown>>(packageOf(service))),
}));

describe('the lock', () => {
  const locked = existsSync(lockFileIn(ROOT)) ? readLock(readFileSync(lockFileIn(ROOT), 'utf8')) : [];
  const read = async () =>
    (await Promise.all(SERVICES.map(({ service, persistence }) => linesOf(service, persistence)))).flat();

  test('no committed migration does something else, has another name, or is gone', async () => {
    expect(broken(locked, await read())).toEqual([]);
  });

  test('every migration is in the lock: `npm run migrations:lock` adds a new one', async () => {
    expect(unlocked(locked, await read())).toEqual([]);
  });
});

describe('the tables', () => {
  // What a service's tables must hold, whatever else they do.
  const HOLDS: Partial<Record<DatabaseName, Partial<Column>>> = {
    'child-welfare': { table: 'measures_plan', column: 'goals', type: 'ARRAY', nullable: 'NO' },
    housing: { table: 'residency', column: 'house_id' },
    gateway: { table: 'session', column: 'sealed', nullable: 'NO' },
  };

  test.each(SERVICES)('those of $service go up, down without a trace, and up again the same', async (given) => {
    const { service, persistence } = given;
    const database = await createTestDatabase(service);
    await migrate(database.ownerUrl, persistence);
    const first = await columnsOf(database.ownerUrl, persistence);
    await migrateDown(database.ownerUrl, persistence);
    const between = await columnsOf(database.ownerUrl, persistence);
    await migrate(database.ownerUrl, persistence);
    expect(between).toEqual([]);
    expect(first).toContainEqual(expect.objectContaining(HOLDS[service as DatabaseName] ?? { column: 'id' }));
    expect(await columnsOf(database.ownerUrl, persistence)).toEqual(first);
    await database.drop();
  });

  test('outreach has 64 of them', async () => {
    const { persistence } = OWNERS.outreach;
    const database = await createMigratedDatabase('outreach', persistence);
    const columns = await columnsOf(database.ownerUrl, persistence);
    expect(new Set(columns.map(({ table }) => table)).size).toBe(64);
    await database.drop();
  });

  test.each(SERVICES)('those of $service are what its entities say', async ({ service, persistence }) => {
    const database = await createMigratedDatabase(service, persistence);
    const { up, down, written } = await readDifference(database.ownerUrl, persistence);
    // A difference is mended by `npm run migration`, or in the entity where it is wrong.
    expect({ up, down }).toEqual({ up: [], down: [] });
    expect(written).toEqual([]);
    await database.drop();
  });
});

describe('a noun', () => {
  const NOUNS = [
    ...Object.values(OWNERS).map(({ name, nouns, persistence }) => ({ service: name as string, nouns, persistence })),
    {
      service: 'consent',
      nouns: consentNouns as readonly Pick<Noun, 'entities' | 'tables' | 'migrations'>[],
      persistence: consentPersistence,
    },
  ];

  test.each(NOUNS)('of $service has tables that no other noun has', async ({ nouns, persistence }) => {
    const owned = (await Promise.all(nouns.map((noun) => tablesOf(noun, persistence)))).flat();
    expect(owned.filter((table, n) => owned.indexOf(table) !== n)).toEqual([]);
  });

  test.each(NOUNS)('has every table of $service but those that every service has', async (given) => {
    const { service, nouns, persistence } = given;
    const database = await createMigratedDatabase(service, persistence);
    const tables = new Set((await columnsOf(database.ownerUrl, persistence)).map(({ table }) => table));
    const owned = (await Promise.all(nouns.map((noun) => tablesOf(noun, persistence)))).flat();
    expect([...tables].filter((table) => !owned.includes(table) && !OF_EVERY_SERVICE.has(table))).toEqual([]);
    expect(owned.filter((table) => !tables.has(table))).toEqual([]);
    await database.drop();
  });

  test.each(NOUNS)("of $service migrates its own tables and nobody else's", async ({ nouns, persistence }) => {
    const owned = new Set((await Promise.all(nouns.map((noun) => tablesOf(noun, persistence)))).flat());
    // A table that is gone was of whoever dropped it.
    const stands = (table: string): boolean => owned.has(table) || OF_EVERY_SERVICE.has(table);
    for (const noun of nouns) {
      const own = await tablesOf(noun, persistence);
      for (const migration of noun.migrations ?? []) {
        const { up, down } = await stepsOf(migration);
        const foreign = tablesTouchedBy([...up, ...down]).filter((table) => stands(table) && !own.includes(table));
        expect([migration.name, foreign]).toEqual([migration.name, []]);
      }
    }
  });

  test('of outreach and child welfare has migrations of its own, so that there is something to look at', () => {
    const counts = Object.values(OWNERS).map(({ nouns }) => nouns.flatMap(({ migrations = [] }) => migrations).length);
    expect(Math.max(...counts)).toBeGreaterThan(0);
  });
});

/** Whom it serves, what it was told of all, handovers, its log, its outbox and what it has used up: the kit's, or the registry's. */
const OF_EVERY_SERVICE = new Set([
  'service_relation',
  'assignment',
  'erasure',
  'erasure_batch',
  'worker_block',
  'conflict_of_interest',
  'protected_youth',
  'disclosure_entry',
  'withdrawn_consent',
  'merged_youth',
  'merged_relation',
  'sent_handover',
  'received_handover',
  'rekeyed_row',
  'disclosure_commitment',
  'disclosure_deletion',
  'outbox_message',
  'outbox_lane',
  'used_token',
  'used_token_since',
]);

/** The tables of a noun: those of its entities, and those that it names. */
async function tablesOf(
  { entities = [], tables = [] }: Pick<Noun, 'entities' | 'tables'>,
  persistence: Persistence,
): Promise<readonly string[]> {
  const mapped = await mapEntities(persistence);
  return [...entities.map((entity) => mapped.getMetadata(entity).tableName), ...tables.map(({ name }) => name)];
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: string;
}

/** Every column of every table of the service, but those in which TypeORM counts migrations. */
async function columnsOf(url: string, persistence: Persistence): Promise<readonly Column[]> {
  const owner = await connect(url, persistence, 1);
  const columns = (await owner.query(`select table_name as "table", column_name as "column", data_type as "type",
      is_nullable as nullable
    from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'
    order by 1, 2`)) as readonly Column[];
  await owner.destroy();
  return columns;
}
