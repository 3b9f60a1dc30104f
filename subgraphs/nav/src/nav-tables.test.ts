import { migrate, migrateDown } from '@brobygger/subgraph-kit';
import { createTestDatabase } from '@brobygger/testkit';
import { subgraph } from './index';

test('the database migrates up, down and up again', async () => {
  const database = await createTestDatabase('nav');
  await migrate(database.ownerUrl, subgraph.persistence);
  await migrateDown(database.ownerUrl, subgraph.persistence);
  await expect(migrate(database.ownerUrl, subgraph.persistence)).resolves.toBeUndefined();
  await database.drop();
});
