import { createServer, type AddressInfo } from 'node:net';
import { testAdminUrl } from '../../../testkit/src/environment';
import { withConnection } from '../../../embedded-database/src';
import type { DataSource } from 'typeorm';
import { connect } from './connect';
import { createOwnerDatabase, type OwnerDatabase } from './owner-database.test-setup';
import { createQuery, queryIn } from './query';

let database: OwnerDatabase;
let role: string;
beforeAll(async () => {
  database = await createOwnerDatabase();
  role = new URL(database.appUrl).username;
});
afterAll(() => database.stop());

/** A pool of one connection, as behind a pooler that lends it by transaction. */
const lent = (url = database.appUrl): Promise<DataSource> =>
  connect(url, database.persistence, 1, { pooler: 'transaction' });

/** Has the runtime role say something else of how its statements run. */
const say = (setting: string): Promise<unknown> =>
  withConnection(testAdminUrl(), (admin) => admin.query(`alter role "${role}" ${setting}`));

/** The address without what it says of itself, and with start options of its own: so one sees who has them dropped. */
function startedWith(options: string): string {
  const url = new URL(database.appUrl);
  url.searchParams.set('options', options);
  return url.href;
}

describe('behind a pooler that lends connections by transaction', () => {
  test('no statement has a name, in a transaction or out of it', async () => {
    const dataSource = await lent();
    const query = createQuery(dataSource);
    for (const n of [1, 2]) expect(await query('one', 'select $1::int as n', [n])).toEqual([{ n }]);
    const inside = await dataSource.transaction((transaction) =>
      queryIn(transaction, 'two', 'select $1::int as n', [3]),
    );
    expect(inside).toEqual([{ n: 3 }]);
    expect(await query('plans', 'select name from pg_prepared_statements', [])).toEqual([]);
    await dataSource.destroy();
  });

  test('a connection asks for nothing at its start, and its role says how statements run', async () => {
    const url = new URL(database.appUrl);
    url.searchParams.delete('statement_timeout');
    const dataSource = await lent(url.href);
    const [found] = await dataSource.query<unknown[]>(
      `select current_setting('statement_timeout') as timeout, current_setting('plan_cache_mode') as plans,
        current_setting('jit') as jit, current_setting('brobygger.session', true) as session`,
    );
    expect(found).toEqual({ timeout: '10s', plans: 'force_generic_plan', jit: 'off', session: null });
    await dataSource.destroy();
  });

  test('a role whose statements may take for ever is refused', async () => {
    const url = new URL(database.appUrl);
    url.searchParams.delete('statement_timeout');
    await say('reset statement_timeout');
    await expect(lent(url.href)).rejects.toMatchObject({ code: 'STATEMENTS_UNBOUNDED' });
    await say(`set statement_timeout = '10s'`);
  });
});

describe('a pooler that nobody told of', () => {
  test('and that drops what a connection asks for at its start is noticed', async () => {
    await expect(connect(startedWith('-c jit=off'), database.persistence, 1)).rejects.toMatchObject({
      code: 'POOLER_UNTOLD',
    });
  });

  test('and that refuses it, as PgBouncer does, is named in place of its protocol violation', async () => {
    const bouncer = createServer((socket) => {
      socket.once('data', () => socket.end(refusal('08P01', 'unsupported startup parameter: options')));
    });
    await new Promise<void>((resolve) => bouncer.listen(0, '127.0.0.1', resolve));
    const { port } = bouncer.address() as AddressInfo;
    const asked = connect(`postgres://any:any@127.0.0.1:${port}/any`, database.persistence, 1);
    await expect(asked).rejects.toMatchObject({ code: 'POOLER_UNTOLD' });
    bouncer.close();
  });
});

test('a server older than the lowest version that is supported is refused', async () => {
  const owner = await connect(database.ownerUrl, { entities: [], migrations: [] }, 1);
  await owner.query(`create schema old;
    create function old.current_setting(asked text) returns text language sql
      return case asked when 'server_version_num' then '140017' else pg_catalog.current_setting(asked) end;
    grant usage on schema old to "${role}"`);
  await say('set search_path = old, pg_catalog, public');
  await expect(connect(database.appUrl, database.persistence, 1)).rejects.toThrow(
    /^SERVER_TOO_OLD: the database `\w+` is on PostgreSQL 14: use version 15 or newer$/,
  );
  await say('reset search_path');
  await owner.destroy();
});

/** An error as PostgreSQL's protocol has it: severity, code and message, each with its letter, and a zero behind each and behind all. */
function refusal(code: string, message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0C${code}\0M${message}\0\0`);
  const length = Buffer.alloc(4);
  length.writeInt32BE(fields.length + 4);
  return Buffer.concat([Buffer.from('E'), length, fields]);
}
