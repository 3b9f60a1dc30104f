import { newId } from '@brobygger/domain';
import { createCursors, createQuery } from '@brobygger/subgraph-kit';
import { accessesOf, at, officer, systemOf } from '../evaluation/access-answers.test-setup';
import { ON_PAPER, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { createCatchUp } from '../incoming/catch-up';
import { createConsentFeed } from './consent-feed';
import { feedOf } from './feed.test-setup';
import { createReadChanges } from './read-changes';
import { createSendWebhooks } from './send-webhooks';

let registry: TestRegistry;
const { clock, page, read, tick, give, withdraw } = feedOf(() => registry);
beforeAll(async () => {
  registry = await startTestRegistry(() => clock.now);
});
afterAll(() => registry.stop());
beforeEach(() => {
  clock.now = at;
});

const { aConsent, logOf } = accessesOf(() => registry);

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
      signing: { ...ON_PAPER, maturity: 'Bor for seg selv.' },
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
  expect(ended).toEqual([['ended', first.id]]);
});

test('that somebody withdrew what time had ended is not told', async () => {
  const { consentId, youthId, system } = await aConsent();
  const { next } = await read(system);
  clock.now = new Date('2027-03-02T00:00:00Z');
  await withdraw(youthId, consentId);
  expect((await read(system, next)).changes).toEqual([]);
});

test.each<[string, (youthId: string, consentId: string) => Promise<unknown>]>([
  ['withdrawn by the youth', (youthId, id) => withdraw(youthId, id)],
  [
    'revoked by an officer',
    (_youthId, id) => registry.services.consents.withdraw(officer, id, clock.now, { signing: ON_PAPER }),
  ],
  [
    'invalidated by an authority',
    (_youthId, consentId) =>
      registry.services.consents.invalidate(
        officer,
        { consentId, decision: 'Tingretten 2026/17', expectedVersion: 1 },
        clock.now,
      ),
  ],
])('one %s has ended: neither whose it was, nor by whom, nor why', async (_, end) => {
  const { consentId, youthId, system } = await aConsent();
  const { next } = await read(system);
  clock.now = new Date('2026-03-03T10:00:00Z');
  await end(youthId, consentId);
  expect((await read(system, next)).changes).toEqual([
    { id: expect.any(String), at: clock.now.toISOString(), kind: 'ended', consent: { consentId, version: 2 } },
  ]);
});

test('who reads later is told no yes that has ended since, nor its end', async () => {
  const { consentId, youthId, system } = await aConsent();
  await withdraw(youthId, consentId);
  expect((await read(system)).changes).toEqual([]);
});

test('nor one that time has ended, which comes without an event', async () => {
  const { system } = await aConsent();
  clock.now = new Date('2027-03-02T00:00:00Z');
  expect((await read(system)).changes).toEqual([]);
  clock.now = new Date('2027-03-01T23:59:59.999Z');
  expect((await read(system)).changes).toHaveLength(1);
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
  const changes = createReadChanges({ dataSource: registry.dataSource, query, clock: () => clock.now });
  const { dataSource } = registry;
  const behind = {
    changes,
    query,
    clock: () => clock.now,
    ...createCatchUp({ dataSource, clock: () => clock.now, ask: () => Promise.reject(new Error('away')) }),
  };
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

test('a page is two statements, one more after a cursor and two more where it names somebody, however much it has', async () => {
  const recipientId = await registry.anOrganisation('NAV');
  const system = systemOf(recipientId);
  for (let n = 0; n < 4; n += 1) await give(await registry.aYouth(), recipientId, ['HOUSING_RENT']);
  const { next } = await read(system);
  const count = async (after: string | null) => {
    const before = registry.statements.length;
    await page(system, after);
    return registry.statements.slice(before);
  };
  expect(await count(null)).toEqual(['feed-waiting', 'consent-changes', 'access-entries', 'feed-told']);
  expect(await count(next)).toEqual(['feed-place', 'feed-waiting', 'consent-changes']);
});
