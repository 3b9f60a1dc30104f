import type { SlowStatement } from '@brobygger/telemetry';
import { createMigratedDatabase, createTestDatabase, type TestDatabase } from '@brobygger/testkit';
import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
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
  store = await openConsoleStore({ databaseUrl: database.appUrl, secrets: [secret], times: TIMES });
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await store.close();
  await owner.end();
  await database.drop();
});

const another = (given: Partial<Parameters<typeof openConsoleStore>[0]>) =>
  openConsoleStore({ databaseUrl: database.appUrl, secrets: [secret], times: TIMES, ...given });

const contentOf = async (id: string): Promise<unknown> => (await store.sessions.read(id))?.content;

describe('a session', () => {
  test('holds what it was given, for any gateway, until it is ended', async () => {
    const { id } = await store.sessions.begin({ token: 'a token' });
    const other = await another({});
    expect(await other.sessions.read(id)).toMatchObject({ content: { token: 'a token' }, version: 1 });
    expect(await other.sessions.end(id)).toEqual({ token: 'a token' });
    expect(await other.sessions.end(id)).toBeNull();
    await other.close();
    expect(await store.sessions.read(id)).toBeNull();
  });

  test('takes the place of the one before, whose id is worth nothing then', async () => {
    const { id: before, replaced: none } = await store.sessions.begin({ n: 1 });
    const { id: after, replaced } = await store.sessions.begin({ n: 2 }, before);
    expect([none, replaced]).toEqual([null, { n: 1 }]);
    expect(after).not.toBe(before);
    expect(await store.sessions.read(before)).toBeNull();
    expect(await contentOf(after)).toEqual({ n: 2 });
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
    const { id } = await store.sessions.begin({ who: 'me' });
    expect(await contentOf(id)).toEqual({ who: 'me' });
    await owner.query(statement.replace('update session', 'update session s'));
    expect(await store.sessions.read(id)).toBeNull();
    await owner.query('delete from session');
  });

  test('that is over is deleted', async () => {
    await store.sessions.begin({ n: 1 });
    await owner.query('update session set ends_at = now()');
    await store.sessions.begin({ n: 2 });
    await store.sessions.sweep();
    expect((await owner.query('select from session')).rowCount).toBe(1);
  });

  test('stands in no form that its database and its secret open: the id is in the cookie alone', async () => {
    const { id } = await store.sessions.begin({ token: 'the very token' });
    const { rows } = await owner.query<{ row: string }>('select session::text as row from session');
    const text = rows.map(({ row }) => row).join('\n');
    expect(text).not.toContain(id);
    expect(text).not.toContain(Buffer.from('the very token').toString('hex'));
    const foreign = await another({ secrets: [randomBytes(32)] });
    expect(await foreign.sessions.read(id)).toBeNull();
    await foreign.close();
  });

  test('is written by who has read it as it is, and by nobody else', async () => {
    const { id } = await store.sessions.begin({ n: 0 });
    expect(await store.sessions.write(id, { n: 1 }, 1)).toBe(true);
    expect(await store.sessions.write(id, { n: 2 }, 1)).toBe(false);
    expect(await store.sessions.read(id)).toMatchObject({ content: { n: 1 }, version: 2 });
    await store.sessions.end(id);
    expect(await store.sessions.write(id, { n: 3 }, 2)).toBe(false);
  });

  test('is renewed by one at a time, who gives it back, or was away for half a minute', async () => {
    const { id } = await store.sessions.begin({ n: 0 });
    const claimed = async () => (await store.sessions.claim(id)) !== null;
    expect(await Promise.all([claimed(), claimed(), claimed()])).toEqual(expect.arrayContaining([true, false, false]));
    await store.sessions.release(id);
    expect([await claimed(), await claimed()]).toEqual([true, false]);
    await owner.query(`update session set renewing_until = now()`);
    expect(await claimed()).toBe(true);
  });

  test('that is only looked at is left alone', async () => {
    const { id } = await store.sessions.begin({ n: 0 });
    await owner.query(`update session set seen_at = now() - interval '10 minutes'`);
    const left = async (kept: Promise<{ leftSeconds: number } | null>) =>
      Math.round(((await kept)?.leftSeconds ?? 0) / 60);
    expect([await left(store.sessions.look(id)), await left(store.sessions.look(id))]).toEqual([20, 20]);
    expect([await left(store.sessions.read(id)), await left(store.sessions.look(id))]).toEqual([30, 30]);
  });
});

describe('a login', () => {
  test('comes back once, to one of the gateways that it comes back to at the same time', async () => {
    const other = await another({});
    const used = await Promise.all([store, other, store, other].map(({ logins }) => logins.use('a state')));
    await other.close();
    expect(used.filter(Boolean)).toHaveLength(1);
    expect([await store.logins.use('a state'), await store.logins.use('another state')]).toEqual([false, true]);
  });

  test('that is used stands there for an hour, and says nothing of whose it is', async () => {
    await owner.query(`update used_login set used_at = now() - interval '59 minutes'`);
    await store.logins.sweep();
    expect(await store.logins.use('a state')).toBe(false);
    expect(JSON.stringify((await owner.query('select key::text from used_login')).rows)).not.toContain(
      Buffer.from('a state').toString('hex'),
    );
    await owner.query(`update used_login set used_at = now() - interval '1 hour'`);
    await store.logins.sweep();
    expect((await owner.query('select from used_login')).rowCount).toBe(0);
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

  test('stands under no name, and opens under no other', async () => {
    await store.drafts.write('me', 'guardian/of-somebody', 'half');
    await store.drafts.write('me', 'other', 'whole');
    const { rows } = await owner.query<{ row: string }>('select draft::text as row from draft');
    const text = rows.map(({ row }) => row).join();
    expect(text).not.toContain(Buffer.from('of-somebody').toString('hex'));
    expect(text).not.toContain('of-somebody');
    await owner.query('update draft set sealed = (select sealed from draft d where d.key <> draft.key limit 1)');
    expect([await store.drafts.read('me', 'other'), await store.drafts.read('me', 'guardian/of-somebody')]).toEqual([
      null,
      null,
    ]);
    await owner.query('delete from draft');
  });

  test('is gone after a day', async () => {
    await store.drafts.write('me', 'old', 1);
    await owner.query(`update draft set written_at = now() - interval '24 hours'`);
    expect(await store.drafts.read('me', 'old')).toBeNull();
    await store.drafts.write('another', 'new', 1);
    await store.drafts.sweep();
    expect((await owner.query('select from draft')).rowCount).toBe(1);
  });

  test('more than twenty nobody may have', async () => {
    for (let n = 0; n < 20; n += 1) expect(await store.drafts.write('busy', `form ${n}`, n)).toBe(true);
    expect(await store.drafts.write('busy', 'one more', 0)).toBe(false);
    expect(await store.drafts.write('busy', 'form 3', 'anew')).toBe(true);
  });

  test('more than twenty nobody has by writing them at once, at two gateways', async () => {
    const other = await another({});
    for (let n = 0; n < 18; n += 1) await store.drafts.write('racing', `form ${n}`, n);
    // Whoever has counted waits before the row: all have counted, if all may.
    await owner.query(`
      create function wait() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock_shared(1); return new; end';
      create trigger wait before insert on draft for each row execute function wait();
      select pg_advisory_lock(1);`);
    const more = [store, other, store, other, store, other].map(({ drafts }, n) =>
      drafts.write('racing', `more ${n}`, n),
    );
    const waiting = `select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
    while (((await owner.query(waiting)).rowCount ?? 0) < more.length);
    await owner.query('select pg_advisory_unlock(1); drop trigger wait on draft; drop function wait()');
    expect((await Promise.all(more)).filter(Boolean)).toHaveLength(2);
    expect(await other.drafts.write('racing', 'form 3', 'anew')).toBe(true);
    await other.close();
  });
});

/** One secret goes over to another: gateways that have it beside the old, and gateways that seal by it, answer side by side. */
describe('while its secret goes over to another', () => {
  const next = randomBytes(32);
  const [accepts, uses, retired] = [[secret, next], [next, secret], [next]] as const;

  test('a session opens at each gateway, whichever wrote it last, and at the end where it was written since', async () => {
    const [one, other, last] = await Promise.all([accepts, uses, retired].map((secrets) => another({ secrets })));
    const { id } = await store.sessions.begin({ n: 0 });
    expect(await last?.sessions.read(id)).toBeNull();
    for (const [n, at] of [one, other, one, other].entries()) {
      expect(await at?.sessions.read(id)).toMatchObject({ content: { n } });
      expect(await at?.sessions.write(id, { n: n + 1 }, n + 1)).toBe(true);
    }
    const { id: after, replaced } = (await one?.sessions.begin({ n: 9 }, id)) ?? {};
    expect(replaced).toEqual({ n: 4 });
    expect(await other?.sessions.write(after ?? '', { n: 10 }, 1)).toBe(true);
    expect(await last?.sessions.end(after ?? '')).toEqual({ n: 10 });
    await Promise.all([one, other, last].map((each) => each?.close()));
  });

  test('a draft is one, goes over when it is written, and is counted by whichever it is kept', async () => {
    const [one, other, last] = await Promise.all([accepts, uses, retired].map((secrets) => another({ secrets })));
    for (const [n, at] of [store, other, one, other].entries()) {
      expect(await at?.drafts.write('she', 'form', n)).toBe(true);
      expect([await one?.drafts.read('she', 'form'), await other?.drafts.read('she', 'form')]).toEqual([n, n]);
    }
    expect(await last?.drafts.read('she', 'form')).toBe(3);
    for (let n = 0; n < 19; n += 1) await store.drafts.write('she', `form ${n}`, n);
    expect(await other?.drafts.write('she', 'one more', 0)).toBe(false);
    await one?.drafts.remove('she', 'form');
    expect(await last?.drafts.read('she', 'form')).toBeNull();
    await Promise.all([one, other, last].map((each) => each?.close()));
  });

  test('a draft that two gateways begin at once is one', async () => {
    const [one, other] = await Promise.all([accepts, uses].map((secrets) => another({ secrets })));
    for (let round = 0; round < 25; round += 1) {
      const writing = Array.from({ length: 12 }, (_, n) => (n % 2 ? one : other)?.drafts.write('both', 'form', n));
      await Promise.all(writing);
      await one?.drafts.write('both', 'form', 'last');
      expect(await other?.drafts.read('both', 'form')).toBe('last');
      await other?.drafts.remove('both', 'form');
      expect(await one?.drafts.read('both', 'form')).toBeNull();
    }
    await Promise.all([one?.close(), other?.close()]);
  });
});

test('a database without the tables is refused', async () => {
  const empty = await createTestDatabase('gateway');
  await expect(another({ databaseUrl: empty.appUrl })).rejects.toThrow('DATABASE_NOT_MIGRATED');
  await empty.drop();
});

test('how many connections work, are idle and are waited for can be asked', async () => {
  const other = await another({});
  expect(other.connections()).toEqual({ idle: 1, working: 0, waiting: 0 });
  const reading = Promise.all(Array.from({ length: 6 }, () => other.sessions.read('nobody')));
  // Four are handed out at most; two wait for theirs.
  await setImmediate();
  expect(other.connections()).toEqual({ idle: 0, working: 4, waiting: 2 });
  await reading;
  expect(other.connections()).toMatchObject({ working: 0, waiting: 0 });
  await other.close();
});

test('statements that take long are told by what they do to which table, and by nothing of whose it is', async () => {
  const told: SlowStatement[] = [];
  const other = await another({ slow: { fromMs: 0, onSlow: (slow) => told.push(slow) } });
  told.splice(0);
  await other.sessions.read('a session');
  await other.logins.use('a state');
  await other.drafts.write('me', 'a form', 'half');
  await other.close();
  expect(told).toEqual(
    [
      ['update session', 0],
      ['insert used_login', 1],
      ['update draft', 0],
      ['begin', 0],
      ['select', 1],
      ['insert draft', 1],
      ['commit', 0],
    ].map(([statement, rows]) => ({ statement, rows, ms: expect.any(Number) })),
  );
});
