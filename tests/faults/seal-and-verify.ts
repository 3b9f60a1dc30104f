import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { consentPersistence, createSealer } from '@brobygger/consent';
import type { DatabaseUrls } from '@brobygger/embedded-database';
import { connect } from '@brobygger/subgraph-kit';
import { TEST_LOG_KEY } from '@brobygger/testkit';
import { formatVerifierKey } from '@brobygger/transparency-log';

const ROOT = join(__dirname, '..', '..');

/** Seals what waits in the log of the registry's database; rejects where that cannot be done. */
export async function sealLog({ appUrl }: DatabaseUrls): Promise<void> {
  const dataSource = await connect(appUrl, consentPersistence, 1);
  try {
    await createSealer(dataSource, { key: TEST_LOG_KEY, anchor: null }).seal();
  } finally {
    await dataSource.destroy();
  }
}

/** What `npm run verify-log` says of the database; rejects where it finds anything. */
export async function verifyLog({ ownerUrl }: DatabaseUrls): Promise<string> {
  const words = ['tools/verify-log/dist/verify-log.js', '--database', ownerUrl];
  const key = ['--key', formatVerifierKey(TEST_LOG_KEY)];
  return (await promisify(execFile)(process.execPath, [...words, ...key], { cwd: ROOT })).stdout;
}
