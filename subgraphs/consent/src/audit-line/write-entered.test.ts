import { newId } from '@brobygger/domain';
import { Client } from 'pg';
import { enterIn } from '../disclosure-log/log-entries.test-setup';
import { startTestRegistry, type TestRegistry } from '../registry.test-setup';
import type { AuditedEntry } from './cef';
import { startAuditLines } from './start-audit-lines';
import { startSyslog } from './syslog-server.test-setup';
import { createWriteEntered } from './write-entered';

const AT = '2026-03-02T10:00:00Z';
let registry: TestRegistry;
let [youthId, organisationId] = ['', ''];
let sessions: Client[] = [];
beforeEach(async () => {
  registry = await startTestRegistry(new Date(AT));
  [youthId, organisationId] = [await registry.aYouth(), await registry.anOrganisation('NAV')];
});
afterEach(async () => {
  await Promise.all(sessions.map((session) => session.end()));
  sessions = [];
  await registry.stop();
});

const enter = (): Promise<string> => enterIn(registry, { youthId, organisationId, at: AT });
/** A writer, and the ids of the entries that it has written, in order. */
function aWriter(most?: number) {
  const written: string[] = [];
  let isAway = false;
  const write = (entries: readonly AuditedEntry[]): Promise<void> => {
    if (isAway) return Promise.reject(new Error('away'));
    written.push(...entries.map(({ id }) => id));
    return Promise.resolve();
  };
  const look = createWriteEntered({ dataSource: registry.dataSource, write, ...(most === undefined ? {} : { most }) });
  return {
    written,
    look,
    goesAway(is: boolean) {
      isAway = is;
    },
  };
}

/** A session that enters something, and commits when it is told to. */
async function aSession(): Promise<Client> {
  const session = new Client({ connectionString: registry.databaseUrl });
  await session.connect();
  sessions.push(session);
  await session.query('begin');
  return session;
}
async function enterBy(session: Client): Promise<string> {
  const id = newId();
  await session.query(
    `insert into disclosure_entry (id, youth_id, at, request_id, person_id, role, purpose, basis, categories, fields)
     values ($1, $2, $3, 'r', 'Z1', 'CASEWORKER', 'B102', 'CONSENT', '{}', '{}')`,
    [id, youthId, AT],
  );
  return id;
}

test('every entry is written once, in the order of the log, page by page', async () => {
  const ids = [await enter(), await enter(), await enter()];
  const { written, look } = aWriter(2);
  expect(await look()).toEqual({ written: 2, hasMore: true });
  expect(await look()).toEqual({ written: 1, hasMore: false });
  expect(await look()).toEqual({ written: 0, hasMore: false });
  expect(written).toEqual(ids);
});

test('what was not taken is written again, and whoever comes next goes on from there', async () => {
  const first = aWriter();
  const ids = [await enter(), await enter()];
  first.goesAway(true);
  await expect(first.look()).rejects.toThrow('away');
  first.goesAway(false);
  await first.look();
  ids.push(await enter());
  const second = aWriter();
  await second.look();
  expect([...first.written, ...second.written]).toEqual(ids);
});

test('an entry that is committed after a later one is not passed by', async () => {
  const early = await aSession();
  const firstId = await enterBy(early);
  const secondId = await enter();
  const { written, look } = aWriter();
  for (let n = 0; n < 3; n += 1) await look();
  expect(written).toEqual([]);
  await early.query('commit');
  await look();
  expect(written).toEqual([firstId, secondId]);
});

test('others who keep entering hold nothing up: only those who were entering before do', async () => {
  const { written, look } = aWriter();
  const ids: string[] = [];
  let last = await aSession();
  ids.push(await enterBy(last));
  for (let n = 0; n < 4; n += 1) {
    const next = await aSession();
    ids.push(await enterBy(next));
    await look();
    await last.query('commit');
    last = next;
  }
  await look();
  expect(written.length).toBeGreaterThan(0);
  expect(ids.slice(0, written.length)).toEqual(written);
  await last.query('commit');
  await look();
  await look();
  expect(written).toEqual(ids);
});

test('what was rolled back is a number that nobody waits for', async () => {
  const session = await aSession();
  await enterBy(session);
  await session.query('rollback');
  const id = await enter();
  const { written, look } = aWriter();
  await look();
  expect(written).toEqual([id]);
});

test('of several processes one writes at a time, and the others wait for nothing', async () => {
  await enter();
  let goOn = (): void => undefined;
  const isWriting = new Promise<void>((begun) => {
    const slow = createWriteEntered({
      dataSource: registry.dataSource,
      write: () =>
        new Promise((taken) => {
          goOn = taken;
          begun();
        }),
    });
    void slow();
  });
  await isWriting;
  const other = aWriter();
  expect(await other.look()).toEqual({ written: 0, hasMore: false });
  // Nor does whoever enters.
  await enter();
  goOn();
  for (let hasWritten = false; !hasWritten;) hasWritten = (await other.look()).written > 0;
  expect(other.written).toHaveLength(1);
});

test('a syslog that is away loses nothing, and nothing is told of a person', async () => {
  const gone = await startSyslog();
  await gone.stop();
  const failures: unknown[] = [];
  let lines = 0;
  const target = { by: 'tcp', host: '127.0.0.1', port: gone.port } as const;
  let onFailed = (): void => undefined;
  const failed = new Promise<void>((done) => (onFailed = done));
  let onAll = (): void => undefined;
  const all = new Promise<void>((done) => (onAll = done));
  const ids = [await enter(), await enter(), await enter()];
  const auditing = startAuditLines({
    dataSource: registry.dataSource,
    target,
    lookEveryMs: 20,
    onWritten(more) {
      lines += more;
      if (lines === ids.length) onAll();
    },
    onFailed(cause) {
      failures.push(cause);
      onFailed();
    },
  });
  await failed;
  const syslog = await startSyslog({ port: gone.port });
  await all;
  await auditing.stop();
  expect(syslog.lines().map(({ extension }) => extension['externalId'])).toEqual(ids);
  expect(JSON.stringify(failures)).not.toContain(youthId);
  await syslog.stop();
});
