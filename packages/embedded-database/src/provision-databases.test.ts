import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { testAdminUrl } from '../../testkit/src/environment';
import { type DatabasePlan, dropDatabases, loginSecretsIn, provisionDatabases, provisionPlans } from './index';

const adminUrl = testAdminUrl();
const made: DatabasePlan[] = [];

function newPlan(): DatabasePlan {
  const database = `provision_${randomUUID().replaceAll('-', '')}`;
  const plan = { database, runtimeRole: database, ownerRole: `${database}_owner`, password: randomUUID() };
  made.push(plan);
  return plan;
}

async function provisionOne(plan: DatabasePlan) {
  const [urls] = await provisionPlans(adminUrl, [plan]);
  if (urls === undefined) throw new Error('nothing was provisioned');
  return urls;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function withPart(url: string, part: 'password' | 'pathname' | 'port' | 'username', value: string): string {
  const changed = new URL(url);
  changed[part] = value;
  return changed.href;
}

/** The tests connect by a socket, which the address names in its `host`. */
function byPort(url: string): string {
  const changed = new URL(url);
  changed.searchParams.delete('host');
  return changed.href;
}

afterAll(() => dropDatabases(adminUrl, made));

describe('provisioning', () => {
  test('a service gets names of its own and both roles can connect', async () => {
    const name = `n-${randomUUID().slice(0, 8)}`;
    const database = `brobygger_${name.replaceAll('-', '_')}`;
    made.push({ database, runtimeRole: database, ownerRole: `${database}_owner`, password: '' });
    const urls = (await provisionDatabases(adminUrl, [{ name, password: 'a secret' }]))[name];

    const who = 'SELECT current_user AS role, current_database() AS database';
    expect(await query(urls?.appUrl ?? '', who)).toEqual([{ role: database, database }]);
    expect(await query(urls?.ownerUrl ?? '', who)).toEqual([{ role: `${database}_owner`, database }]);
  });

  test('a keeper comes with the database: it cannot log in, and may connect to that database as whoever is made its member', async () => {
    const [plan, other] = [newPlan(), newPlan()];
    const [mine, theirs] = await provisionPlans(adminUrl, [plan, other]);
    const [keeper, person] = [`${plan.runtimeRole}_keeper`, `person_${randomUUID().replaceAll('-', '')}`];
    const asPerson = (url: string) => withPart(withPart(url, 'username', person), 'password', 'secret');
    const rights = await query(
      adminUrl,
      `SELECT rolcanlogin AS login, rolsuper OR rolcreatedb OR rolcreaterole AS more,
      rolpassword IS NULL AS "hasNoPassword" FROM pg_authid WHERE rolname = '${keeper}'`,
    );
    expect(rights).toEqual([{ login: false, more: false, hasNoPassword: true }]);
    await query(adminUrl, `CREATE ROLE ${person} LOGIN PASSWORD 'secret'; GRANT "${keeper}" TO ${person}`);
    expect(await query(asPerson(mine?.appUrl ?? ''), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await expect(query(asPerson(mine?.appUrl ?? ''), 'CREATE TABLE mine (n int)')).rejects.toThrow('permission denied');
    await expect(query(asPerson(theirs?.appUrl ?? ''), 'SELECT 1')).rejects.toThrow('permission denied for database');
    await query(adminUrl, `DROP ROLE ${person}`);
  });

  test('a second provisioning keeps the data and renews the passwords', async () => {
    const plan = newPlan();
    const first = await provisionOne(plan);
    await query(first.ownerUrl, `CREATE TABLE kept AS SELECT 1 AS one; GRANT SELECT ON kept TO "${plan.runtimeRole}"`);

    const second = await provisionOne({ ...plan, password: 'another secret' });
    expect(await query(second.appUrl, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await expect(query(first.appUrl, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await expect(query(first.ownerUrl, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  test('two instances that provision at once both succeed', async () => {
    const plans = [newPlan(), newPlan()];
    const [one, other] = await Promise.all([provisionPlans(adminUrl, plans), provisionPlans(adminUrl, plans)]);
    expect(one).toEqual(other);
  });

  test('a runtime role cannot create a table, not even a temporary one', async () => {
    const { appUrl } = await provisionOne(newPlan());
    await expect(query(appUrl, 'CREATE TABLE mine (n int)')).rejects.toThrow('permission denied for schema public');
    await expect(query(appUrl, 'CREATE SCHEMA mine')).rejects.toThrow('permission denied for database');
    await expect(query(appUrl, 'CREATE TEMP TABLE mine (n int)')).rejects.toThrow(
      'permission denied to create temporary tables',
    );
  });

  test('a runtime role reads no table that a migration did not grant', async () => {
    const { appUrl, ownerUrl } = await provisionOne(newPlan());
    await query(ownerUrl, 'CREATE TABLE closed (n int)');
    await expect(query(appUrl, 'SELECT n FROM closed')).rejects.toThrow('permission denied for table closed');
  });

  test("neither role of a service can connect to another service's database", async () => {
    const [mine, theirs] = await provisionPlans(adminUrl, [newPlan(), newPlan()]);
    const theirDatabase = new URL(theirs?.appUrl ?? '').pathname;
    for (const url of [mine?.appUrl ?? '', mine?.ownerUrl ?? '']) {
      await expect(query(withPart(url, 'pathname', theirDatabase), 'SELECT 1')).rejects.toThrow(
        'permission denied for database',
      );
    }
  });

  test('an administrator who is not superuser can provision, and again', async () => {
    const role = `admin_${randomUUID().replaceAll('-', '')}`;
    await query(adminUrl, `CREATE ROLE ${role} LOGIN CREATEDB CREATEROLE PASSWORD 'secret'`);
    const url = withPart(withPart(adminUrl, 'username', role), 'password', 'secret');
    const plan = newPlan();
    const [first] = await provisionPlans(url, [plan]);
    const [second] = await provisionPlans(url, [plan]);
    expect(second).toEqual(first);
    expect(await query(first?.appUrl ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await dropDatabases(adminUrl, [plan]);
    await query(adminUrl, `DROP ROLE ${role}`);
  });

  test('a user without the rights, a wrong password, no server and no address are each one line without the password', async () => {
    const { appUrl } = await provisionOne(newPlan());
    const complaint = async (url: string): Promise<string> => {
      const error: unknown = await provisionPlans(url, []).catch((reason: unknown) => reason);
      return error instanceof Error ? `${error.name} ${error.message}` : 'none';
    };
    const complaints = [
      await complaint(withPart(appUrl, 'pathname', '/postgres')),
      await complaint(withPart(adminUrl, 'password', 'hunter2')),
      await complaint(withPart(withPart(byPort(adminUrl), 'password', 'hunter2'), 'port', '1')),
      await complaint('hunter2'),
    ];
    expect(complaints.map((line) => line.replaceAll(/`[^`]*`/g, '`…`'))).toEqual([
      'StartupError user `…` may not set up databases: ALTER ROLE it CREATEDB CREATEROLE, or use another user in DATABASE_URL',
      'StartupError the database server at `…` refuses user `…`: check user and password in DATABASE_URL',
      'StartupError cannot reach the database server at `…`, check DATABASE_URL and that it runs: ECONNREFUSED',
      'StartupError the database address is not valid: set DATABASE_URL to postgres://user:password@host:port/database',
    ]);
    expect(complaints.join()).not.toContain('hunter2');
  });
});

describe('passwords that go over to others', () => {
  const [one, two, three] = [1, 2, 3].map((version) => `${version}:${randomUUID()}`);

  test('are let in before they are used, and the one before until it is retired, by turns of two roles', async () => {
    const plan = { ...newPlan(), password: one ?? '' };
    const at = (...secrets: readonly (string | undefined)[]) => provisionOne({ ...plan, password: secrets.join() });
    const { appUrl: first, ownerUrl } = await at(one);
    await query(ownerUrl, `CREATE TABLE kept AS SELECT 1 AS one; GRANT SELECT ON kept TO "${plan.runtimeRole}"`);
    const reads = (url: string) =>
      query(url, 'SELECT one FROM kept').then(
        () => true,
        (cause: Error) => cause.message,
      );
    const NO_LOGIN = /is not permitted to log in/;

    await at(one, two);
    const { appUrl: second, ownerUrl: newOwner } = await at(two, one);
    expect([await reads(first), await reads(second)]).toEqual([true, true]);
    expect(await query(newOwner, 'SELECT one FROM kept')).toEqual([{ one: 1 }]);
    await at(two);
    expect([await reads(first), await reads(second)]).toEqual([expect.stringMatching(NO_LOGIN), true]);
    await at(two, three);
    const { appUrl: third } = await at(three, two);
    expect([await reads(first), await reads(second), await reads(third)]).toEqual([
      expect.stringMatching('password authentication failed'),
      true,
      true,
    ]);
    await at(three);
    expect([await reads(second), await reads(third)]).toEqual([expect.stringMatching(NO_LOGIN), true]);
    expect([new URL(second).username, new URL(third).username]).toEqual([
      `${plan.runtimeRole}_second`,
      plan.runtimeRole,
    ]);
  });

  test('the second of two roles may what the first may, and no more, and runs statements alike', async () => {
    const { appUrl } = await provisionOne({ ...newPlan(), password: two ?? '' });
    expect(await query(appUrl, 'SHOW plan_cache_mode')).toEqual([{ plan_cache_mode: 'force_generic_plan' }]);
    await expect(query(appUrl, 'CREATE TABLE mine (n int)')).rejects.toThrow('permission denied for schema public');
    await expect(query(appUrl, 'CREATE TEMP TABLE mine (n int)')).rejects.toThrow('permission denied');
  });

  test.each([
    ['a secret alone', 'a, b: c'],
    ['versions that do not follow one another', '1:a,3:b'],
    ['three of them', '3:a,2:b,1:c'],
  ])('%s is one, of version 1', (_what, text) => {
    expect(loginSecretsIn(text)).toEqual([{ version: 1, secret: text }]);
  });
});
