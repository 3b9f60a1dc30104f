import { newId, Role, type Caller, type ConsentChange } from '@brobygger/domain';
import { createCursors, createQuery } from '@brobygger/subgraph-kit';
import { accessesOf, at, officer, systemOf } from '../evaluation/access-answers.test-setup';
import { ON_PAPER, reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { createConsentFeed } from './consent-feed';
import { TRY_NUMBERING } from './feed.sql';
import { createReadChanges } from './read-changes';
import { createSendWebhooks } from './send-webhooks';

let now = at;
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry.stop());
beforeEach(() => {
  now = at;
});

const { aConsent, logOf } = accessesOf(() => registry);
const page = (caller: Caller, after: string | null = null, limit = 100) =>
  registry.consentFeed.changes({ caller, requestId: newId() }, { after, limit });

/** All that there is after the cursor, in pages of the size; and where it ends. */
async function read(caller: Caller, after: string | null = null, limit = 100) {
  const changes: ConsentChange[] = [];
  for (let next = after; ;) {
    const found = await page(caller, next, limit);
    if (found === null) throw new Error('no cursor of this caller');
    changes.push(...found.changes);
    next = found.next;
    if (!found.hasMore) return { changes, next };
  }
}
/** A second later: of what happened at one moment there is no order to tell. */
const tick = (): void => {
  now = new Date(now.getTime() + 1000);
};
const give = (youthId: string, recipientId: string, categories: readonly ('HOUSING_RENT' | 'HOUSING_RESIDENCY')[]) =>
  registry.services.consents.give(
    reader(Role.YOUTH, youthId),
    { youthId, recipientId, purpose: 'B102', categories, signedBy: ['YOUTH'] },
    now,
  );
const withdraw = (youthId: string, id: string) =>
  registry.services.consents.withdraw(reader(Role.YOUTH, youthId), id, now);

test('a yes comes with what it is, whose and until when', async () => {
  const { consentId, youthId, system } = await aConsent();
  const { changes } = await read(system);
  expect(changes).toEqual([
    {
      id: expect.any(String),
      at: at.toISOString(),
      kind: 'given',
      consent: {
        consentId,
        version: 1,
        youthId,
        purpose: 'B102',
        categories: ['HOUSING_RENT', 'HOUSING_RESIDENCY'],
        validFrom: at.toISOString(),
        validTo: '2027-03-02T00:00:00.000Z',
      },
    },
  ]);
});

test('a yes that a guardian signed too ends for the recipient where it lapses', async () => {
  const youthId = await registry.aYouth({ birthDate: '2008-05-20' });
  const [guardianId, recipientId] = [await registry.aGuardian(youthId), await registry.anOrganisation('NAV')];
  await registry.services.consents.give(
    officer,
    {
      youthId,
      recipientId,
      purpose: 'B102',
      categories: ['HOUSING_RENT'],
      signedBy: ['YOUTH', 'GUARDIAN'],
      guardianId,
      signing: ON_PAPER,
      validTo: new Date('2027-03-01T00:00:00Z'),
    },
    at,
  );
  const [given] = (await read(systemOf(recipientId))).changes;
  expect(given).toMatchObject({ kind: 'given', consent: { validTo: '2026-05-19T22:00:00.000Z' } });
});

test('a yes that takes the place of others is a change that names them, and they have ended', async () => {
  const youthId = await registry.aYouth();
  const recipientId = await registry.anOrganisation('NAV');
  const system = systemOf(recipientId);
  const first = await give(youthId, recipientId, ['HOUSING_RENT']);
  const before = await read(system);
  tick();
  const second = await give(youthId, recipientId, ['HOUSING_RENT', 'HOUSING_RESIDENCY']);
  expect(before.changes.map(({ kind, consent }) => [kind, consent.consentId])).toEqual([['given', first.id]]);
  const { changes } = await read(system, before.next);
  expect(changes.map(({ kind, consent }) => [kind, consent.consentId]).sort()).toEqual([
    ['changed', second.id],
    ['ended', first.id],
  ]);
  expect(changes.find(({ kind }) => kind === 'changed')?.consent).toMatchObject({ replaces: [first.id] });
});

test('the end of a yes that was told comes though what took its place is over before anybody reads', async () => {
  const youthId = await registry.aYouth();
  const recipientId = await registry.anOrganisation('NAV');
  const system = systemOf(recipientId);
  const first = await give(youthId, recipientId, ['HOUSING_RENT']);
  const { next } = await read(system);
  tick();
  const second = await give(youthId, recipientId, ['HOUSING_RENT', 'HOUSING_RESIDENCY']);
  tick();
  await withdraw(youthId, second.id);
  const ended = (await read(system, next)).changes.map(({ kind, consent }) => [kind, consent.consentId]);
  expect(ended.sort()).toEqual(
    [
      ['ended', first.id],
      ['ended', second.id],
    ].sort(),
  );
});

test('that somebody withdrew what time had ended is not told', async () => {
  const { consentId, youthId, system } = await aConsent();
  const { next } = await read(system);
  now = new Date('2027-03-02T00:00:00Z');
  await withdraw(youthId, consentId);
  expect((await read(system, next)).changes).toEqual([]);
});

test.each<[string, (youthId: string, consentId: string) => Promise<unknown>]>([
  ['withdrawn by the youth', (youthId, id) => withdraw(youthId, id)],
  ['revoked by an officer', (_youthId, id) => registry.services.consents.withdraw(officer, id, now)],
  [
    'invalidated by an authority',
    (_youthId, consentId) =>
      registry.services.consents.invalidate(
        officer,
        { consentId, decision: 'Tingretten 2026/17', expectedVersion: 1 },
        now,
      ),
  ],
])('one %s has ended: neither whose it was, nor by whom, nor why', async (_, end) => {
  const { consentId, youthId, system } = await aConsent();
  const { next } = await read(system);
  now = new Date('2026-03-03T10:00:00Z');
  await end(youthId, consentId);
  expect((await read(system, next)).changes).toEqual([
    { id: expect.any(String), at: now.toISOString(), kind: 'ended', consent: { consentId, version: 2 } },
  ]);
});

test('who reads later is told no yes that has ended since: only that something is over', async () => {
  const { consentId, youthId, system } = await aConsent();
  await withdraw(youthId, consentId);
  expect((await read(system)).changes.map(({ kind }) => kind)).toEqual(['ended']);
});

test('nor one that time has ended, which comes without an event', async () => {
  const { system } = await aConsent();
  now = new Date('2027-03-02T00:00:00Z');
  expect((await read(system)).changes).toEqual([]);
  now = new Date('2027-03-01T23:59:59.999Z');
  expect((await read(system)).changes).toHaveLength(1);
});

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
  expect(whole.changes.map(({ kind }) => kind)).toEqual(['given', 'ended', 'given']);
  expect(single.next).toBe(whole.next);
});

test('the end of a list is where the next events come after', async () => {
  const { youthId, organisationId, system, consentId } = await aConsent();
  const { next } = await read(system);
  expect(await page(system, next)).toEqual({ changes: [], next, hasMore: false });
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
  expect(new Set(pages.map(({ next }) => next)).size).toBe(1);
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
  now = new Date(at.getTime() - 1000);
  await withdraw(youthId, consentId);
  await read(system);
  const rows = await registry.dataSource.query<{ version: number }[]>(
    `select e.version from consent_feed f join consent_event e on e.id = f.event_id where e.consent_id = $1 order by f.position`,
    [consentId],
  );
  expect(rows.map(({ version }) => version)).toEqual([1, 2]);
});

test('a youth who is named has it in the log before, and of the others nothing is entered', async () => {
  const { consentId, youthId, system } = await aConsent();
  const { next } = await read(system);
  await withdraw(youthId, consentId);
  await read(system, next);
  expect(await logOf(youthId)).toEqual([
    {
      act: 'TOLD_ACCESS',
      basis: 'CONSENT',
      role: 'SYSTEM',
      personId: system.personId,
      purpose: 'B102',
      consentId,
      categories: ['HOUSING_RENT', 'HOUSING_RESIDENCY'],
      fields: ['Youth.consents'],
    },
  ]);
});

test('another organisation hears nothing, and has no use of the cursor', async () => {
  const { system } = await aConsent();
  const { next } = await read(system);
  const other = systemOf(await registry.anOrganisation('NAV'));
  expect((await read(other)).changes).toEqual([]);
  expect(await page(other, next)).toBeNull();
  expect(await page(system, 'forged')).toBeNull();
});

test('a yes at a registration that was merged away holds for nobody, and is not told meanwhile', async () => {
  const { youthId, system } = await aConsent();
  const kept = await registry.aYouth();
  const mergeInto = (id: string | null) =>
    registry.asOwner('update youth set merged_into = $2 where id = $1', [youthId, id]);
  await mergeInto(kept);
  expect((await read(system)).changes).toEqual([]);
  await mergeInto(null);
  expect((await read(system)).changes).toMatchObject([{ kind: 'given', consent: { youthId } }]);
});

test('who is no system of an organisation is refused, and so is a login that is too weak', async () => {
  const { organisationId, system } = await aConsent();
  const others = [workerOf('NAV', organisationId), officer, { ...system, organisationId: null }];
  for (const caller of [...others, { ...system, assurance: 'LOW' as const }]) {
    await expect(page(caller)).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN_ROLE' } });
  }
});

test('a registry that may have lost withdrawals tells nothing, by page or webhook', async () => {
  const { organisationId, system } = await aConsent();
  const query = createQuery(registry.dataSource);
  const changes = createReadChanges({ dataSource: registry.dataSource, query, clock: () => now });
  const behind = { changes, query, clock: () => now, isBehind: () => true };
  const feed = createConsentFeed({ ...behind, cursors: createCursors(Buffer.alloc(32)) });
  const asked = feed.changes({ caller: system, requestId: newId() }, { after: null, limit: 1 });
  await expect(asked).rejects.toMatchObject({ extensions: { code: 'REGISTRY_UNAVAILABLE' } });
  const sent: string[] = [];
  const deps = {
    ...behind,
    targets: [{ organisationId, url: 'http://127.0.0.1:1/', key: Buffer.alloc(32) }],
    send: (url: string) => Promise.resolve(void sent.push(url)),
    onSent: () => undefined,
    onFailed: () => undefined,
    onBroken: () => undefined,
  };
  const sendWith = async (given: typeof deps) => (await createSendWebhooks(given)(new AbortController().signal)).all;
  await sendWith(deps);
  expect(sent).toEqual([]);
  await sendWith({ ...deps, isBehind: () => false });
  expect(sent).toHaveLength(1);
});

test('a page is two statements, one more after a cursor and one more where it names somebody, however much it has', async () => {
  const recipientId = await registry.anOrganisation('NAV');
  const system = systemOf(recipientId);
  for (let n = 0; n < 4; n += 1) await give(await registry.aYouth(), recipientId, ['HOUSING_RENT']);
  const { next } = await read(system);
  const count = async (after: string | null) => {
    const before = registry.statements.length;
    await page(system, after);
    return registry.statements.slice(before);
  };
  expect(await count(null)).toEqual(['feed-waiting', 'consent-changes', 'access-entries']);
  expect(await count(next)).toEqual(['feed-place', 'feed-waiting', 'consent-changes']);
});
