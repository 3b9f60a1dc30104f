import { rmSync } from 'node:fs';
import { startEmbeddedPostgres } from '../../embedded-database/src';
import { publishTestAdminUrl } from './environment';
import { makePassingFolder } from './passing-folder';

declare global {
  /** Ends the PostgreSQL of this test run. Setup and teardown are two modules of one process. */
  var stopTestServer: (() => Promise<void>) | undefined;
}

/** Whatever connects to this server waits as long as a busy machine needs. */
const PATIENT = 'connect_timeout=300&statement_timeout=300000';

/** Starts the one PostgreSQL that all tests of a run share. */
export default async function globalSetup(): Promise<void> {
  const dataDir = makePassingFolder();
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  publishTestAdminUrl(`${server.adminUrl}?${PATIENT}`);
  globalThis.stopTestServer = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
