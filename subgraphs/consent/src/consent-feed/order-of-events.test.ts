import { newId } from '@brobygger/domain';
import { accessesOf, at, systemOf } from '../evaluation/access-answers.test-setup';
import { startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { feedOf } from './feed.test-setup';
import { TRY_NUMBERING } from './feed.sql';

let registry: TestRegistry;
const { clock, page, read, tick, give, withdraw } = feedOf(() => registry);
beforeAll(async () => {
  registry = await startTestRegistry(() => clock.now);
});
afterAll(() => registry.stop());
beforeEach(() => {
  clock.now = at;
});

const { aConsent } = accessesOf(() => registry);

test('in pages of one comes what comes in one page, in order and each once', async () => {
  const recipientId = await registry.anOrganisation('NAV');
  const youths = [await registry.aYouth(), await registry.aYouth(), await registry.aYouth()];
  for (const youthId of youths) {
    tick();
    const { id } = await give(youthId, recipientId, ['HOUSING_RENT']);
    if (youthId === youths[1]) await withdraw(youthId, id);
  }
  const system = systemOf(recipientId);
  const [whole, single] = [await read(system), await read(system, null, 1)];
  expect(single.changes).toEqual(whole.changes);
  expect(whole.changes.map(({ kind }) => kind)).toEqual(['given', 'given']);
});

test('the end of a list is where the next events come after', async () => {
  const { youthId, organisationId, system, consentId } = await aConsent();
  const { next } = await read(system);
  expect(await page(system, next)).toEqual({ changes: [], next: expect.any(String), hasMore: false });
  await withdraw(youthId, consentId);
  tick();
  const renewed = await give(youthId, organisationId, ['HOUSING_RENT']);
  expect((await read(system, next)).changes.map(({ kind, consent }) => [kind, consent.consentId])).toEqual([
    ['ended', consentId],
    ['given', renewed.id],
  ]);
});

test('what is committed late comes after what was read meanwhile, and is missed by nobody', async () => {
  const recipientId = await registry.anOrganisation('NAV');
  const system = systemOf(recipientId);
  const [early, late] = [await registry.aYouth(), await registry.aYouth()];
  const runner = registry.dataSource.createQueryRunner();
  await runner.startTransaction();
  const { id } = await give(late, recipientId, ['HOUSING_RENT']);
  // The same event as another registry enters it whose transaction is open: older than what is committed before it.
  await runner.query(
    `insert into consent_event (id, consent_id, version, kind, at) values ($1, $2, 7, 'WITHDRAWN', $3)`,
    [newId(), id, new Date(at.getTime() - 1000)],
  );
  await give(early, recipientId, ['HOUSING_RENT']);
  const before = await read(system);
  await runner.commitTransaction();
  await runner.release();
  expect(before.changes).toHaveLength(2);
  expect((await read(system, before.next)).changes.map(({ kind }) => kind)).toEqual(['ended']);
});

test('many who look at once give each event one place', async () => {
  const recipientId = await registry.anOrganisation('NAV');
  const system = systemOf(recipientId);
  for (let n = 0; n < 5; n += 1) await give(await registry.aYouth(), recipientId, ['HOUSING_RENT']);
  const pages = await Promise.all(Array.from({ length: 8 }, () => read(system)));
  for (const { changes } of pages) expect(changes).toEqual(pages[0]?.changes);
  expect(pages[0]?.changes).toHaveLength(5);
  const [row] = await registry.dataSource.query<[{ places: string; events: string }]>(
    'select count(distinct position) as places, count(*) as events from consent_feed',
  );
  expect(row.places).toBe(row.events);
});

test('who finds somebody giving places goes on without, and hears the next time of what has none yet', async () => {
  const { system } = await aConsent();
  const runner = registry.dataSource.createQueryRunner();
  await runner.startTransaction();
  expect(await runner.query(TRY_NUMBERING)).toEqual([{ isMine: true }]);
  const before = await read(system);
  await runner.commitTransaction();
  await runner.release();
  expect(before.changes).toEqual([]);
  expect((await read(system, before.next)).changes).toHaveLength(1);
});

test('a cursor from before the database was put back is none: one begins anew, and misses nothing', async () => {
  const { consentId, youthId, system } = await aConsent();
  const { next } = await read(system);
  // Another event has the place, as where the database of the day before has gone on since.
  await registry.asOwner(
    `update consent_feed set position = null where event_id in (select id from consent_event where consent_id = $1)`,
    [consentId],
  );
  tick();
  await withdraw(youthId, consentId);
  await read(systemOf(await registry.anOrganisation('NAV')));
  await registry.asOwner('update consent_feed set position = position + 1000 where recipient_id = $1', [
    system.organisationId,
  ]);
  expect(await page(system, next)).toBeNull();
  expect((await read(system)).changes.map(({ kind }) => kind)).toEqual(['ended']);
});

test('of a consent the lines go in the order of its versions, whatever their clocks said', async () => {
  const { consentId, youthId, system } = await aConsent();
  clock.now = new Date(at.getTime() - 1000);
  await withdraw(youthId, consentId);
  await read(system);
  const rows = await registry.dataSource.query<{ version: number }[]>(
    `select e.version from consent_feed f join consent_event e on e.id = f.event_id where e.consent_id = $1 order by f.position`,
    [consentId],
  );
  expect(rows.map(({ version }) => version)).toEqual([1, 2]);
});
