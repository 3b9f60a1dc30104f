import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { createPlatform } from '@brobygger/platform';
import { connect } from '@brobygger/subgraph-kit';
import { consentPersistence } from '../../subgraphs/consent/src/consent-nouns';
import { createCompareLog } from '../../subgraphs/consent/src/log-difference/compare-log';
import { aMoment } from '../harness/a-moment';
import { worker } from '../harness/callers';
import { startDistributed, type Distributed } from '../harness/distributed';
import { createNationalIds } from '../harness/national-ids';
import { serve } from '../harness/records';
import { owesRent } from '../harness/rent';
import { createSeed, SEEDED_AT } from '../harness/seed';
import { settled } from '../harness/test-databases';
import { startKillableRegistry, type KillableRegistry } from './killable-registry';
import { leavesOf } from './leaves';
import { queryOn } from './query-on';
import { startTraffic, type Traffic } from './traffic';

/** After each kill the services of the database take no token for ten seconds (ADR 0021). */
const KILLS = isBatteryFull() ? 20 : 1;
const READERS = 6;
/** Whoever was given nothing waits before the next question: refused without a pause, they would take the processors from the start. */
const AFTER_NOTHING_MS = 200;
const YOUTHS = 6;

/** A youth with values that no other has: the name is the registry's, the income NAV's, the rent that of housing. */
interface Known {
  readonly id: string;
  readonly name: string;
  readonly need: string;
  readonly monthNok: number;
}

/** What one worker, who asked once, was given of one youth, under the name that the log has for it. */
interface Delivery {
  readonly personId: string;
  readonly youthId: string;
  readonly field: string;
  readonly log: 'registry' | 'nav';
}

/** One question, and what came of it. */
interface Read {
  readonly began: number;
  readonly ended: number;
  readonly deliveries: readonly Delivery[];
  /** The request's id, where something of NAV's came through. */
  readonly ofNav: readonly string[];
}

let topology: Distributed;
let registry: KillableRegistry;
let office: string;
let house: string;
let youths: readonly Known[];

beforeAll(async () => {
  spawnSync(process.execPath, [join(__dirname, '..', '..', 'scripts', 'build.mjs')]);
  topology = await startDistributed();
  await topology.stopService('consent');
  registry = await startKillableRegistry(topology);
  await fill();
});
afterAll(async () => {
  await registry?.stop();
  await topology?.stop();
});

async function fill(): Promise<void> {
  const platform = await createPlatform({
    databases: { ...topology.databases.urls, consent: registry.urls },
    nationalIdSecret: Buffer.alloc(32, 1),
    clock: () => new Date(),
    onFailure: () => undefined,
  });
  const seed = createSeed(platform, createNationalIds());
  house = await seed.organisation('HOUSING');
  office = await seed.organisation('NAV');
  youths = await Promise.all(
    Array.from({ length: YOUTHS }, async (_, n): Promise<Known> => {
      const [name, need, monthNok] = [`Ungdom ${n}`, `Behov ${n}`, 5_200 + n];
      const id = await seed.youth({ name });
      await serve(seed, 'NAV', office, id);
      await platform.services.nav.orders.draft(
        { personId: 'Z900000', organisationId: office, at: SEEDED_AT },
        { youthId: id, need },
      );
      const other = await seed.organisation('HOUSING');
      await serve(seed, 'HOUSING', other, id);
      await owesRent(
        platform.services.housing.rent,
        { personId: 'Z900000', organisationId: other, at: SEEDED_AT },
        { youthId: id, monthNok, arrearsNok: 0, dueOn: '2026-04-01' },
      );
      await seed.consent({ youthId: id, recipientId: house, purpose: 'B102', categories: ['NAV_ORDERS'] });
      await seed.consent({ youthId: id, recipientId: office, purpose: 'B102', categories: ['HOUSING_RENT'] });
      return { id, name, need, monthNok };
    }),
  );
  await platform.settle();
  await settled(topology.databases);
  await platform.stop();
}

/** Every worker asks once, so that the log tells by the worker which question an entry belongs to. */
async function read(n: number): Promise<Read> {
  const { id = '' } = youths[n % youths.length] ?? {};
  const personId = `Z${200_000 + n}`;
  const [housing, nav] = [worker('HOUSING', house, personId), worker('NAV', office, personId)];
  const questions = [
    [housing, 'query ($id: ID!) { youth(id: $id) { name nav { orders { need } } } }', 'B102'],
    [nav, '{ navCaseload { edges { node { name nav { orders { need } } housing { rent { monthNok } } } } } }', 'B102'],
    [housing, 'query ($ids: [ID!]!) { youths(ids: $ids) { again: name name nav { orders { need } } } }', 'B102'],
    [nav, 'query ($id: ID!) { navYouth(id: $id) { nav { orders { need } } } }', 'B107'],
  ] as const;
  const [caller, query, purpose] = questions[n % questions.length] ?? questions[0];
  const began = performance.now();
  const { json, headers } = await topology.ask(
    caller,
    query,
    { id, ids: youths.slice(0, 3).map((youth) => youth.id) },
    purpose,
  );
  const leaves = leavesOf(json.data);
  const deliveries = youths.flatMap((youth): Delivery[] => [
    ...(leaves.has(youth.name) ? [{ personId, youthId: youth.id, field: 'Youth.name', log: 'registry' } as const] : []),
    ...(leaves.has(youth.need)
      ? [
          {
            personId,
            youthId: youth.id,
            field: 'NavOrder.need',
            log: caller === nav ? 'nav' : 'registry',
          } as const,
        ]
      : []),
    ...(leaves.has(youth.monthNok)
      ? [{ personId, youthId: youth.id, field: 'RentMonth.monthNok', log: 'registry' } as const]
      : []),
  ]);
  const ended = performance.now();
  if (deliveries.length === 0) await setTimeout(AFTER_NOTHING_MS);
  const isOfNav = deliveries.some(({ field }) => field === 'NavOrder.need');
  return { began, ended, deliveries, ofNav: isOfNav ? [headers.get('x-request-id') ?? ''] : [] };
}

const crossed = ({ deliveries }: Read): boolean => deliveries.some(({ log }) => log === 'registry');

/** What the log has entered, each as one line of worker, youth and field. */
async function entered(url: string): Promise<ReadonlySet<string>> {
  const rows = await queryOn<{ person_id: string; youth_id: string; fields: readonly string[] }>(
    url,
    'select person_id, youth_id, fields from disclosure_entry',
  );
  return new Set(
    rows.flatMap(({ person_id: person, youth_id: youth, fields }) =>
      fields.map((field) => `${person} ${youth} ${field}`),
    ),
  );
}

/** Kills in the middle of the traffic, watches some of it go by while all is down, and brings it back. */
async function killOnce(traffic: Traffic<Read>, kill: number): Promise<{ readonly from: number; readonly to: number }> {
  // Another moment each time: what is under way then is in another place.
  await traffic.finishes(3 + ((kill * 5) % 13), crossed);
  await registry.kill();
  const from = performance.now();
  // What stays inside NAV goes on.
  await traffic.finishes(6, ({ began, deliveries }) => began >= from && deliveries.length > 0);
  const to = performance.now();
  // Questions that are all refused would only take the processors away from the start.
  traffic.pause();
  await registry.start();
  traffic.resume();
  return { from, to };
}

test('whatever reached a worker is in the log, though registry and database were killed over and over', async () => {
  const traffic = startTraffic(READERS, read);
  const away: { readonly from: number; readonly to: number }[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) away.push(await killOnce(traffic, kill));
  await traffic.finishes(20, crossed);
  const reads = await traffic.stop();

  const logs = {
    registry: await entered(registry.urls.ownerUrl),
    nav: await entered(topology.databases.urls.nav.ownerUrl),
  };
  const deliveries = reads.flatMap((each) => each.deliveries);
  const unlogged = deliveries.filter(
    ({ personId, youthId, field, log }) => !logs[log].has(`${personId} ${youthId} ${field}`),
  );
  expect(unlogged).toEqual([]);
  const whileAway = reads.filter(({ began, ended }) => away.some(({ from, to }) => from <= began && ended <= to));
  expect(whileAway.filter(crossed)).toEqual([]);

  // What stays inside NAV goes on all the while, and enough has come through for the above to say something.
  expect(whileAway.filter(({ deliveries: own }) => own.length > 0).length).toBeGreaterThan(KILLS);
  expect(deliveries.filter(({ log }) => log === 'registry').length).toBeGreaterThan(KILLS * 10);
  expect(await differencesOf(reads.flatMap(({ ofNav }) => ofNav))).toEqual([]);
});

/** What the registry misses of what was counted, once NAV, which lived on, has told of all these requests. */
async function differencesOf(requests: readonly string[]): Promise<readonly unknown[]> {
  const database = await connect(registry.urls.appUrl, consentPersistence);
  const compare = createCompareLog(database);
  const count = async (text: string, values: readonly unknown[] = []): Promise<number | undefined> =>
    ((await database.query(text, [...values])) as readonly { readonly count: number }[])[0]?.count;
  try {
    while ((await count(TOLD, [requests])) !== requests.length) await aMoment();
    while ((await count(UNCOMPARED)) !== 0) await compare(0);
    return (await database.query('select * from log_difference')) as readonly unknown[];
  } finally {
    await database.destroy();
  }
}

const TOLD =
  "select count(distinct request_id)::int as count from release_count where owner = 'NAV' and request_id = any($1)";
const UNCOMPARED = 'select count(*)::int as count from release_count where not is_compared';
