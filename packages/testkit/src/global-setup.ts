import { rmSync } from 'node:fs';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../embedded-database/src';
import { publishTestAdminUrl } from './environment';
import { makeFolderInMemory, makePassingFolder } from './passing-folder';

declare global {
  /** Ends the PostgreSQL of this test run. Setup and teardown are two modules of one process. */
  var stopTestServer: (() => Promise<void>) | undefined;
}

/** Whatever connects to this server waits as long as a busy machine needs. */
const PATIENT = 'connect_timeout=300&statement_timeout=300000';

/** Starts the one PostgreSQL that all tests of a run share. */
export default async function globalSetup(): Promise<void> {
  const server = (await startInMemory()) ?? (await startIn(makePassingFolder()));
  publishTestAdminUrl(`${server.adminUrl}?${PATIENT}`);
  globalThis.stopTestServer = () => server.stop();
}

/** Null where there is no room, and where it does not start: some let no program run from there, as root's must. */
async function startInMemory(): Promise<EmbeddedPostgres | null> {
  const dataDir = makeFolderInMemory();
  return dataDir === null ? null : startIn(dataDir).catch(() => null);
}

async function startIn(dataDir: string): Promise<EmbeddedPostgres> {
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true });
  try {
    const server = await startEmbeddedPostgres({ dataDir, durable: false });
    return { ...server, stop: () => server.stop().then(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
