import { connect, migrate, migrateDown, type Persistence } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { subgraph } from '../index';

/** What a version of a migration said in place of what it says now. */
type Edits = Readonly<Record<string, readonly (readonly [now: string, then: string])[]>>;

const MEMBERSHIP_COUNTED = [
  [
    `add brought_by_peer boolean not null default false,
        add gender text not null default 'UNKNOWN', add district text not null default 'UNKNOWN';`,
    'add brought_by_peer boolean not null default false;',
  ],
] as const;
const MEMBERSHIP_INDEX = [
  "create index group_membership_in_year on group_membership using gist (daterange(started_on, ended_on, '[]'));",
  '',
] as const;
const OTHER_INDEXES = [
  ["create index follow_up_in_year on follow_up using gist (daterange(started_on, ended_on, '[]'));", ''],
  ['create index hap_course_by_year on hap_course (organisation_id, enquired_on);', ''],
  ['create index anger_management_by_year on anger_management (organisation_id, referred_on);', ''],
  ['create index psychologist_contact_by_year on psychologist_contact (organisation_id, offered_on);', ''],
] as const;

/** The two migrations as the commits between had them. */
const VERSIONS: Readonly<Record<string, Edits>> = {
  eff47f1: {
    GroupTables1700000002210: MEMBERSHIP_COUNTED,
    PublishedReportTable1700000002600: [MEMBERSHIP_INDEX, ...OTHER_INDEXES],
  },
  '133ecde': {
    GroupTables1700000002210: MEMBERSHIP_COUNTED,
    PublishedReportTable1700000002600: [MEMBERSHIP_INDEX],
  },
};

const NEWEST_THEN = 1_700_000_002_600;

test.each(Object.keys(VERSIONS))('a database made by %s becomes as a new one, and keeps its rows', async (version) => {
  const [old, fresh] = await Promise.all([createTestDatabase(version), createTestDatabase('new')]);
  await migrate(old.ownerUrl, asWrittenIn(VERSIONS[version] ?? {}));
  await query(
    old.ownerUrl,
    `insert into group_membership (id, youth_id, organisation_id, kind, started_on)
     values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'BOYS_GROUP', '2026-01-05')`,
  );
  await Promise.all([old, fresh].map(({ ownerUrl }) => migrate(ownerUrl, subgraph.persistence)));

  expect(await catalogueOf(old.ownerUrl)).toEqual(await catalogueOf(fresh.ownerUrl));
  expect(await query(old.ownerUrl, 'select kind, gender, district from group_membership')).toEqual([
    { kind: 'BOYS_GROUP', gender: 'UNKNOWN', district: 'UNKNOWN' },
  ]);
  await expect(migrateDown(old.ownerUrl, subgraph.persistence)).resolves.toBeUndefined();
  await Promise.all([old.drop(), fresh.drop()]);
});

/** Outreach's persistence as an earlier version had it: the migrations up to its time, in its words. */
function asWrittenIn(edits: Edits): Persistence {
  const migrations = subgraph.persistence.migrations
    .filter(({ name }) => Number(name.slice(-13)) <= NEWEST_THEN)
    .map((Migration) => inWords(Migration, edits[Migration.name] ?? []));
  return { entities: [], migrations };
}

type Migration = Persistence['migrations'][number];

function inWords(Migration: Migration, edits: readonly (readonly [string, string])[]): Migration {
  return class implements MigrationInterface {
    // TypeORM enters it under this name.
    readonly name = Migration.name;

    up(runner: QueryRunner): Promise<void> {
      const unused = new Set(edits);
      const query = (text: string, values?: unknown[]) => {
        const found = edits.filter(([now]) => text.includes(now));
        found.forEach((edit) => unused.delete(edit));
        return runner.query(
          found.reduce((sql, [now, then]) => sql.replace(now, then), text),
          values,
        );
      };
      return new Migration()
        .up({ query } as QueryRunner)
        .then(() =>
          expect({ migration: this.name, unused: [...unused] }).toEqual({ migration: this.name, unused: [] }),
        );
    }

    down(runner: QueryRunner): Promise<void> {
      return new Migration().down(runner);
    }
  };
}

/** All that the database keeps its rows in: columns, indexes, constraints and who may do what. */
async function catalogueOf(url: string) {
  return {
    columns: await query(
      url,
      `select table_name, column_name, data_type, udt_name, column_default, is_nullable, is_generated, generation_expression
       from information_schema.columns where table_schema = 'public' order by 1, 2`,
    ),
    indexes: await query(
      url,
      `select tablename, indexname, indexdef from pg_indexes where schemaname = 'public' order by 1, 2`,
    ),
    constraints: await query(
      url,
      `select conrelid::regclass::text as "table", conname, pg_get_constraintdef(oid) as definition
       from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`,
    ),
    rights: await query(
      url,
      `select table_name, column_name, privilege_type from information_schema.column_privileges
       where table_schema = 'public' and grantee = current_database() order by 1, 2, 3`,
    ),
    migrations: await query(url, 'select name, timestamp from migrations order by id'),
  };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const dataSource = await connect(url, subgraph.persistence, 1);
  try {
    return (await dataSource.query(sql)) as unknown[];
  } finally {
    await dataSource.destroy();
  }
}
