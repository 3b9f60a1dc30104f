import { defineTable, migrate, type Persistence } from '@brobygger/subgraph-kit';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createMigratedDatabase } from './migrated-database';
import { createTestDatabase } from './test-database';

let runs = 0;

class CaseTables1800000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    runs += 1;
    await runner.query('create table open_case (id int primary key, status text); create table hidden (id int)');
  }

  async down(): Promise<void> {
    // Nothing is taken back here.
  }
}

class OtherTables1800000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table other (id int)');
  }

  async down(): Promise<void> {
    // Nothing is taken back here.
  }
}

const persistence: Persistence = {
  entities: [],
  migrations: [CaseTables1800000000000],
  tables: [defineTable('open_case', { select: true, insert: true })],
};

async function on<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Who may do what with which table, with the runtime role under one name. */
const rightsIn = ({ ownerUrl, appUrl }: { readonly ownerUrl: string; readonly appUrl: string }): Promise<unknown> =>
  on(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `select c.relname as "table", replace(a::text, $1, 'app') as right
       from pg_class c, unnest(c.relacl) a where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       order by 1, 2`,
      [new URL(appUrl).username],
    );
    return rows;
  });

test('the migrations run once for two databases, and what is written in one is not in the other', async () => {
  const [one, other] = await Promise.all([
    createMigratedDatabase('one', persistence),
    createMigratedDatabase('other', persistence),
  ]);
  expect(runs).toBe(1);
  await on(one.appUrl, (client) => client.query("insert into open_case values (1, 'OPEN')"));
  const read = (url: string) => on(url, async (client) => (await client.query('select * from open_case')).rows);
  expect([await read(one.appUrl), await read(other.appUrl)]).toEqual([[{ id: 1, status: 'OPEN' }], []]);
  await Promise.all([one.drop(), other.drop()]);
});

test('the runtime role has the rights that are declared, and no others', async () => {
  const [copy, made] = await Promise.all([createMigratedDatabase('copy', persistence), createTestDatabase('made')]);
  await migrate(made.ownerUrl, persistence);
  expect(await rightsIn(copy)).toEqual(await rightsIn(made));
  await on(copy.appUrl, async (client) => {
    for (const statement of ['select * from hidden', 'delete from open_case', 'create table mine (id int)']) {
      await expect(client.query(statement)).rejects.toThrow('permission denied');
    }
  });
  await Promise.all([copy.drop(), made.drop()]);
});

test('a database of a service is closed to the roles of others', async () => {
  const [copy, stranger, other] = await Promise.all([
    createMigratedDatabase('copy', persistence),
    createTestDatabase('stranger'),
    createMigratedDatabase('other', { entities: [], migrations: [OtherTables1800000000001] }),
  ]);
  for (const { appUrl } of [stranger, other]) {
    const elsewhere = Object.assign(new URL(appUrl), { pathname: new URL(copy.appUrl).pathname }).href;
    await expect(on(elsewhere, () => Promise.resolve())).rejects.toThrow('permission denied for database');
  }
  await Promise.all([copy, stranger, other].map((database) => database.drop()));
});

test('a copy that was migrated already is migrated again without a change', async () => {
  const database = await createMigratedDatabase('again', persistence);
  await migrate(database.ownerUrl, persistence);
  await database.drop();
  await expect(on(database.appUrl, () => Promise.resolve())).rejects.toThrow('does not exist');
});
