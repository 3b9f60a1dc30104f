import { isBatteryFull } from '../../packages/testkit/src/environment';
import { worker, youth } from '../harness/callers';
import { startDistributed, type Distributed } from '../harness/distributed';
import { serve } from '../harness/records';
import { owesRent } from '../harness/rent';
import { SEEDED_AT } from '../harness/seed';
import { leavesOf } from './leaves';
import { createTimeline, type Timeline } from './timeline';

const YOUTHS = 8;
const ROUNDS = isBatteryFull() ? 126 : 12;

/** One youth who gives and takes back, over and over. The recipient serves every other one, so that those resolve all the while. */
interface Lane {
  readonly id: string;
  readonly name: string;
  readonly monthNok: number;
  readonly isServed: boolean;
  readonly timeline: Timeline;
}

/** What one read carried on the consent of which youth. */
interface Read {
  readonly began: number;
  readonly ended: number;
  readonly carried: ReadonlySet<Lane>;
}

let topology: Distributed;
let recipientId: string;
let lanes: readonly Lane[];
const reads: Read[] = [];

beforeAll(async () => {
  topology = await startDistributed({ gateways: 2 });
  await topology.seed(async (seed) => {
    recipientId = await seed.organisation('NAV');
    const house = await seed.organisation('HOUSING');
    lanes = await Promise.all(
      Array.from({ length: YOUTHS }, async (_, n): Promise<Lane> => {
        const lane = { name: `Ungdom ${n}`, monthNok: 71_000 + n, isServed: n % 2 === 0, timeline: createTimeline() };
        const id = await seed.youth({ name: lane.name });
        await serve(seed, 'HOUSING', house, id);
        if (lane.isServed) await serve(seed, 'NAV', recipientId, id);
        const author = { personId: 'Z900000', organisationId: house, at: SEEDED_AT };
        const { rent } = seed.platform.services.housing;
        await owesRent(rent, author, { youthId: id, monthNok: lane.monthNok, arrearsNok: 0, dueOn: '2026-04-01' });
        return { ...lane, id };
      }),
    );
  });
});
afterAll(() => topology?.stop());

/** The doors through which a worker of the recipient may come at the value. */
const DOORS = [
  'query ($id: ID!) { youth(id: $id) { id name housing { rent { monthNok } } } }',
  'query ($ids: [ID!]!) { youths(ids: $ids) { id name housing { rent { monthNok } } } }',
  'query ($id: ID!) { one: youth(id: $id) { called: name h: housing { r: rent { amount: monthNok } } } two: ' +
    'youth(id: $id) { housing { rent { dueOn } again: rent { monthNok } } } }',
  '{ navCaseload { edges { node { id housing { rent { monthNok } } } } } }',
] as const;

const GIVE =
  'mutation ($to: ID!) { giveConsent(input: { recipientId: $to, purpose: B102, categories: [HOUSING_RENT] }) { id } }';
const WITHDRAW = 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }';

const gatewayOf = (n: number): Distributed['ask'] => topology.asks[n % topology.asks.length] ?? topology.ask;

async function read({ id }: Lane, n: number): Promise<void> {
  const began = performance.now();
  const other = lanes[n % lanes.length];
  const { json } = await gatewayOf(n)(
    worker('NAV', recipientId),
    DOORS[n % DOORS.length] ?? '',
    { id, ids: [id, other?.id] },
    'B102',
  );
  const ended = performance.now();
  const leaves = leavesOf(json.data);
  // The name of a youth whom the recipient does not serve rests on the consent as the rent does.
  const carried = new Set(
    lanes.filter(({ monthNok, name, isServed }) => leaves.has(monthNok) || (!isServed && leaves.has(name))),
  );
  reads.push({ began, ended, carried });
}

async function give({ id, timeline }: Lane, n: number): Promise<string> {
  timeline.mayHold();
  const { json } = await gatewayOf(n)(youth(id), GIVE, { to: recipientId });
  return idIn(json.data, 'giveConsent');
}

async function withdraw({ id, timeline }: Lane, n: number, consentId: string): Promise<void> {
  const { json } = await gatewayOf(n)(youth(id), WITHDRAW, { id: consentId });
  timeline.isVoid();
  expect(idIn(json.data, 'withdrawConsent')).toBe(consentId);
}

const idIn = (data: unknown, mutation: string): string => (data as Record<string, { id: string }>)[mutation]?.id ?? '';

/** A read sets off with the withdrawal, before it or behind it; one more sets off at the moment when it is acknowledged. */
async function race(lane: Lane, n: number): Promise<void> {
  const consentId = await give(lane, n);
  const withdrawn = async (): Promise<void> => {
    await withdraw(lane, n >> 1, consentId);
    await read(lane, n + 1);
  };
  await Promise.all(n % 3 === 0 ? [withdrawn(), read(lane, n)] : [read(lane, n), withdrawn()]);
}

test('no worker reads anything through any gateway after the youth has withdrawn, however closely they race', async () => {
  await Promise.all(
    lanes.map(async (lane, offset) => {
      for (let n = 0; n < ROUNDS; n += 1) await race(lane, n + offset);
    }),
  );

  const judged = reads.flatMap((each) =>
    lanes.flatMap((lane) => (lane.timeline.wasVoidDuring(each) ? [{ lane, each }] : [])),
  );
  const stale = judged.filter(({ lane, each }) => each.carried.has(lane));
  const seen = reads.reduce((count, { carried }) => count + carried.size, 0);
  expect(stale.map(({ lane }) => lane.name)).toEqual([]);
  expect(judged.length).toBeGreaterThan(YOUTHS * ROUNDS);
  expect(seen).toBeGreaterThan(YOUTHS * ROUNDS * 0.3);
});
