import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, grant, migrate, type Persistence } from '@brobygger/subgraph-kit';
import { createTestDatabase, type TestDatabase } from '@brobygger/testkit';
import { transformFileSync } from '@swc/core';
import { Column, Entity, Index, PrimaryColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { linesOf, readLock } from '../lock/lock';
import { addMigration } from './add-migration';
import type { Request } from './request';

class Tables1795000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table rent (id uuid primary key, nok integer not null check (nok > 0), due_on date not null);
      create table house (id uuid primary key, name text not null, short text generated always as (left(name, 3)) stored);
      create index on rent (due_on);`);
    await grant(runner, 'select, insert', 'rent', 'house');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table house, rent');
  }
}

@Entity('rent')
class Rent {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('integer')
  nok!: number;

  @Column('date')
  dueOn!: string;
}

@Entity('rent')
class RentPaidByYouth extends Rent {
  @Column('text', { default: 'YOUTH' })
  paidBy!: string;
}

@Entity('rent')
class RentWithoutDay {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('integer')
  nok!: number;
}

@Entity('rent_note')
class RentNote {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Index()
  @Column('uuid')
  rentId!: string;

  @Column('text', { nullable: true })
  order!: string | null;
}

@Entity('house')
class House {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column('text')
  name!: string;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  readonly short!: string;
}

@Entity('house')
class HouseWithoutName {
  @PrimaryColumn('uuid')
  readonly id!: string;

  @Column({ type: 'text', nullable: true, insert: false, update: false })
  readonly short!: string;
}

@Entity('house')
class HouseInStreet extends House {
  @Column('text', { nullable: true })
  street!: string | null;
}

const NOW = new Date('2026-12-01T12:00:00Z');
const CLASS = `RentPaidBy${NOW.getTime()}`;
const PAID_BY: Request = { service: 'letting', noun: 'rent', name: 'RentPaidBy', isDryRun: false };

const MANIFEST = "import { defineNoun } from 'kit';\n\nexport const rent = defineNoun({\n  entities: [],\n});\n";

const roots: string[] = [];
const databases: TestDatabase[] = [];
afterAll(async () => {
  roots.forEach((root) => rmSync(root, { recursive: true, force: true }));
  await Promise.all(databases.map((database) => database.drop()));
});

/** A repository with one service of two nouns, and what its entities say. */
function repository(...entities: Persistence['entities']) {
  const root = mkdtempSync(join(tmpdir(), 'brobygger-noun-'));
  roots.push(root);
  const sources = join(root, 'subgraphs', 'letting', 'src');
  for (const folder of ['rent', 'house', 'rent/inner']) mkdirSync(join(sources, folder), { recursive: true });
  mkdirSync(join(root, 'schema'));
  for (const { name } of entities as readonly { readonly name: string }[]) {
    const folder = name === 'RentNote' ? 'rent/inner' : name.startsWith('Rent') ? 'rent' : 'house';
    writeFileSync(join(sources, folder, `${name}.entity.ts`), `@Entity()\nexport class ${name} {}\n`);
  }
  writeFileSync(join(sources, 'rent', 'index.ts'), MANIFEST);
  writeFileSync(
    join(sources, 'rent', 'tables.migration.ts'),
    `export class ${Tables1795000000000.name} implements MigrationInterface {}`,
  );
  const said: string[] = [];
  const persistence: Persistence = { entities, migrations: [Tables1795000000000] };
  const add = (request: Request) =>
    addMigration(request, {
      root,
      persistence,
      openDatabase: async () => {
        const database = await createTestDatabase('migration');
        databases.push(database);
        return database.ownerUrl;
      },
      clock: () => NOW,
      say: (line) => said.push(line),
    });
  const written = () =>
    (readdirSync(root, { recursive: true }) as string[])
      .filter((name) => /migration|lock/.test(name) && !name.endsWith('tables.migration.ts'))
      .sort();
  return { root, sources, persistence, add, said, written };
}

test('a new column becomes a migration that is listed, locked and runs', async () => {
  const { root, sources, persistence, add, said, written } = repository(RentPaidByYouth, House);
  await add(PAID_BY);

  expect(written()).toEqual([
    'schema/migrations.lock',
    'subgraphs/letting/src/rent/migrations.ts',
    'subgraphs/letting/src/rent/rent-paid-by.migration.ts',
  ]);
  const file = join(sources, 'rent', 'rent-paid-by.migration.ts');
  expect(readFileSync(file, 'utf8')).toContain("alter table rent add paid_by text not null default 'YOUTH';");
  expect(readFileSync(file, 'utf8')).toContain("await runner.query('alter table rent drop column paid_by');");
  expect(readFileSync(join(sources, 'rent', 'migrations.ts'), 'utf8')).toContain(`= [${CLASS}] as const`);
  expect(said).toEqual([
    "wrote rent/rent-paid-by.migration.ts: alter table rent add paid_by text not null default 'YOUTH'",
  ]);

  expect(readFileSync(join(sources, 'rent', 'index.ts'), 'utf8')).toContain('  entities: [],\n  migrations,\n');

  const Migration = compiled(file);
  const withIt = { ...persistence, migrations: [...persistence.migrations, Migration] };
  expect(readLock(readFileSync(join(root, 'schema', 'migrations.lock'), 'utf8'))).toEqual(
    await linesOf('letting', withIt),
  );
  const database = await createTestDatabase('letting');
  databases.push(database);
  await migrate(database.ownerUrl, withIt);
  const runtime = await connect(database.appUrl, withIt, 1);
  await runtime.query("insert into rent (id, nok, due_on) values (gen_random_uuid(), 1, '2026-12-01')");
  expect(await runtime.query('select paid_by from rent')).toEqual([{ paid_by: 'YOUTH' }]);
  await runtime.destroy();
  expect(formatted(file, join(sources, 'rent', 'migrations.ts'))).toBe(true);
});

test('a new table is granted to nobody by its migration, and its folder may lie below the noun', async () => {
  const { root, sources, persistence, add } = repository(Rent, RentNote, House);
  await add({ ...PAID_BY, name: 'RentNotes' });
  const file = join(sources, 'rent', 'rent-notes.migration.ts');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(
    'create table rent_note (id uuid not null, rent_id uuid not null, "order" text, primary key (id));',
  );
  expect(text).toMatch(/create index "IDX_\w+" on rent_note \(rent_id\)/);
  expect(text).not.toContain('grant');
  expect(text).toContain('drop table rent_note;');
  const withIt = { ...persistence, migrations: [...persistence.migrations, compiled(file)] };
  expect(readLock(readFileSync(join(root, 'schema', 'migrations.lock'), 'utf8'))).toEqual(
    await linesOf('letting', withIt),
  );
  expect(formatted(file)).toBe(true);
});

test('where nothing differs, nothing is written', async () => {
  const { add, said, written } = repository(Rent, House);
  await add(PAID_BY);
  expect(said).toEqual(['nothing to write: the entities of `rent` and its tables agree']);
  expect(written()).toEqual([]);
});

test('a dry run says the steps of both ways and writes nothing', async () => {
  const { add, said, written } = repository(RentPaidByYouth, House);
  await add({ ...PAID_BY, isDryRun: true });
  expect(said).toEqual([
    "alter table rent add paid_by text not null default 'YOUTH';\n-- back\nalter table rent drop column paid_by;",
  ]);
  expect(written()).toEqual([]);
});

test("another noun's table is not changed, and its owner is named", async () => {
  const { add, written } = repository(Rent, HouseInStreet);
  await expect(add(PAID_BY)).rejects.toThrow(
    'not written: `house` differs from its entity, and `house` owns it: npm run migration -- letting house <Name>',
  );
  expect(written()).toEqual([]);
});

test('where both a noun and another have changed, the own tables are written and the other is named', async () => {
  const { sources, add, said } = repository(RentPaidByYouth, HouseInStreet);
  await add(PAID_BY);
  expect(readFileSync(join(sources, 'rent', 'rent-paid-by.migration.ts'), 'utf8')).not.toContain('house');
  expect(said.at(-1)).toMatch(/^not written: `house` differs/);
});

test('a column that goes is told with what is lost', async () => {
  const { add, said } = repository(RentWithoutDay, House);
  await add({ ...PAID_BY, isDryRun: true });
  expect(said.at(-1)).toMatch(/^what the column holds is lost.*: alter table rent drop column due_on$/);
});

test('steps that the database does not take are refused with what it said', async () => {
  const { add, written } = repository(Rent, HouseWithoutName);
  await expect(add({ ...PAID_BY, noun: 'house' })).rejects.toThrow(
    /^the steps do not run, write them by hand: cannot drop column name of table house because other objects depend on it/,
  );
  expect(written()).toEqual([]);
});

test('a folder that is not there, and a name that is taken, are refused before anything runs', async () => {
  const { add, sources } = repository(Rent, House);
  await expect(add({ ...PAID_BY, noun: 'rnt' })).rejects.toThrow(
    '`letting` has no folder `rnt`: it has `house`, `rent`',
  );
  writeFileSync(join(sources, 'rent', 'rent-paid-by.migration.ts'), '');
  await expect(add(PAID_BY)).rejects.toThrow('`rent/rent-paid-by.migration.ts` is there already');
});

/** The class of a migration file, compiled as the build does. */
function compiled(file: string): Persistence['migrations'][number] {
  const { code } = transformFileSync(file, { configFile: join(__dirname, '../../../../.swcrc') });
  const exported: Record<string, Persistence['migrations'][number]> = {};
  // It imports nothing but types.
  new Function('exports', code)(exported);
  const [Migration] = Object.values(exported);
  if (Migration === undefined) throw new Error(`no class in ${file}`);
  return Migration;
}

/** Whether the formatter would leave the files as they are. */
const formatted = (...files: string[]): boolean =>
  spawnSync(process.execPath, [
    join(__dirname, '../../../../node_modules/oxfmt/bin/oxfmt'),
    '--check',
    '--config',
    join(__dirname, '../../../../.oxfmtrc.json'),
    ...files,
  ]).status === 0;
