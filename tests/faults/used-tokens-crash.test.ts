import { planForService, provisionPlans, startEmbeddedPostgres } from '@brobygger/embedded-database';
import {
  connect,
  createQuery,
  createUsedTokens,
  migrate,
  USED_TOKENS,
  UsedTokenTables1795592400000,
} from '@brobygger/subgraph-kit';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { aMoment } from '../harness/a-moment';

const persistence = { entities: [], migrations: [UsedTokenTables1795592400000], tables: USED_TOKENS };
const now = (): number => Math.floor(Date.now() / 1000);

const aReplica = (dataSource: DataSource) => {
  const usedTokens = createUsedTokens({ query: createQuery(dataSource), onFailure: () => undefined });
  return (nonce: string) => usedTokens(nonce, now() + 20, now());
};

/** Connects as often as it takes until the database has recovered. */
async function recovered(url: string): Promise<DataSource> {
  for (;;) {
    const dataSource = await connect(url, persistence, 2).catch(() => null);
    if (dataSource !== null) return dataSource;
    await aMoment();
  }
}

test('a token that one replica took is refused by the other after a crash of PostgreSQL, which forgets it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'brobygger-crash-'));
  chmodSync(folder, 0o711);
  const server = await startEmbeddedPostgres({ dataDir: folder, durable: true });
  try {
    const [urls] = await provisionPlans(server.adminUrl, [planForService({ name: 'nav', password: 'synthetic' })]);
    if (urls === undefined) throw new Error('no database was made');
    await migrate(urls.ownerUrl, persistence);
    const one = await connect(urls.appUrl, persistence, 1);
    expect(await aReplica(one)('taken before')).toBe('FRESH');

    const [{ pid }] = (await one.query('select pg_backend_pid() as pid')) as [{ pid: number }];
    // The crash of one backend takes all of the server with it.
    process.kill(pid, 'SIGKILL');
    await expect(Promise.all([one.query('select pg_sleep(9)')])).rejects.toThrow();
    const other = await recovered(urls.appUrl);
    expect(await other.query('select * from used_token')).toEqual([]);
    expect(await aReplica(other)('taken before')).toBe('BEFORE_RESTART');
    await other.destroy();
    await one.destroy();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
