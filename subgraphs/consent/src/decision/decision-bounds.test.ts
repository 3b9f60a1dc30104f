import { newId } from '@brobygger/domain';
import { connect, createQuery, type DisclosureCall, type Registry } from '@brobygger/subgraph-kit';
import { createMigratedDatabase } from '@brobygger/testkit';
import type { DataSource, QueryRunner } from 'typeorm';
import { workerHop } from '../../../../packages/testkit/src/worker-hop';
import { consentPersistence } from '../consent-nouns';
import { createLocalRegistry } from './local-registry';

let database: Awaited<ReturnType<typeof createMigratedDatabase>>;
let dataSource: DataSource;
let owner: DataSource;
let holder: QueryRunner;
const undecided: string[] = [];
const statements: string[] = [];

beforeAll(async () => {
  database = await createMigratedDatabase('decision bounds', consentPersistence);
  dataSource = await connect(database.appUrl, consentPersistence);
  owner = await connect(database.ownerUrl, { entities: [], migrations: [] }, 2);
});
afterAll(async () => {
  await owner.destroy();
  await dataSource.destroy();
  await database.drop();
});

// The statement stalls: it waits for a table that the test holds.
beforeEach(async () => {
  undecided.splice(0);
  statements.splice(0);
  holder = owner.createQueryRunner();
  await holder.startTransaction();
  await holder.query('lock table consent in access exclusive mode');
});
afterEach(() => holder.release());
const letGo = (): Promise<void> => holder.rollbackTransaction();

const LONG = 600_000;

const aRegistry = (bounds: { maxWaiting?: number; waitMs?: number; runMs?: number }): Registry =>
  createLocalRegistry({
    admit: () => Promise.resolve({ admission: null }),
    assertHeard: () => undefined,
    query: createQuery(dataSource, (name) => statements.push(name)),
    clock: () => new Date(),
    bounds: { inFlight: 1, maxBatch: 10, maxWaiting: 10, waitMs: LONG, runMs: LONG, ...bounds },
    onUndecided: (reason) => undecided.push(reason),
    onDisagreement: () => undecided.push('DISAGREEMENT'),
  });

/** A question about so many youths. */
const asked = (youths = 1): DisclosureCall => ({
  hop: workerHop('housing', newId(), { agency: 'NAV', purpose: 'B102' }),
  hopToken: null,
  askedBy: 'HOUSING',
  wants: Array.from({ length: youths }, () => ({
    youthId: newId(),
    category: 'HOUSING_RENT' as const,
    placesYouth: false,
    fields: ['RentMonth.arrearsNok'],
  })),
});
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const refusedAs = (reason: string) => ({ name: 'CoalescerRefused', reason });
const DENIED = { decisions: [{ effect: 'deny' }] };

test('a question that finds no room behind a statement that stalls is refused at once, whole, and counted', async () => {
  const registry = aRegistry({ maxWaiting: 2 });
  const running = registry.disclose(asked());
  await turn();
  const waiting = registry.disclose(asked());
  await expect(registry.disclose(asked(2))).rejects.toMatchObject(refusedAs('FULL'));
  // It took no room that it could not use: another one fits.
  const fits = registry.disclose(asked());
  await turn();
  await letGo();
  expect(await Promise.all([running, waiting, fits])).toMatchObject([DENIED, DENIED, DENIED]);
  expect([undecided, statements]).toEqual([['FULL'], ['disclose', 'disclose']]);
});

test('a question that has waited too long is refused while the statement stalls, and is never asked', async () => {
  const registry = aRegistry({ waitMs: 30 });
  const running = registry.disclose(asked());
  await turn();
  await expect(registry.disclose(asked())).rejects.toMatchObject(refusedAs('LATE'));
  await letGo();
  expect(await running).toMatchObject(DENIED);
  expect([undecided, statements]).toEqual([['LATE'], ['disclose']]);
});

test('a statement that hangs is given up, and what comes next is decided', async () => {
  const registry = aRegistry({ runMs: 30 });
  await expect(registry.disclose(asked())).rejects.toThrow();
  await letGo();
  const patient = aRegistry({});
  expect(await patient.disclose(asked())).toMatchObject(DENIED);
  expect(undecided).toEqual(['STALLED']);
});
