const ADMIN_URL = 'BROBYGGER_TEST_ADMIN_URL';

/** Hands the address of the test run's PostgreSQL to the workers of jest, which inherit the environment and no more. */
export function publishTestAdminUrl(adminUrl: string): void {
  process.env[ADMIN_URL] = adminUrl;
}

/** The address of the superuser of the PostgreSQL of this test run. */
export function testAdminUrl(): string {
  const adminUrl = process.env[ADMIN_URL];
  if (adminUrl === undefined) throw new Error('no test server: global-setup.ts has not run');
  return adminUrl;
}

/** Whether a battery runs in its full form, as `npm run test:full` says. */
export const isBatteryFull = (): boolean => process.env['BATTERY'] === 'full';

/** Has libraries loaded as they are in production. */
export function asInProduction(load: () => unknown): void {
  const { NODE_ENV = 'test' } = process.env;
  process.env['NODE_ENV'] = 'production';
  load();
  process.env['NODE_ENV'] = NODE_ENV;
}
