import { OWNERS, PERSISTENCE, SERVICE_NAMES } from '@brobygger/platform';
import { mapEntities } from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';
import { loadModule } from 'libpg-query';
import { queryOn } from '../faults/query-on';
import { distributionOf, WITHOUT_YOUTH, youthColumnOf } from '../harness/sharding/distribution';
import { pathsWithoutYouth } from '../harness/sharding/without-youth';
import { createTestDatabases } from '../harness/test-databases';

/** The tables of a database without their parts, with their columns, and whether it is always said. */
const COLUMNS = `select c.relname as name, a.attname as column, a.attnotnull as always
from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'`;

interface TableColumn {
  readonly name: string;
  readonly column: string;
  readonly always: boolean;
}

/** The columns of the tables that lie with the youth, whatever the database. */
const ofYouths = new Map<string, Set<string>>();

test.each(SERVICE_NAMES)(
  'every table of %s has its place, and what lies with the youth names the youth',
  async (service) => {
    const database = await createMigratedDatabase(service, PERSISTENCE[service]);
    const columns = await queryOn<TableColumn>(database.ownerUrl, COLUMNS);
    await database.drop();
    const { youth, copied, coordinator } = distributionOf(service);
    expect([...youth, ...copied, ...coordinator].sort()).toEqual([...new Set(columns.map(({ name }) => name))].sort());
    const always = columns.filter((each) => each.always && each.column === youthColumnOf(each.name));
    expect(youth.filter((name) => !always.some((each) => each.name === name))).toEqual([]);
    for (const { name, column } of columns.filter((each) => youth.includes(each.name))) {
      ofYouths.set(name, (ofYouths.get(name) ?? new Set()).add(column));
    }
  },
);

test('what is said of statements that do not carry the youth is of tables that lie with the youth, and said once', () => {
  const unknown = WITHOUT_YOUTH.filter((path) => {
    const [, table = '', by] = /^(\w+) (?:whole|by ([\w., ]+))$/.exec(path) ?? [];
    // Of another table's column it says the table.
    const own = (by?.split(', ') ?? []).filter((column) => !column.includes('.'));
    return !ofYouths.has(table) || own.some((column) => ofYouths.get(table)?.has(column) !== true);
  });
  expect(unknown).toEqual([]);
  expect(WITHOUT_YOUTH.length).toBeGreaterThan(0);
  expect(WITHOUT_YOUTH).toHaveLength(new Set(WITHOUT_YOUTH).size);
});

test('every source by which owners read records carries the youth, or it is said why it does not', async () => {
  const paths = new Set<string>();
  let sources = 0;
  for (const [name, { nouns, persistence }] of Object.entries(OWNERS)) {
    const mapped = await mapEntities(persistence);
    for (const { entity, by } of nouns.flatMap(({ rowSources = [] }) => rowSources)) {
      sources += 1;
      const { tableName, columns } = mapped.getMetadata(entity);
      const column = columns.find(({ propertyName }) => propertyName === by)?.databaseName ?? by;
      const { youth } = distributionOf(name as keyof typeof OWNERS);
      if (youth.includes(tableName) && column !== 'youth_id') paths.add(`${tableName} by ${column}`);
    }
  }
  expect(sources).toBeGreaterThan(60);
  expect([...paths].filter((path) => !WITHOUT_YOUTH.includes(path))).toEqual([]);
});

/** Statements that are too long for a line, and what they ask. */
const NOT_THERE =
  'select from nav_case c where not exists (select from unnest($1::uuid[]) as a(id) where a.id = c.youth_id)';
const OPTIONAL = 'select from nav_case c left join unnest($1::uuid[]) as a(id) on a.id = c.youth_id';
const BELOW = 'select from nav_case c join nav_order o on o.case_id = c.id where c.youth_id = $1';
const WITH_ITS_YOUTH = `select from nav_case c join youth y on y.id = c.youth_id where c.id = $1
  and not exists (select from worker_block k where k.youth_id = y.id and k.person_id = $2)`;
const MERGED = `select from nav_case c where c.youth_id in (
  select $1::uuid union all select m.id from youth m where m.merged_into = $1)`;
const WHOLE = ['nav_case whole'];
const NOT_SURE = ['nav_case by nav_case.district'];
const OF_DECISION = ['nav_case by told_decision.youth_id'];

describe('a statement', () => {
  beforeAll(() => loadModule());

  const DATABASE = {
    tables: new Map([
      ['youth', ['id', 'merged_into', 'name']],
      ['nav_case', ['id', 'youth_id', 'district', 'status']],
      ['nav_order', ['id', 'youth_id', 'case_id']],
      ['worker_block', ['youth_id', 'person_id', 'holds']],
      ['told_decision', ['id', 'youth_id']],
    ]),
    withYouth: new Set(['youth', 'nav_case', 'nav_order', 'worker_block']),
  };
  const pathsOf = (text: string): readonly string[] => pathsWithoutYouth(text, DATABASE);

  test.each([
    ['by a parameter', 'select status from nav_case where youth_id = $1 and district = $2'],
    ['by one of several', 'select from nav_case where youth_id in ($1, $2)'],
    ['by any of a parameter', 'update nav_case set status = $2 where youth_id = any($1::uuid[])'],
    ['by the id of the youth itself', 'select name from "youth" "Youth" where "Youth"."id" = $1'],
    [
      'by what is unnested',
      'select c.* from unnest($1::int[], $2::uuid[]) as a(k, youth_id) left join nav_case c using (youth_id)',
    ],
    ['by what is set out of JSON', 'select from jsonb_to_recordset($1) as t(y uuid) join nav_case on youth_id = t.y'],
    ['in a row', 'delete from nav_case c where (c.youth_id, c.id) in (select * from unnest($1::uuid[], $2::uuid[]))'],
    [
      'of another that carries it',
      'select from nav_case c join worker_block k on k.youth_id = c.youth_id where c.youth_id = $1',
    ],
    [
      'of a query that carries it',
      `with opened as (select youth_id as of, id from nav_case where youth_id = $1), gone as (
         delete from worker_block k using opened where k.youth_id = opened.of returning k.youth_id)
       select (select count(*) from nav_order o where o.youth_id = g.youth_id) from gone g`,
    ],
    [
      'beside each row',
      `select from unnest($1::uuid[]) as a(id) cross join lateral (
         select c.id from nav_case c where c.youth_id = a.id
           and not exists (select from worker_block k where k.youth_id = c.youth_id) limit 1) c`,
    ],
    ['whichever of several', 'select from nav_case where youth_id = $1 and status = $2 or (youth_id = $3)'],
    ['with what is entered', 'insert into nav_case (id, youth_id) select t.id, t.youth_id from told_decision t'],
    ['and no rows are asked', 'set transaction isolation level serializable; start transaction; select now()'],
  ])('carries the youth: %s', (_how, text) => expect(pathsOf(text)).toEqual([]));

  test.each([
    ['the id of a record', 'select from nav_case where id = $1 and status = $2', ['nav_case by id']],
    ['something else', "select from nav_case where status = 'OPEN'", ['nav_case by status']],
    ['nothing', 'select count(*) from nav_case', ['nav_case whole']],
    ['another youth than the one', 'delete from nav_case where youth_id <> $1', ['nav_case whole']],
    ['the youth or the record', 'select from nav_case where youth_id = $1 or id = $2', ['nav_case whole']],
    ['who is not there', NOT_THERE, ['nav_case whole']],
    ['who need not be there', OPTIONAL, ['nav_case whole']],
    ['who may be meant', 'select from nav_case c where youth_id = case when district = $2 then $1 end', NOT_SURE],
    ['what is below a record', BELOW, ['nav_order by case_id']],
    ['a record, and its youth', WITH_ITS_YOUTH, ['nav_case by id']],
    ['whom others name', 'select from told_decision t join nav_case c using (youth_id) where t.id = $1', OF_DECISION],
    ['registrations of the youth', MERGED, ['youth by merged_into']],
    ['a query of all', 'with all_of as (select * from nav_case) select from all_of where youth_id = $1', WHOLE],
    ['what is changed by its id', 'update nav_case set youth_id = $1 where id = $2', ['nav_case by id']],
  ])('does not, and says by what it asks: %s', (_how, text, paths) => expect(pathsOf(text)).toEqual(paths));

  test.each([
    ['a table that is not there', 'select from nav_kase', 'no table nav_kase'],
    ['a column that is not there', 'select from nav_case c where c.youthid = $1', 'no column youthid in nav_case'],
    ['a name of nothing', 'select k.id from nav_case c', 'nothing is called k.id'],
    ['something that is not known here', 'truncate nav_case', 'a statement of another kind: TruncateStmt'],
    ['no SQL', 'selekt', 'syntax error'],
  ])('is refused that asks %s', (_how, text, fault) => expect(() => pathsOf(text)).toThrow(fault));
});

test('a service that sends one without the youth is found out when its databases are dropped', async () => {
  const databases = await createTestDatabases();
  await queryOn(databases.urls.nav.appUrl, "select from nav_case where district = 'Bjerke'");
  await expect(databases.drop()).rejects.toThrow('asked without the youth: nav_case by district\nnav: select');
  const again = await createTestDatabases();
  await queryOn(again.urls.nav.appUrl, 'select from nav_case where youth_id = gen_random_uuid()');
  await queryOn(again.urls.nav.ownerUrl, "select from nav_case where district = 'Vestre'");
  await again.drop();
});
