import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWNERS, PERSISTENCE, SERVICE_NAMES, type ServiceName } from '@brobygger/platform';
import { mapEntities } from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';
import { queryOn } from '../faults/query-on';

const ADR = readFileSync(join(__dirname, '..', '..', 'docs', 'adr', '0147-the-youth-is-the-shard.md'), 'utf8');

/** Where the rows of each table lie, as the record of the decision says it: a line for each database. */
const PLACES = ['youth', 'copied', 'coordinator'] as const;
type Place = (typeof PLACES)[number];

const namesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([a-z0-9_]+)`/g)].map(([, name]) => name ?? '');

function distributionOf(service: ServiceName): Readonly<Record<Place, readonly string[]>> {
  const cells = new RegExp(`^\\| ${service} \\|(.+)\\|(.+)\\|(.+)\\|$`, 'm').exec(ADR);
  return Object.fromEntries(PLACES.map((place, n) => [place, namesIn(cells?.[n + 1] ?? '')])) as Record<
    Place,
    readonly string[]
  >;
}

/** The tables of a database without their parts, and which column names the youth of a row: always there, or not at all. */
const TABLES = `select c.relname as name, a.attnotnull as always
from pg_class c
left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
  and a.attname = case c.relname when 'youth' then 'id' else 'youth_id' end
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'migrations'
order by 1`;

test.each(SERVICE_NAMES)(
  'every table of %s has its place, and what lies with the youth names the youth',
  async (service) => {
    const database = await createMigratedDatabase(service, PERSISTENCE[service]);
    const tables = await queryOn<{ name: string; always: boolean | null }>(database.ownerUrl, TABLES);
    await database.drop();
    const { youth, copied, coordinator } = distributionOf(service);
    expect([...youth, ...copied, ...coordinator].sort()).toEqual(tables.map(({ name }) => name).sort());
    expect(youth.filter((name) => tables.find((table) => table.name === name)?.always !== true)).toEqual([]);
  },
);

/** Rows that are read by something else than the youth, as the record of the decision has them: by table and column, with the reason. */
const EXCEPTIONS = [...ADR.matchAll(/^\| `([a-z0-9_]+-by-[a-zA-Z]+)` \| .+ \|$/gm)].map(([, name]) => name);

test('every statement by which owners read records carries the youth, but for those that are named with their reason', async () => {
  const statements: { readonly name: string; readonly by: string }[] = [];
  for (const { nouns, persistence } of Object.values(OWNERS)) {
    const mapped = await mapEntities(persistence);
    for (const { entity, by } of nouns.flatMap(({ rowSources = [] }) => rowSources)) {
      statements.push({ name: `${mapped.getMetadata(entity).tableName}-by-${by}`, by });
    }
  }
  const without = statements.filter(({ by }) => by !== 'youthId').map(({ name }) => name);
  expect(statements.length).toBeGreaterThan(60);
  expect([...new Set(without)].sort()).toEqual([...EXCEPTIONS].sort());
});
