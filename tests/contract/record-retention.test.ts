import {
  CATEGORIES,
  isOwnerName,
  RECORD_RETENTION,
  SERVICE_NAMES,
  SERVICES,
  type ServiceName,
} from '@brobygger/domain';
import { PERSISTENCE, RECORDS } from '@brobygger/platform';
import { connect, type RecordTable } from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';

/** Tables that name a youth, by whichever column. */
const OF_YOUTHS = `
select distinct c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name in ('youth_id', 'named_youth_id') order by 1`;

const REFERENCES = `
select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint
where contype = 'f' and conrelid <> confrelid`;

const COLUMNS = `select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`;

async function found(name: ServiceName) {
  const database = await createMigratedDatabase(name, PERSISTENCE[name]);
  const owner = await connect(database.ownerUrl, { entities: [], migrations: [] }, 1);
  const named = async (text: string): Promise<readonly string[]> =>
    ((await owner.query(text)) as readonly { readonly name: string }[]).map((row) => row.name);
  const all = {
    ofYouths: await named(OF_YOUTHS),
    columns: await named(COLUMNS),
    references: (await owner.query(REFERENCES)) as readonly { readonly child: string; readonly parent: string }[],
  };
  await owner.destroy();
  await database.drop();
  return all;
}

/** Whose the records are, as the catalogue names the owner. */
const ownerOf = (name: ServiceName) => (isOwnerName(name) ? SERVICES[name].agency : 'CONSENT');

/** What the population register says is the registration, and no record. */
const OF_REGISTRATION: readonly string[] = ['IDENTITY', 'CONTACT_DETAILS'];

const kindsOf = (name: ServiceName): readonly (readonly [kind: string, tables: readonly RecordTable[]])[] =>
  Object.entries(RECORDS[name].kinds);

describe.each(SERVICE_NAMES)('%s', (name) => {
  let held: Awaited<ReturnType<typeof found>>;
  beforeAll(async () => {
    held = await found(name);
  });
  const ruled = kindsOf(name).flatMap(([, tables]) => tables.map((table) => table.name));
  const notErased = RECORDS[name].notErased.flatMap(({ tables }) => tables);

  test('keeps each table that names a youth by one rule, or says why no rule erases it', () => {
    expect([...ruled, ...notErased].toSorted()).toEqual([...held.ofYouths].toSorted());
  });

  test('names columns that there are', () => {
    for (const [, tables] of kindsOf(name)) {
      for (const {
        name: table,
        key = 'id',
        youth = 'youth_id',
        organisation = 'organisation_id',
        parts = [],
      } of tables) {
        const isColumn = (sql: string): boolean => /^\w+$/.test(sql);
        const plain = [key, organisation, ...youth.replace(/coalesce\(|\)/g, '').split(', ')].filter(isColumn);
        expect(held.columns).toEqual(
          expect.arrayContaining([
            ...plain.map((column) => `${table}.${column}`),
            ...parts.map((part) => `${part.name}.${part.by}`),
          ]),
        );
      }
    }
  });

  test('lets go of nothing that something else refers to', () => {
    for (const { child, parent } of held.references.filter((each) => ruled.includes(each.parent))) {
      const [, tables = []] = kindsOf(name).find(([, each]) => each.some((table) => table.name === parent)) ?? [];
      const order = tables.map((table) => table.name);
      const isPart = tables.some((table) => table.parts?.some((part) => part.name === child));
      expect([
        child,
        parent,
        isPart || (order.includes(child) && order.indexOf(child) < order.indexOf(parent)),
      ]).toEqual([child, parent, true]);
    }
  });

  test('holds the kinds of its own and what all hold, whose categories are its own', () => {
    const own = Object.entries(RECORD_RETENTION).filter(
      ([, { owner }]) => owner === ownerOf(name) || (owner === null && isOwnerName(name)),
    );
    expect(
      kindsOf(name)
        .map(([kind]) => kind)
        .toSorted(),
    ).toEqual(own.map(([kind]) => kind).toSorted());
    for (const [, { categories }] of own) {
      expect(categories.filter((category) => CATEGORIES[category].owner !== ownerOf(name))).toEqual([]);
    }
  });

  test('erases on request what was asked for, and nothing beside it', () => {
    const onRequest = Object.values(RECORD_RETENTION).filter(
      ({ owner, ground }) => owner === ownerOf(name) && !ground.isKeptByLaw && isOwnerName(name),
    );
    expect(onRequest.filter(({ categories }) => categories.length > 1)).toEqual([]);
  });

  test('has a kind for each category of its own', () => {
    const owned = Object.keys(CATEGORIES).filter(
      (category) => CATEGORIES[category as keyof typeof CATEGORIES].owner === ownerOf(name),
    );
    const kept = Object.values(RECORD_RETENTION).flatMap(({ categories }): readonly string[] => categories);
    expect(owned.filter((category) => !kept.includes(category) && !OF_REGISTRATION.includes(category))).toEqual([]);
    expect(kept.filter((category, n) => kept.indexOf(category) !== n)).toEqual([]);
  });
});
