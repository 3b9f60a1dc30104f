import { rmSync } from 'node:fs';
import { startEmbeddedPostgres, withConnection } from '../../embedded-database/src';
import { scramVerifier } from '../../embedded-database/src/scram-verifier';
import { publishPoolerPort, publishTestAdminUrl, testBouncer, testPrograms } from './environment';
import { makePassingFolder } from './passing-folder';
import { startTestPooler } from './test-pooler';

declare global {
  /** Ends the PostgreSQL of this test run. Setup and teardown are two modules of one process. */
  var stopTestServer: (() => Promise<void>) | undefined;
}

/** Whatever connects to this server waits as long as a busy machine needs. */
const PATIENT = 'connect_timeout=300&statement_timeout=300000';

/** Starts the one PostgreSQL that all tests of a run share. */
export default async function globalSetup(): Promise<void> {
  const dataDir = makePassingFolder();
  const server = await startEmbeddedPostgres({ dataDir, durable: false, programs: testPrograms() });
  await hashOnce(server.adminUrl);
  const bySocket = server.socketFolder === null ? '' : `&host=${encodeURIComponent(server.socketFolder)}`;
  publishTestAdminUrl(`${server.adminUrl}?${PATIENT}${bySocket}`);
  const bouncer = testBouncer();
  const pooler = bouncer === undefined ? null : await startTestPooler(bouncer, server.adminUrl, dataDir);
  if (pooler !== null) publishPoolerPort(pooler.port);
  globalThis.stopTestServer = async () => {
    await pooler?.stop();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** Both sides hash the password at each of many connections: nobody guesses what is random, however fast the guessing. */
const hashOnce = (adminUrl: string): Promise<void> =>
  withConnection(adminUrl, async (admin) => {
    await admin.query(`ALTER ROLE postgres PASSWORD '${scramVerifier(new URL(adminUrl).password, 1)}'`);
  });
