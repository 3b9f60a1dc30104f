import { connect, migrate, migrateDown } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { subgraph } from './index';

const TABLES = `select table_name, column_name, data_type, is_nullable from information_schema.columns
where table_schema = 'public' and table_name <> 'migrations' order by 1, 2`;

test('the tables are made, taken back without a trace, and made again the same', async () => {
  const database = await createTestDatabase('child welfare tables');
  async function tables(): Promise<unknown[]> {
    const owner = await connect(database.ownerUrl, subgraph.persistence, 1);
    return ((await owner.query(TABLES)) as unknown[]).concat(await owner.destroy().then(() => []));
  }

  await migrate(database.ownerUrl, subgraph.persistence);
  const first = await tables();
  await migrateDown(database.ownerUrl, subgraph.persistence);
  const between = await tables();
  await migrate(database.ownerUrl, subgraph.persistence);

  expect(between).toEqual([]);
  expect(first).toContainEqual({
    table_name: 'measures_plan',
    column_name: 'goals',
    data_type: 'ARRAY',
    is_nullable: 'NO',
  });
  expect(await tables()).toEqual(first);
  await database.drop();
});
