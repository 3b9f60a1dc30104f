import { TEST_LOG_KEY } from '@brobygger/testkit';
import { generateSigningKey, SignatureType } from '@brobygger/transparency-log';
import { createHash } from 'node:crypto';
import { Role } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from './registry.test-setup';
import { beginNewLog } from './begin-new-log';
import { signedCheckpoint } from './sealing/checkpoint-note';
import { aSeenYouth } from './transparency-log/log-tree.test-setup';
import { LogFaultReason } from './sealing/log-fault';
import { createSealer } from './sealing/sealer';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(new Date('2026-03-02T10:00:00Z'));
});
afterAll(() => registry.stop());

const next = generateSigningKey('the-next.test/log', SignatureType.ED25519).key;
const begin = async (follows: string, key = next, isDryRun = false): Promise<readonly string[]> => {
  const said: string[] = [];
  await beginNewLog(registry.ownerUrl, { key, follows }, { say: (line) => said.push(line), isDryRun });
  return said;
};

const newest = async (): Promise<string> => {
  const { data } = await registry.ask(reader(Role.AUDITOR), '{ logCheckpoint { note } }');
  return (data as { logCheckpoint: { note: string } }).logCheckpoint.note;
};

test('after a backup was restored a new log begins, which commits to the last checkpoint of the old and goes on from there', async () => {
  const { see } = await aSeenYouth(registry);
  await registry.sealer.seal();
  // Somebody holds a checkpoint that the database has lost.
  const held = signedCheckpoint({ origin: TEST_LOG_KEY.name, size: 1_000, root: Buffer.alloc(32, 3) }, TEST_LOG_KEY);
  const anchor = { read: () => Promise.resolve(held), keep: () => Promise.resolve() };
  await see('after the backup was restored');
  const old = createSealer(registry.dataSource, { key: TEST_LOG_KEY, anchor });
  await expect(old.seal()).rejects.toMatchObject({ code: LogFaultReason.SHORTER });
  expect(await begin(held, next, true)).toEqual([
    `the log \`${next.name}\` would follow \`${TEST_LOG_KEY.name}\` at 1000`,
  ]);
  await begin(held);
  await createSealer(registry.dataSource, { key: next, anchor }).seal();
  const leaves = await registry.dataSource.query(
    'select index::int as index, kind, commitment from log_leaf where origin = 2 order by index',
  );
  expect(leaves).toEqual([
    { index: 0, kind: 'FOLLOWS', commitment: createHash('sha256').update(held).digest() },
    { index: 1, kind: 'DISCLOSURE', commitment: expect.any(Buffer) as Buffer },
  ]);
  expect((await newest()).startsWith(`${next.name}\n2\n`)).toBe(true);
  await expect(old.seal()).rejects.toMatchObject({ code: LogFaultReason.OTHER_ORIGIN });
});

test('none is begun without need', async () => {
  await createSealer(registry.dataSource, { key: next, anchor: null }).seal();
  const whole = await newest();
  const third = generateSigningKey('a-third.test/log', SignatureType.ED25519).key;
  const lost = (key = next) => signedCheckpoint({ origin: key.name, size: 500, root: Buffer.alloc(32, 1) }, key);
  await expect(begin(whole, third)).rejects.toThrow('goes on by itself');
  await expect(begin('no note', third)).rejects.toThrow('no checkpoint');
  await expect(begin(lost(TEST_LOG_KEY), third)).rejects.toThrow('not of the newest log');
  await expect(begin(lost(), next)).rejects.toThrow('make another');
});
