import { connect, migrate, migrateDown } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { subgraph } from './index';

test('the migrations go up, down to nothing, and up again', async () => {
  const database = await createTestDatabase('outreach');
  await migrate(database.ownerUrl, subgraph.persistence);
  const first = await shapeOf(database.ownerUrl);
  await migrateDown(database.ownerUrl, subgraph.persistence);
  expect(await shapeOf(database.ownerUrl)).toEqual([]);
  await migrate(database.ownerUrl, subgraph.persistence);
  expect(await shapeOf(database.ownerUrl)).toEqual(first);
  expect(new Set(first.map(({ table }) => table)).size).toBe(33);
  await database.drop();
});

/** Every column of every table of the service, but those in which TypeORM counts migrations. */
async function shapeOf(url: string): Promise<readonly { table: string; column: string; type: string }[]> {
  const dataSource = await connect(url, subgraph.persistence);
  const columns = (await dataSource.query(`select table_name as "table", column_name as "column", data_type as "type"
    from information_schema.columns where table_schema = 'public' and table_name <> 'migrations' order by 1, 2`)) as {
    table: string;
    column: string;
    type: string;
  }[];
  await dataSource.destroy();
  return columns;
}
