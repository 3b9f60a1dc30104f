import { Client } from 'pg';
import { createTestDatabase } from './test-database';

test('a test gets a database of its own that is gone after the drop', async () => {
  const [one, other] = await Promise.all([createTestDatabase('Same name'), createTestDatabase('Same name')]);
  expect(one.appUrl).not.toBe(other.appUrl);
  const client = new Client({ connectionString: one.ownerUrl });
  await client.connect();
  await client.query('CREATE TABLE mine (n int)');
  await client.end();
  await Promise.all([one.drop(), other.drop()]);

  await expect(new Client({ connectionString: one.ownerUrl }).connect()).rejects.toThrow(
    'password authentication failed',
  );
});
