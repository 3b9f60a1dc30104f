import { createSealer } from '@brobygger/consent';
import { parseEnvironment, Role } from '@brobygger/domain';
import { TEST_LOG_KEY } from '@brobygger/testkit';
import {
  formatVerifierKey,
  generateSigningKey,
  openCheckpoint,
  SignatureType,
  type SigningKey,
} from '@brobygger/transparency-log';
import { runWitness, WitnessEnvironment, type RunningWitness } from '@brobygger/witness';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reader, startTestRegistry, type TestRegistry } from '../../subgraphs/consent/src/registry.test-setup';
import { aSeenYouth } from '../../subgraphs/consent/src/transparency-log/log-tree.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'brobygger-witnesses-'));

/** A witness of the log of tests, as another organisation runs it. */
async function aWitness(name: string): Promise<{ readonly running: RunningWitness; readonly key: SigningKey }> {
  const { key, secret } = generateSigningKey(name, SignatureType.COSIGNATURE_V1);
  const place = join(folder, name.replace(/\W/g, '-'));
  writeFileSync(`${place}.key`, `${secret}\n`);
  const running = await runWitness(
    parseEnvironment(WitnessEnvironment, {
      WITNESS_PORT: '0',
      WITNESS_FOLDER: place,
      WITNESS_NAME: name,
      WITNESS_KEY_FILE: `${place}.key`,
      WITNESS_LOGS: `${TEST_LOG_KEY.name} ${formatVerifierKey(TEST_LOG_KEY)}`,
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DRAIN_MS: '0',
    }),
  );
  return { running, key };
}

let registry: TestRegistry;
let restored: TestRegistry;
let witnesses: readonly Awaited<ReturnType<typeof aWitness>>[];

beforeAll(async () => {
  [registry, restored] = await Promise.all([startTestRegistry(AT), startTestRegistry(AT)]);
  witnesses = await Promise.all(['dt.test/one', 'dt.test/two'].map(aWitness));
});
afterAll(async () => {
  await Promise.all([registry.stop(), restored.stop(), ...witnesses.map(({ running }) => running.stop())]);
  rmSync(folder, { recursive: true });
});

const away: string[] = [];
const sealerOf = ({ dataSource }: TestRegistry, alive = witnesses) =>
  createSealer(dataSource, {
    key: TEST_LOG_KEY,
    anchor: null,
    witnesses: witnesses.map((each) => ({
      key: each.key,
      url: alive.includes(each) ? each.running.url : 'http://127.0.0.1:9',
    })),
    onUnwitnessed: (name) => away.push(name),
  });

const newestOf = async (of: TestRegistry): Promise<string> => {
  const { data } = await of.ask(reader(Role.AUDITOR), '{ logCheckpoint { note } }');
  return (data as { logCheckpoint: { note: string } }).logCheckpoint.note;
};
const believed = (note: string, quorum: number) =>
  openCheckpoint(note, {
    origin: TEST_LOG_KEY.name,
    logKeys: [TEST_LOG_KEY],
    witnessKeys: witnesses.map(({ key }) => key),
    quorum,
  });

test('what is sealed is cosigned by every witness, checkpoint after checkpoint, and a reader can demand so many', async () => {
  const sealer = sealerOf(registry);
  const { see } = await aSeenYouth(registry);
  for (let n = 0; n < 4; n += 1) {
    await see(`seen ${n}`);
    await sealer.seal();
    expect(believed(await newestOf(registry), 2)).toMatchObject({ ok: true });
  }
});

test('a witness that is away keeps nobody from sealing, and cosigns the next when it is back', async () => {
  const { see } = await aSeenYouth(registry);
  const [one] = witnesses;
  await see('while one is away');
  await sealerOf(registry, one === undefined ? [] : [one]).seal();
  expect(away).toContain('dt.test/two');
  const note = await newestOf(registry);
  expect([believed(note, 1).ok, believed(note, 2).ok]).toEqual([true, false]);
  await see('when it is back');
  await sealerOf(registry).seal();
  expect(believed(await newestOf(registry), 2).ok).toBe(true);
});

test('a database that was restored to an earlier moment is not sealed, since the witnesses hold more', async () => {
  // Its log is shorter than the one that they know under the name.
  await aSeenYouth(restored);
  const alone = createSealer(restored.dataSource, { key: TEST_LOG_KEY, anchor: null });
  await alone.seal();
  const before = await newestOf(restored);
  await aSeenYouth(restored);
  await expect(sealerOf(restored).seal()).rejects.toMatchObject({ code: 'LOG_IS_SHORTER' });
  expect(await newestOf(restored)).toBe(before);
});

test('a log that was rewritten is not sealed, and cosigned by nobody', async () => {
  const { see } = await aSeenYouth(restored);
  const { length } = await registry.dataSource.query<unknown[]>('select from log_leaf');
  for (let n = 0; n < length + 2; n += 1) await see(`made up ${n}`);
  await createSealer(restored.dataSource, { key: TEST_LOG_KEY, anchor: null }).seal();
  await see('and goes on');
  const before = await newestOf(restored);
  await expect(sealerOf(restored).seal()).rejects.toMatchObject({ code: 'LOG_HAS_OTHER_ROOT' });
  expect(await newestOf(restored)).toBe(before);
  expect(believed(before, 1).ok).toBe(false);
});
