import type { ServiceName } from '@brobygger/domain';
import { connect } from '@brobygger/subgraph-kit';
import { createTestDatabase, type TestDatabase } from '@brobygger/testkit';
import { migrateDatabases } from './migrate-databases';

let databases: ReadonlyMap<ServiceName, TestDatabase>;
beforeEach(async () => {
  databases = new Map([
    ['nav', await createTestDatabase('nav')],
    ['housing', await createTestDatabase('housing')],
  ]);
});
afterEach(async () => {
  for (const database of databases.values()) await database.drop();
});

async function run(...words: string[]): Promise<readonly string[]> {
  const said: string[] = [];
  const addresses = new Map([...databases].map(([name, { ownerUrl }]) => [name, ownerUrl]));
  await migrateDatabases(words, addresses, (line) => said.push(line));
  return said;
}

async function asOwner(name: ServiceName, statement: string): Promise<unknown> {
  const owner = await connect(databases.get(name)?.ownerUrl ?? '', { entities: [], migrations: [] }, 1);
  return owner.query(statement).finally(() => owner.destroy());
}

test('every database that is given is migrated, with a line for each step, and a second time there is nothing to do', async () => {
  const lines = await run();
  expect(lines).toContain('nav: ran `OwnerTables1700000000000`');
  expect(lines).toContain('housing: granted update (done) on housing_plan_item');
  expect(await run()).toEqual(['nav: is at its newest version', 'housing: is at its newest version']);
});

test('one is migrated by name, and the others are left', async () => {
  expect((await run('housing')).every((line) => line.startsWith('housing: '))).toBe(true);
  expect(await asOwner('nav', `select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
});

test('a dry run says what would be done, and leaves nothing behind', async () => {
  expect(await run('nav', '--dry-run')).toContain('nav: would run `OwnerTables1700000000000`');
  expect(await asOwner('nav', `select 1 from pg_tables where schemaname = 'public'`)).toEqual([]);
});

test('rights that were given by hand are taken back', async () => {
  await run('nav');
  await asOwner(
    'nav',
    `do $$ begin execute format('grant delete on disclosure_entry to %I', current_database()); end $$`,
  );
  expect(await run('nav', '--dry-run')).toEqual(['nav: would revoke delete on disclosure_entry']);
  expect(await run('nav')).toEqual(['nav: revoked delete on disclosure_entry']);
});

test('two jobs at once wait for one another, and each step is done by one of them', async () => {
  const lines = (await Promise.all([run(), run()])).flat().filter((line) => line.includes(': ran '));
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines).toContain('nav: ran `OwnerTables1700000000000`');
});

test('a step that fails is named by a code, without what the server says of rows, and what was before it stands', async () => {
  await asOwner('nav', 'create table service_relation (id uuid)');
  await expect(run('nav')).rejects.toThrow(
    /^nav: MIGRATION_FAILED: `OwnerTables1700000000000` did not run, and what was before it stands: 42P07$/,
  );
  expect(await asOwner('nav', `select 1 from pg_tables where tablename = 'worker_block'`)).toEqual([]);
});

test.each([
  [['school'], 'usage: npm run serve -- migrate [<service>] [--dry-run], where a service is child-welfare,'],
  [['nav', 'housing'], 'usage: '],
  [['--force'], 'usage: '],
  [['consent'], 'no database to migrate: `CONSENT_MIGRATION_DATABASE_URL` is missing'],
])('%j is refused with what is missing', async (words, message) => {
  await expect(run(...words)).rejects.toThrow(message);
});
