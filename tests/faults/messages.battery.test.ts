import { AddressProtection, OWNER_NAMES, SERVICE_NAMES, type OwnerName } from '@brobygger/domain';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import type { Answer } from '../harness/ask';
import { officer, worker, youth } from '../harness/callers';
import { serve } from '../harness/records';
import { SEEDED_AT } from '../harness/seed';
import { startFleet, type Fleet, type Member } from './fleet';
import { startTraffic } from './traffic';

const IS_FULL = isBatteryFull();
const EVENTS = IS_FULL ? 10_000 : 240;
const LANES = IS_FULL ? 24 : 8;
const OWNERS_WITH_TWO = IS_FULL ? OWNER_NAMES : (['nav'] as const);
const INCOME = 9800;
/** A process is held for as long as this at most. */
const LONGEST_HOLD_MS = 2000;

/** One youth, to whom one thing after the other happens, so that what must hold is known at each moment. */
interface Lane {
  readonly youthId: string;
  /** The worker whom the youth blocks and lets in again; another where it is not known whether a change arrived. */
  person: number;
  consentId: string | null;
  /** Since when the worker is blocked, and the agencies that had not heard of it then. */
  blocked: { readonly at: number; readonly pendingAt: readonly string[] } | null;
  /** Whether it is known that no consent holds. */
  isWithdrawn: boolean;
  /** A consent that was given without an answer may hold or not, for good. */
  isConsentKnown: boolean;
}

const ACTS = ['BLOCK', 'BLOCK', 'UNBLOCK', 'PROTECT', 'CONSENT', 'RELATION'] as const;

let fleet: Fleet;
let [office, otherOffice, house] = ['', '', ''];
let lanes: readonly Lane[] = [];
const violations: string[] = [];
const late: number[] = [];
let acknowledged = 0;
let reads = 0;
/** Reads across a border that carried what is looked for: without any, no violation could be seen. */
let carried = 0;

beforeAll(async () => {
  fleet = await startFleet(async (seed) => {
    office = await seed.organisation('NAV');
    otherOffice = await seed.organisation('NAV');
    house = await seed.organisation('HOUSING');
    await seed.knownWorkers(office, ...Array.from({ length: 500 }, (_, n) => `Z${n}`));
    lanes = await Promise.all(
      Array.from({ length: LANES }, async (_, n): Promise<Lane> => {
        const youthId = await seed.youth({ name: `Ungdom ${n}` });
        for (const [agency, id] of [
          ['NAV', office],
          ['HOUSING', house],
        ] as const) {
          await serve(seed, agency, id, youthId);
        }
        await seed.platform.services.nav.income.record(
          { personId: 'Z900000', organisationId: office, at: SEEDED_AT },
          { youthId, source: 'WORK', monthlyNok: INCOME, selfSufficient: true },
        );
        const consentId = await seed.consent({
          youthId,
          recipientId: house,
          purpose: 'B102',
          categories: ['NAV_SELF_SUFFICIENCY'],
        });
        return { youthId, person: 1, consentId, blocked: null, isWithdrawn: false, isConsentKnown: true };
      }),
    );
  }, OWNERS_WITH_TWO);
});
afterAll(() => fleet?.stop());

const any = <Item>(items: readonly Item[]): Item => items[Math.floor(Math.random() * items.length)] as Item;
const personOf = ({ person }: Lane): string => `Z${person}`;

/** The answer of whichever gateway; `null` where there is none that says what became of it. */
async function ask(...words: Parameters<Fleet['asks'][number]>): Promise<Record<string, unknown> | null> {
  const answer: Answer | null = await any(fleet.asks)(...words).catch(() => null);
  const { data } = answer?.json ?? {};
  return data === undefined || data === null ? null : data;
}

async function setBlock(lane: Lane, field: 'blockWorker' | 'unblockWorker'): Promise<void> {
  if (field === 'unblockWorker') lane.blocked = null;
  const data = await ask(
    youth(lane.youthId),
    `mutation ($personId: String!) { ${field}(input: { personId: $personId }) { pendingAt } }`,
    { personId: personOf(lane) },
  );
  if (data === null) {
    // It may have been done, or be done yet by a process that was held: nothing is known of this worker any more.
    lane.person += 1;
    lane.blocked = null;
    return;
  }
  acknowledged += 1;
  const { pendingAt } = data[field] as { readonly pendingAt: readonly string[] };
  if (field === 'blockWorker') lane.blocked ??= { at: performance.now(), pendingAt };
}

async function setConsent(lane: Lane): Promise<void> {
  if (lane.consentId !== null) {
    const id = lane.consentId;
    lane.consentId = null;
    const data = await ask(youth(lane.youthId), 'mutation ($id: ID!) { withdrawConsent(id: $id) { state } }', { id });
    lane.isWithdrawn = data !== null && lane.isConsentKnown;
    if (data === null) lane.isConsentKnown = false;
    else acknowledged += 1;
    return;
  }
  lane.isWithdrawn = false;
  const data = await ask(
    youth(lane.youthId),
    `mutation ($house: ID!) { giveConsent(input: { recipientId: $house, purpose: B102, categories: [NAV_SELF_SUFFICIENCY] }) { id } }`,
    { house },
  );
  if (data === null) lane.isConsentKnown = false;
  else lane.consentId = (data['giveConsent'] as { readonly id: string }).id;
}

async function protect(youthId: string): Promise<void> {
  const read = 'query ($youthId: ID!) { youth(id: $youthId) { registeredAs { protectionVersion } } }';
  const found = (await ask(officer(), read, { youthId }))?.['youth'] as
    | { readonly registeredAs: { readonly protectionVersion: string } | null }
    | null
    | undefined;
  const expectedVersion = found?.registeredAs?.protectionVersion;
  if (expectedVersion === undefined) return;
  await ask(
    officer(),
    'mutation ($input: AddressProtectionInput!) { changeAddressProtection(input: $input) { pendingAt } }',
    { input: { youthId, protection: any(Object.values(AddressProtection)), expectedVersion } },
  );
}

async function act(lane: Lane): Promise<void> {
  const { youthId } = lane;
  switch (any(ACTS)) {
    case 'BLOCK':
      return setBlock(lane, 'blockWorker');
    case 'UNBLOCK':
      return setBlock(lane, 'unblockWorker');
    case 'CONSENT':
      return setConsent(lane);
    case 'PROTECT':
      return protect(youthId);
    case 'RELATION': {
      const other = worker('NAV', otherOffice);
      await ask(
        other,
        'mutation ($youthId: ID!) { openNavCase(input: { ground: { kind: OWN_WISH }, youthId: $youthId, office: "NAV" }) { id } }',
        { youthId },
        'B107',
      );
      await ask(
        other,
        'mutation ($youthId: ID!) { closeNavCase(youthId: $youthId, reason: MOVED) { id } }',
        { youthId },
        'B107',
      );
    }
  }
}

const OWN = 'query ($id: ID!) { navYouth(id: $id) { nav { income { monthlyNok } } } }';
const CROSSING = 'query ($id: ID!) { youth(id: $id) { nav { income { selfSufficient } } } }';

/** Reads as the blocked worker does, of the own agency and across a border, and as a colleague across a border. */
async function read(lane: Lane): Promise<void> {
  const { youthId, blocked, isWithdrawn } = lane;
  const saw = async (agency: 'NAV' | 'HOUSING', person: string): Promise<boolean> => {
    reads += 1;
    const caller = worker(agency, agency === 'NAV' ? office : house, person);
    const [query, purpose, value] =
      agency === 'NAV'
        ? ([OWN, 'B107', String(INCOME)] as const)
        : ([CROSSING, 'B102', '"selfSufficient":true'] as const);
    return JSON.stringify(await ask(caller, query, { id: youthId }, purpose)).includes(value);
  };
  const [began, person] = [performance.now(), personOf(lane)];
  if (isWithdrawn && (await saw('HOUSING', 'Z900001'))) violations.push('read on a consent that was withdrawn');
  if (lane.consentId !== null && (await saw('HOUSING', 'Z900001'))) carried += 1;
  if (blocked === null) return;
  if (await saw('HOUSING', person)) violations.push('read across a border past a block');
  if (!(await saw('NAV', person))) return;
  if (blocked.pendingAt.includes('NAV')) late.push(began - blocked.at);
  else violations.push('read in the own agency past a block that it had confirmed');
}

/** Ends and holds processes, one after the other, until it is told to stop. */
async function disturb(isOver: () => boolean): Promise<number> {
  let faults = 0;
  while (!isOver()) {
    const member: Member = any(fleet.members);
    await (Math.random() < 0.5 ? member.killAndStart() : member.holdFor(Math.random() * LONGEST_HOLD_MS));
    faults += 1;
  }
  return faults;
}

/** What the registry has told, and what an owner has taken in, as lines that are the same where both know the same. */
const TOLD: Readonly<Record<string, readonly [registry: string, owner: string]>> = {
  blocks: [
    'select youth_id, person_id, holds, version from worker_block',
    'select youth_id, person_id, holds, version from worker_block',
  ],
  protections: [
    'select id as youth_id, protection, protection_version as version from youth where protection_version > 0',
    'select youth_id, protection, version from protected_youth',
  ],
};
const linesOf = async (service: OwnerName | 'consent', text: string): Promise<readonly string[]> =>
  (await fleet.databases.query(service, text)).map((row) => JSON.stringify(row)).sort();

/** Who is told to stop, one after the other or all at once: what the reads below go through, and in the full form everybody. */
const ROLLED = IS_FULL
  ? ['gateway', ...SERVICE_NAMES].flatMap((name) => [0, 1].map((n) => [[name, n]] as const))
  : [(['nav', 'consent', 'gateway'] as const).map((name) => [name, 0] as const)];
const READERS = IS_FULL ? 6 : 2;

test('members that are told to stop fail no request that comes through a balancer', async () => {
  const [lane] = lanes;
  const id = lane?.youthId ?? '';
  const failures: unknown[] = [];
  const traffic = startTraffic(READERS, async (n) => {
    const [caller, query, purpose, value] =
      n % 2 === 0
        ? ([worker('NAV', office, 'Z900001'), OWN, 'B107', String(INCOME)] as const)
        : ([worker('HOUSING', house, 'Z900001'), CROSSING, 'B102', '"selfSufficient":true'] as const);
    const text = await fleet.ask(caller, query, { id }, purpose).then(
      (answer) => answer.text,
      (cause: unknown) => String((cause as Error).cause ?? cause),
    );
    if (!text.includes(value)) failures.push(text);
    return text;
  });
  for (const atOnce of ROLLED) {
    await traffic.finishes(20, () => true);
    await Promise.all(
      atOnce.map(async ([name, n]) => {
        const member = fleet.members.filter((each) => each.name === name)[n];
        expect([name, (await member?.stopAndStart())?.code]).toEqual([name, 0]);
      }),
    );
  }
  const reads = await traffic.stop();
  expect(failures).toEqual([]);
  expect(reads.length).toBeGreaterThan(0);
  if (IS_FULL) process.stderr.write(`${reads.length} requests, ${failures.length} failed\n`);
});

test(`owners know what the registry knows after ${EVENTS} changes under faults, and nobody reads past what was acknowledged`, async () => {
  let left = EVENTS;
  let isOver = false;
  const run = async (lane: Lane): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await act(lane);
      await read(lane);
    }
  };
  const disturbing = disturb(() => isOver);
  await Promise.all(lanes.map(run));
  isOver = true;
  const faults = await disturbing;
  await fleet.settled();

  for (const [registry, owner] of Object.values(TOLD)) {
    const told = await linesOf('consent', registry);
    for (const name of OWNER_NAMES) expect([name, await linesOf(name, owner)]).toEqual([name, told]);
  }
  expect(await linesOf('nav', 'select consent_id as id from withdrawn_consent')).toEqual(
    await linesOf('consent', 'select id from consent where withdrawn_at is not null'),
  );
  const RELATIONS = 'select youth_id, organisation_id, valid_from, valid_to from service_relation';
  const relations = await Promise.all((['nav', 'housing'] as const).map((name) => linesOf(name, RELATIONS)));
  expect(await linesOf('consent', RELATIONS)).toEqual(relations.flat().sort());

  expect(violations).toEqual([]);
  // Enough came through for the above to say something.
  expect(faults).toBeGreaterThan(1);
  expect(acknowledged).toBeGreaterThan(EVENTS / 5);
  expect(reads).toBeGreaterThan(EVENTS / 5);
  expect(carried).toBeGreaterThan(EVENTS / 20);
  if (IS_FULL) {
    const latestMs = Math.round(Math.max(0, ...late));
    process.stderr.write(
      `${JSON.stringify({ events: EVENTS, faults, acknowledged, reads, carried, late: late.length, latestMs })}\n`,
    );
  }
});
