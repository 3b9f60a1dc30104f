import './global-setup';

/** Stops the PostgreSQL of the test run and deletes its data. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.stopTestServer?.();
}
