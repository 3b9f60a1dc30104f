import { createOwnerDatabase, type OwnerDatabase } from '../persistence/owner-database.test-setup';
import { send } from './send';

let database: OwnerDatabase;

beforeAll(async () => {
  database = await createOwnerDatabase();
});
afterAll(() => database.stop());

const sendWith = (after: () => Promise<void>): Promise<string> =>
  database.dataSource.transaction(async (transaction) => {
    const id = await send(transaction, 'nav', 'WORKER_BLOCK', { n: 1 });
    await after();
    return id;
  });
const ids = async (): Promise<readonly string[]> =>
  (await database.query<{ id: string }>('ids', 'select id from outbox_message', [])).map(({ id }) => id);

test('the outbox holds a message of a change that was made, and nothing of one that was taken back', async () => {
  const id = await sendWith(() => Promise.resolve());
  await expect(sendWith(() => Promise.reject(new Error('taken back')))).rejects.toThrow('taken back');
  expect(await ids()).toEqual([id]);
});
