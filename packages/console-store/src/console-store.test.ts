import { createMigratedDatabase, createTestDatabase, type TestDatabase } from '@brobygger/testkit';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { openConsoleStore, type ConsoleStore } from './index';
import { gatewayPersistence } from './persistence';

const secret = randomBytes(32);
const TIMES = { idleSeconds: 1800, longestSeconds: 3600 };
let database: TestDatabase;
let store: ConsoleStore;
let owner: Client;

beforeAll(async () => {
  database = await createMigratedDatabase('gateway', gatewayPersistence);
  store = await openConsoleStore({ databaseUrl: database.appUrl, secret, times: TIMES });
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await store.close();
  await owner.end();
  await database.drop();
});

const another = (given: Partial<Parameters<typeof openConsoleStore>[0]>) =>
  openConsoleStore({ databaseUrl: database.appUrl, secret, times: TIMES, ...given });

describe('a session', () => {
  test('holds what it was given, for any gateway, until it is ended', async () => {
    const id = await store.sessions.begin({ token: 'a token' });
    const other = await another({});
    expect(await other.sessions.read(id)).toEqual({ token: 'a token' });
    await other.sessions.end(id);
    await other.close();
    expect(await store.sessions.read(id)).toBeNull();
  });

  test('takes the place of the one before, whose id is worth nothing then', async () => {
    const before = await store.sessions.begin({ n: 1 });
    const after = await store.sessions.begin({ n: 2 }, before);
    expect(after).not.toBe(before);
    expect([await store.sessions.read(before), await store.sessions.read(after)]).toEqual([null, { n: 2 }]);
  });

  test.each([
    ['is left alone for too long', `update session set seen_at = now() - interval '31 minutes'`],
    ['has lasted for as long as one may', `update session set ends_at = now()`],
    ['was touched', `update session set sealed = set_byte(sealed, 30, get_byte(sealed, 30) # 1)`],
    [
      'was put into the row of another',
      `update session set sealed = (select sealed from session where key <> s.key limit 1)`,
    ],
  ])('that %s is none', async (_what, statement) => {
    await store.sessions.begin({ who: 'another' });
    const id = await store.sessions.begin({ who: 'me' });
    expect(await store.sessions.read(id)).toEqual({ who: 'me' });
    await owner.query(statement.replace('update session', 'update session s'));
    expect(await store.sessions.read(id)).toBeNull();
    await owner.query('delete from session');
  });

  test('that is over goes when another begins', async () => {
    await store.sessions.begin({ n: 1 });
    await owner.query('update session set ends_at = now()');
    await store.sessions.begin({ n: 2 });
    expect((await owner.query('select from session')).rowCount).toBe(1);
  });

  test('stands in no form that its database and its secret open: the id is in the cookie alone', async () => {
    const id = await store.sessions.begin({ token: 'the very token' });
    const { rows } = await owner.query<{ row: string }>('select session::text as row from session');
    const text = rows.map(({ row }) => row).join('\n');
    expect(text).not.toContain(id);
    expect(text).not.toContain(Buffer.from('the very token').toString('hex'));
    const foreign = await another({ secret: randomBytes(32) });
    expect(await foreign.sessions.read(id)).toBeNull();
    await foreign.close();
  });

  test('is changed by one at a time: who waited is given what was written', async () => {
    const id = await store.sessions.begin({ n: 0 });
    const next = (content: unknown) => Promise.resolve({ n: (content as { n: number }).n + 1 });
    await Promise.all([1, 2, 3].map(() => store.sessions.change(id, next)));
    expect(await store.sessions.read(id)).toEqual({ n: 3 });
    expect(await store.sessions.change(id, () => Promise.resolve(null))).toBeNull();
    expect(await store.sessions.read(id)).toBeNull();
  });

  test('whose change fails is as it was', async () => {
    const id = await store.sessions.begin({ n: 0 });
    await expect(store.sessions.change(id, () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await store.sessions.read(id)).toEqual({ n: 0 });
  });
});

describe('a draft', () => {
  test('is its writer’s, outlives the session, and is written anew', async () => {
    expect(await store.drafts.read('me', 'form')).toBeNull();
    await store.drafts.write('me', 'form', { text: 'one' });
    await store.drafts.write('me', 'form', { text: 'two' });
    expect(await store.drafts.read('me', 'form')).toEqual({ text: 'two' });
    expect(await store.drafts.read('somebody else', 'form')).toBeNull();
    await store.drafts.remove('me', 'form');
    expect(await store.drafts.read('me', 'form')).toBeNull();
  });

  test('is gone after a day', async () => {
    await store.drafts.write('me', 'old', 1);
    await owner.query(`update draft set written_at = now() - interval '24 hours'`);
    expect(await store.drafts.read('me', 'old')).toBeNull();
    await store.drafts.write('another', 'new', 1);
    expect((await owner.query('select from draft')).rowCount).toBe(1);
  });

  test('more than twenty nobody may have', async () => {
    for (let n = 0; n < 20; n += 1) expect(await store.drafts.write('busy', `form ${n}`, n)).toBe(true);
    expect(await store.drafts.write('busy', 'one more', 0)).toBe(false);
    expect(await store.drafts.write('busy', 'form 3', 'anew')).toBe(true);
  });
});

test('a database without the tables is refused', async () => {
  const empty = await createTestDatabase('gateway');
  await expect(another({ databaseUrl: empty.appUrl })).rejects.toThrow('DATABASE_NOT_MIGRATED');
  await empty.drop();
});
