import { TEST_LOG_KEY } from '@brobygger/testkit';
import { formatVerifierKey } from '@brobygger/transparency-log';
import { readDatabase, readVerifierKey, verifyRows, type Finding } from '@brobygger/verify-log';
import { startRetention, type Retention } from '../../subgraphs/consent/src/log-retention/retention.test-setup';

let world: Retention;
beforeAll(async () => {
  world = await startRetention();
});
afterAll(() => world.stop());

async function findings(): Promise<readonly Finding[]> {
  const key = readVerifierKey(formatVerifierKey(TEST_LOG_KEY), 'log');
  if (key === null) throw new Error('the key of the log cannot be read');
  const trusted = { keys: [key], witnesses: [], held: [], quorum: 0 };
  return (await verifyRows(readDatabase(world.registry.ownerUrl), trusted)).findings;
}

test('a log of which a month was dropped by decision verifies, before the deletion is sealed and after', async () => {
  await world.aYouthIn('2015-01-10T10:00Z');
  await world.aYouthIn('2026-03-01T10:00Z');
  expect(await world.runs()).toContainEqual(expect.stringMatching(/^m2015_01: dropped/));
  expect(await findings()).toEqual([]);
  await world.registry.sealer.seal();
  expect(await findings()).toEqual([]);
});

test('content that is gone without one is lost, and a deletion that is not what was entered shows', async () => {
  const { id } = await world.aYouthIn('2015-02-10T10:00Z');
  await world.registry.sealer.seal();
  await world.owner.on(
    'alter table log_month.m2015_02 disable trigger all; alter table disclosure_entry disable trigger all',
  );
  await world.owner.on('delete from disclosure_entry where id = $1', [id]);
  expect(await findings()).toEqual([expect.objectContaining({ code: 'CONTENT_IS_LOST' })]);
  await world.owner.on('alter table log_partition_deletion disable trigger all');
  await world.owner.on(`update log_partition_deletion set places = places + '{[0,1000000)}'::int8multirange`);
  const codes = (await findings()).map(({ code }) => code);
  expect(codes).toContain('CONTENT_DIFFERS');
  expect(codes).toContain('CONTENT_STANDS_THOUGH_DELETED');
});
