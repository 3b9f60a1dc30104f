import { decide, type Decision } from '@brobygger/consent-engine';
import { consentPersistence, createConsent, createNationalIdVault, type ConsentRegistry } from '@brobygger/consent';
import { connect, type DisclosureAnswer } from '@brobygger/subgraph-kit';
import { createMigratedDatabase, type TestDatabase } from '@brobygger/testkit';
import fc from 'fast-check';
import { Client } from 'pg';
import { writeWorld, type AskedCall } from './registry-world';
import { NOW, world, type World } from './worlds';

let database: TestDatabase;
let owner: Client;
let consent: ConsentRegistry;
const failures: unknown[] = [];
const statements: string[] = [];

beforeAll(async () => {
  database = await createMigratedDatabase('statement and engine', consentPersistence);
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  consent = createConsent({
    dataSource: await connect(database.appUrl, consentPersistence),
    vault: createNationalIdVault(Buffer.alloc(32, 7)),
    deliver: () => Promise.resolve([]),
    clock: () => NOW,
    onStatement: (name) => statements.push(name),
    onFailure: (_what, cause) => failures.push(cause),
  });
});

afterAll(async () => {
  await consent?.subgraph.stop();
  await owner?.end();
  await database?.drop();
});

/** A permit in full; of a refusal that it is one, for what it is called is not for the asker. */
const inFull = (decision: Decision | null): unknown => (decision?.effect === 'permit' ? decision : 'deny');

/** What the engine says on all facts; the rows of a list are open only where the list itself is. */
function expectedOf({ call: { wants }, questions }: AskedCall): readonly (Decision | null)[] {
  const alone = questions.map(({ request, facts }) => decide(request, facts));
  const isOpen = (youthId: string, gate: string): boolean =>
    wants.some(
      (want, n) =>
        want.gate === undefined && want.youthId === youthId && want.category === gate && alone[n]?.effect === 'permit',
    );
  return wants.map(({ youthId, gate }, n) => (gate === undefined || isOpen(youthId, gate) ? (alone[n] ?? null) : null));
}

function expectRightAnswers(asked: AskedCall, { decisions, resolvable }: DisclosureAnswer): void {
  const { call, questions } = asked;
  expect(decisions.map(inFull)).toEqual(expectedOf(asked).map(inFull));
  expect([...resolvable].sort()).toEqual(
    [
      ...new Set(questions.flatMap((question, n) => (mayResolve(question) ? (call.wants[n]?.youthId ?? []) : []))),
    ].sort(),
  );
}

/**
 * A worker resolves whom the own organisation serves, who has an active consent to it, whatever the purpose, and of whom it has data open
 * in an emergency, but nobody from whom the worker is kept.
 */
function mayResolve({ request: { caller, youthId, at }, facts }: AskedCall['questions'][number]): boolean {
  if (facts === null) return false;
  // Officers and auditors oversee whom their municipality has, and of these youths no municipality is known.
  if (caller.role === 'CONSENT_OFFICER' || caller.role === 'AUDITOR') return false;
  if (caller.role === 'YOUTH') return caller.personId === youthId;
  const isActive = facts.consents.some(
    ({ recipientId, withdrawnAt, validFrom, validTo, guardianLapsesAt }) =>
      recipientId === caller.organisationId &&
      withdrawnAt === null &&
      validFrom <= at &&
      at < validTo &&
      (guardianLapsesAt === null || at < guardianLapsesAt),
  );
  const isKeptOut = facts.isBlocked || facts.isConflicted;
  return caller.role === 'CASEWORKER' && !isKeptOut && (facts.servesYouth || isActive || facts.emergency !== null);
}

interface Entry {
  readonly request_id: string;
  readonly categories: readonly string[];
  readonly fields: readonly string[];
}

function causeOf(decision: Decision): string | null {
  if (decision.effect === 'deny') return null;
  if (decision.basis === 'STATUTE') return decision.orderId;
  return decision.basis === 'EMERGENCY' ? decision.emergencyId : null;
}

/** The entries that the decisions of a call must have left: one for each youth and basis, with all categories and fields, and no other. */
function entriesOf({ call: { hop, wants } }: AskedCall, { decisions }: DisclosureAnswer): readonly Entry[] {
  const { caller, purpose, requestId } = hop;
  const entries = new Map<string, Entry & { categories: string[]; fields: string[] }>();
  decisions.forEach((decision, n) => {
    const want = wants[n];
    if (decision.effect === 'deny' || want === undefined) return;
    const key = JSON.stringify([want.youthId, decision]);
    const entry = entries.get(key) ?? {
      at: NOW,
      request_id: requestId,
      youth_id: want.youthId,
      person_id: caller.personId,
      role: caller.role,
      organisation_id: caller.organisationId,
      purpose,
      basis: decision.basis,
      consent_id: decision.basis === 'CONSENT' ? decision.consentId : null,
      consent_version: decision.basis === 'CONSENT' ? decision.consentVersion : null,
      statute: decision.basis === 'STATUTE' ? decision.statuteId : null,
      cause: causeOf(decision),
      categories: [],
      fields: [],
      act: 'READ',
    };
    entries.set(key, {
      ...entry,
      categories: [...new Set([...entry.categories, want.category])],
      fields: [...entry.fields, ...want.fields],
    });
  });
  return [...entries.values()];
}

async function expectRightEntries(asked: readonly (readonly [AskedCall, DisclosureAnswer])[]): Promise<void> {
  const { rows } = await owner.query<Entry & { seq: string; id: string; salt: Buffer; catalogue: number }>(
    'select * from disclosure_entry where request_id = any($1)',
    [asked.map(([{ call }]) => call.hop.requestId)],
  );
  const entered = rows.map(({ seq: _seq, id: _id, salt: _salt, catalogue: _catalogue, ...entry }) => entry);
  expect(entered.map(inOrder).sort()).toEqual(
    asked
      .flatMap(([call, answer]) => entriesOf(call, answer))
      .map(inOrder)
      .sort(),
  );
}

/** Lists of an entry are sets: their order says nothing. */
const inOrder = (entry: Entry): string =>
  JSON.stringify(
    Object.entries({ ...entry, categories: [...entry.categories].sort(), fields: [...entry.fields].sort() }).sort(
      ([a], [b]) => (a < b ? -1 : 1),
    ),
  );

const disclose = async (asked: AskedCall): Promise<readonly [AskedCall, DisclosureAnswer]> => [
  asked,
  await consent.registry.disclose(asked.call),
];

test('in any world the registry permits what the engine permits on all facts, and enters that and nothing else', async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(world, async (generated) => {
      failures.length = 0;
      const answered = await Promise.all((await writeWorld(owner, generated)).map(disclose));
      for (const [asked, answer] of answered) {
        expectRightAnswers(asked, answer);
        for (const decision of answer.decisions) {
          const outcome = decision.effect === 'permit' ? decision.basis : decision.code;
          outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
        }
      }
      await expectRightEntries(answered);
      expect(failures).toEqual([]);
    }),
    { numRuns: 300 },
  );
  // Worlds in which nothing is ever permitted would prove little.
  const all = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
  for (const [outcome, share] of [
    ['CONSENT', 0.04],
    ['OWN_SERVICE', 0.01],
    ['STATUTE', 0.001],
    ['SELF', 0.01],
    ['NO_BASIS', 0.1],
    ['ADDRESS_PROTECTED', 0.01],
  ] as const) {
    expect({ outcome, isMet: (outcomes.get(outcome) ?? 0) / all > share }).toEqual({ outcome, isMet: true });
  }
});

test('two hundred calls at once share statements, and each gets its own answer and its own entries', async () => {
  const worlds = fc.sample(world, { numRuns: 120, seed: 3 });
  const asked: AskedCall[] = [];
  for (const generated of worlds) asked.push(...(await writeWorld(owner, generated)));
  // Callers of many worlds, one beside the other.
  const mixed = [...asked.filter((_, n) => n % 2 === 0), ...asked.filter((_, n) => n % 2 === 1)];
  expect(mixed.length).toBeGreaterThan(200);
  statements.length = 0;
  failures.length = 0;

  const answered = await Promise.all(mixed.map(disclose));

  for (const [call, answer] of answered) expectRightAnswers(call, answer);
  await expectRightEntries(answered);
  expect(failures).toEqual([]);
  expect(statements.filter((name) => name === 'disclose').length).toBeLessThan(5);
  expect(
    answered.flatMap(([, { decisions }]) => decisions).filter(({ effect }) => effect === 'permit').length,
  ).toBeGreaterThan(50);
});

/** One consent that ends in this moment, and one worker of its recipient who asks on it. */
const LAST_MOMENT: World = {
  youths: [{ birthDate: '2009-03-01', protection: 'UNGRADED' }],
  agencies: ['NAV'],
  relations: [],
  consents: [
    {
      youth: 0,
      recipient: 0,
      purpose: 'B102',
      categories: ['HOUSING_RENT'],
      validFrom: new Date(0),
      validTo: NOW,
      guardianLapsesAt: null,
      withdrawnAt: null,
      version: 1,
    },
  ],
  orders: [],
  emergencies: [],
  blocks: [],
  conflicts: [],
  calls: [
    {
      asker: { role: 'CASEWORKER', worker: 0, organisation: 0 },
      owner: 'HOUSING',
      purpose: 'B102',
      order: null,
      assurance: 'HIGH',
      wants: [{ youth: 0, category: 'HOUSING_RENT', placesYouth: false, fields: ['Record.c'], gate: null }],
    },
  ],
};

test('where statement and engine differ nothing is released, and the operator is told', async () => {
  const [asked] = await writeWorld(owner, LAST_MOMENT);
  if (asked === undefined) throw new Error('nothing was asked');
  failures.length = 0;
  const [, before] = await disclose(asked);
  expect(failures).toEqual([]);
  // The database knows microseconds, the engine milliseconds: half of one lies between them.
  await owner.query("update consent set valid_to = valid_to + interval '500 microseconds' where youth_id = $1", [
    asked.call.wants[0]?.youthId,
  ]);

  const [, after] = await disclose(asked);

  expect([before, after].map(({ decisions }) => decisions.map(({ effect }) => effect))).toEqual([['deny'], ['deny']]);
  expect(failures).toEqual([new Error('statement and engine disagree')]);
});
