import { chmodSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres';
import { findRunningPostgres } from './running-postgres';
import { withConnection } from './with-connection';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brobygger-running-'));
  chmodSync(folder, 0o711);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a second process finds the database of the one that has the folder, and nothing when it has stopped', async () => {
  expect(findRunningPostgres(folder)).toBeNull();
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  const found = findRunningPostgres(folder);
  expect(found).toEqual({ adminUrl: server.adminUrl });
  expect(
    await withConnection(found?.adminUrl ?? '', async (client) => (await client.query('select 1 as one')).rows),
  ).toEqual([{ one: 1 }]);
  await server.stop();
  expect(findRunningPostgres(folder)).toBeNull();
});

test('a folder whose database is not ready yet is told of in one line', async () => {
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: false });
  const pidFile = join(folder, 'postgres', 'postmaster.pid');
  renameSync(pidFile, `${pidFile}.aside`);
  expect(() => findRunningPostgres(folder)).toThrow(
    `data folder \`${folder}\` is in use by process ${process.pid}, whose database is not ready: try again when it is`,
  );
  renameSync(`${pidFile}.aside`, pidFile);
  await server.stop();
});
