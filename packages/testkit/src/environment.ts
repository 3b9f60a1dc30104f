const ADMIN_URL = 'BROBYGGER_TEST_ADMIN_URL';

/** Hands the address of the test run's PostgreSQL to the workers of jest, which inherit the environment and no more. */
export function publishTestAdminUrl(adminUrl: string): void {
  process.env[ADMIN_URL] = adminUrl;
}

/** Folder of the programs of the PostgreSQL that tests run on, where it is not the one that comes with the package. */
export const testPrograms = (): string | undefined => process.env['BROBYGGER_TEST_POSTGRES'];

/** The address of the superuser of the PostgreSQL of this test run. */
export function testAdminUrl(): string {
  const adminUrl = process.env[ADMIN_URL];
  if (adminUrl === undefined) throw new Error('no test server: global-setup.ts has not run');
  return adminUrl;
}

const POOLER_PORT = 'BROBYGGER_TEST_POOLER_PORT';

/** The PgBouncer that is to stand before the PostgreSQL of the test run, where one is. */
export const testBouncer = (): string | undefined => process.env['BROBYGGER_TEST_PGBOUNCER'];

/** Hands the port of the test run's pooler to the workers. */
export function publishPoolerPort(port: number): void {
  process.env[POOLER_PORT] = String(port);
}

/** The port of the test run's pooler, where it has one. */
export const testPoolerPort = (): string | undefined => process.env[POOLER_PORT];

/** Whether a battery runs in its full form, as `npm run test:full` says. */
export const isBatteryFull = (): boolean => process.env['BATTERY'] === 'full';

/** How often each fault is done to the topology with replicas: 20 times in its full form (`HA_ROUNDS=20`). */
export const haRounds = (): number => Number(process.env['HA_ROUNDS'] ?? 2);

/** Has libraries loaded as they are in production. */
export function asInProduction(load: () => unknown): void {
  const { NODE_ENV = 'test' } = process.env;
  process.env['NODE_ENV'] = 'production';
  load();
  process.env['NODE_ENV'] = NODE_ENV;
}
