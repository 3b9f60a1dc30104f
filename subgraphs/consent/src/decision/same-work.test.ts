import { Agency, DataCategory, newId, type Caller } from '@brobygger/domain';
import { createQuery, type DisclosureAnswer, type Query } from '@brobygger/subgraph-kit';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { createLocalRegistry } from './local-registry';

const NOW = new Date('2026-05-16T10:00:00Z');
const WANTED = [DataCategory.NAV_SELF_SUFFICIENCY, DataCategory.NAV_ORDERS, DataCategory.NAV_SECTION_17];

/** What a question cost and said; every id of a youth is left out. */
interface Work {
  readonly statements: readonly {
    readonly name: string;
    readonly text: string;
    readonly lengths: readonly unknown[];
    readonly columns: readonly string[];
    /** How many wants each row judges. */
    readonly judged: readonly number[];
  }[];
  readonly decisions: readonly string[];
  readonly resolved: number;
  readonly entries: number;
}

let registry: TestRegistry;
let query: Query;
let office: string;
let disagreements = 0;
beforeAll(async () => {
  registry = await startTestRegistry(NOW);
  query = createQuery(registry.dataSource);
  office = await registry.anOrganisation(Agency.CHILD_WELFARE);
});
afterAll(() => registry?.stop());

/** Asks for the youths as one request does, and counts. */
async function workFor(youths: readonly string[], caller: Caller = workerOf('CHILD_WELFARE', office)): Promise<Work> {
  const statements: Work['statements'][number][] = [];
  const counting: Query = async <Row>(name: string, text: string, values: readonly unknown[]) => {
    const rows = await query<Row>(name, text, values);
    statements.push({
      name,
      text,
      lengths: values.map((value) => (Array.isArray(value) ? value.length : typeof value)),
      columns: rows.map((row) => Object.keys(row as object).join(',')),
      judged: rows.map((row) => (row as { readonly judged: readonly unknown[] | null }).judged?.length ?? 0),
    });
    return rows;
  };
  const local = createLocalRegistry({
    admit: () => Promise.resolve({ admission: null }),
    assertHeard: () => undefined,
    query: counting,
    clock: () => NOW,
    onDisagreement: () => (disagreements += 1),
  });
  const requestId = newId();
  const { decisions, resolvable }: DisclosureAnswer = await local.disclose({
    hop: { caller, purpose: 'B101', requestId, audience: 'nav' },
    hopToken: null,
    askedBy: 'NAV',
    wants: youths.flatMap((youthId) =>
      WANTED.map((category) => ({ youthId, category, placesYouth: false, fields: ['Record.field'] })),
    ),
  });
  const entries = await query('entered', 'select from disclosure_entry where request_id = $1', [requestId]);
  return {
    statements,
    decisions: decisions.map(({ effect }) => effect),
    resolved: resolvable.size,
    entries: entries.length,
  };
}

/** A youth who consented to the asker and took it back. */
async function withdrawn(): Promise<string> {
  const youthId = await consented();
  await registry.dataSource.query(
    `update consent set withdrawn_at = $2, withdrawn_by = 'the youth', withdrawn_as = 'YOUTH', version = version + 1 where youth_id = $1`,
    [youthId, NOW],
  );
  return youthId;
}

async function consented(): Promise<string> {
  const youthId = await registry.aYouth();
  await registry.services.consents.give(
    reader('YOUTH', youthId),
    { youthId, recipientId: office, purpose: 'B101', categories: [DataCategory.NAV_ORDERS], signedBy: ['YOUTH'] },
    new Date(NOW.getTime() - 1000),
  );
  return youthId;
}

const many = (make: () => Promise<string>): Promise<readonly string[]> =>
  Promise.all(Array.from({ length: 5 }, () => make()));

describe.each([
  ['who exists and consented to nothing', () => registry.aYouth()],
  ['who withdrew the consent', withdrawn],
  ['whose address is protected', () => registry.aYouth({ protection: 'STRENGT_FORTROLIG' })],
])('of a youth %s', (_who, make) => {
  test('a worker costs the registry the statements, rows and columns that an unknown id costs', async () => {
    const [foreign, unknown] = [await workFor([await make()]), await workFor([newId()])];
    expect(foreign).toEqual(unknown);
    expect(foreign).toMatchObject({ resolved: 0, entries: 0 });
    expect(foreign.statements.map(({ judged }) => judged)).toEqual([[WANTED.length]]);
  });

  test('five at once cost what five unknown ids cost, and so does a list of both', async () => {
    const [foreign, unknown] = [await many(make), await many(() => Promise.resolve(newId()))];
    const work = await workFor(unknown);
    expect(await workFor(foreign)).toEqual(work);
    expect(await workFor([...foreign.slice(0, 2), ...unknown.slice(0, 3)])).toEqual(work);
  });
});

test('an unknown id is resolved by nobody, be it an officer, and by no youth as the own', async () => {
  const unknown = newId();
  const nobody = { agency: null, organisationId: null, assurance: 'HIGH' } as const;
  for (const caller of [
    { ...nobody, role: 'CONSENT_OFFICER', personId: 'Z1' },
    { ...nobody, role: 'AUDITOR', personId: 'Z2' },
    { ...nobody, role: 'YOUTH', personId: unknown },
  ] as const) {
    expect(await workFor([unknown], caller)).toMatchObject({
      resolved: 0,
      entries: 0,
      decisions: WANTED.map(() => 'deny'),
    });
  }
});

test('a relation that is told of before the youth is registered opens nothing', async () => {
  const unknown = newId();
  await query('relation', 'insert into service_relation values ($1, $2, $3, null)', [unknown, office, new Date(0)]);
  expect(await workFor([unknown])).toMatchObject({ resolved: 0, entries: 0 });
});

test('who has consented is released and entered as ever, and the statement and the engine never differ', async () => {
  const { decisions, resolved, entries } = await workFor([await consented()]);
  expect({ decisions: [...decisions].sort(), resolved, entries }).toEqual({
    decisions: ['deny', 'deny', 'permit'],
    resolved: 1,
    entries: 1,
  });
  expect(disagreements).toBe(0);
});

test('a row below a list that another question of the same request opens is decided as the statement entered it', async () => {
  const youthId = await consented();
  const local = createLocalRegistry({
    admit: () => Promise.resolve({ admission: null }),
    assertHeard: () => undefined,
    query,
    clock: () => NOW,
    onDisagreement: () => (disagreements += 1),
  });
  const hop = {
    caller: workerOf('CHILD_WELFARE', office),
    purpose: 'B101',
    requestId: newId(),
    audience: 'nav',
  } as const;
  const want = { youthId, category: DataCategory.NAV_ORDERS, placesYouth: false, fields: ['Record.field'] };
  const answers = await Promise.all(
    [want, { ...want, gate: DataCategory.NAV_ORDERS }].map((each) =>
      local.disclose({ hop, hopToken: null, askedBy: 'NAV', wants: [each] }),
    ),
  );
  expect(answers.map(({ decisions }) => decisions.map(({ effect }) => effect))).toEqual([['permit'], ['permit']]);
  expect(disagreements).toBe(0);
});
