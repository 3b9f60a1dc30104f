import { connect, migrate, migrateDown } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { subgraph } from './index';

test('the tables of housing go up, down without a trace, and up again', async () => {
  const database = await createTestDatabase('housing tables');
  const tables = async (): Promise<readonly string[]> => {
    const owner = await connect(database.ownerUrl, subgraph.persistence, 1);
    const rows = (await owner.query(
      "select tablename as name from pg_tables where schemaname = 'public' order by 1",
    )) as readonly { name: string }[];
    await owner.destroy();
    return rows.map(({ name }) => name).filter((name) => name !== 'migrations');
  };

  await migrate(database.ownerUrl, subgraph.persistence);
  const before = await tables();
  expect(before).toContain('residency');
  await migrateDown(database.ownerUrl, subgraph.persistence);
  expect(await tables()).toEqual([]);
  await migrate(database.ownerUrl, subgraph.persistence);
  expect(await tables()).toEqual(before);
  await database.drop();
});
