import { gatewayPersistence } from '@brobygger/console-store/persistence';
import { parseEnvironment, SERVICE_NAMES, urlVariableOf } from '@brobygger/domain';
import { createMigratedDatabase, type TestDatabase } from '@brobygger/testkit';
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { aService } from '../../../packages/subgraph-kit/src/http/service-keys.test-setup';
import { SESSION_COOKIE } from '../console/cookies';
import { GatewayEnvironment } from '../environment';
import { runGateway, type RunningGateway } from '../run-gateway';

let database: TestDatabase;
let owner: Client;
let gateway: RunningGateway;

beforeAll(async () => {
  database = await createMigratedDatabase('gateway', gatewayPersistence);
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const issuer = 'http://localhost:1/issuer';
  gateway = await runGateway(
    parseEnvironment(GatewayEnvironment, {
      ...{ LOG_LEVEL: 'silent', NODE_ENV: 'test', PORT: '0', DATABASE_URL: database.appUrl, SLOW_STATEMENT_MS: '100' },
      ...Object.fromEntries(SERVICE_NAMES.map((name) => [urlVariableOf(name), 'http://localhost:1'])),
      HOP_PRIVATE_KEY: JSON.stringify((await aService('gateway')).privateJwk),
      PUBLIC_URL: 'http://localhost:4000',
      CONSOLE_SECRET: randomBytes(32).toString('base64'),
      CONSOLE_LOGINS: JSON.stringify([{ name: 'entra', for: 'EMPLOYEES', issuer, clientId: 'console' }]),
      CONSENT_OFFICE: JSON.stringify({ name: 'A', address: 'B', telephone: '999', email: 'office@example.no' }),
    }),
  );
});
afterAll(async () => {
  await gateway?.stop();
  await owner?.end();
  await database?.drop();
});

/** How many statements on its own database the gateway found slow. */
async function slowStatements(): Promise<number> {
  const text = await (await fetch(`${gateway.url}/metrics`)).text();
  return Number(/^brobygger_slow_statements_total (\d+)$/m.exec(text)?.[1]);
}

test("a statement on the gateway's own database that takes long is counted as every service's are", async () => {
  const before = await slowStatements();
  await owner.query('begin; lock table session');
  const cookie = `${SESSION_COOKIE}=${randomBytes(32).toString('base64url')}`;
  const asked = fetch(`${gateway.url}/console/api/session?seen=1`, { headers: { 'x-console': '1', cookie } });
  const waiting = `select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`;
  while ((await owner.query(waiting)).rowCount === 0);
  await owner.query('select pg_sleep(0.15); commit');
  expect((await asked).status).toBe(401);
  expect(await slowStatements()).toBeGreaterThan(before);
});
