import { newId, Role } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

/** A row of the log; what is not said is as the statement writes it. */
interface LogRow {
  readonly role?: string;
  readonly purpose?: string;
  readonly basis?: string;
  readonly statute?: string | null;
  readonly categories?: readonly (string | null)[];
  readonly fields?: readonly (string | null)[];
  readonly at?: string;
}

/** A youth whose log holds the rows, each with its number as its request, oldest first. */
async function aLog(...rows: readonly LogRow[]): Promise<string> {
  const youthId = await registry.aYouth();
  for (const [n, row] of rows.entries()) {
    await registry.dataSource.query(
      `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, purpose, basis, statute, categories, fields)
       values ($1, $2, $3, $4, 'Z990001', $5, $6, $7, $8, $9, $10)`,
      [
        newId(),
        row.at ?? AT.toISOString(),
        `request-${n + 1}`,
        youthId,
        row.role ?? 'CASEWORKER',
        row.purpose ?? 'B102',
        row.basis ?? 'CONSENT',
        row.statute ?? null,
        row.categories ?? ['NAV_CASE'],
        row.fields ?? ['Case.status'],
      ],
    );
  }
  return youthId;
}

const ENTRY = 'requestId role purpose basis statute categories fields unreadable { field recorded }';

async function readLog(youthId: string, fields = ENTRY) {
  const { data, codes } = await registry.ask(
    reader(Role.YOUTH, youthId),
    `{ me { disclosures { edges { node { ${fields} } } pageInfo { hasNextPage } } } }`,
  );
  const { me } = data as { me: { disclosures: { edges: readonly { node: Record<string, unknown> | null }[] } } | null };
  return { codes, nodes: me?.disclosures.edges.map(({ node }) => node) ?? [] };
}

describe('an entry of the log that today’s catalogues cannot tell', () => {
  test.each<[string, LogRow, Record<string, unknown>]>([
    [
      'a retired category beside one of today',
      { categories: ['NAV_SANCTION_LETTER', 'NAV_CASE'] },
      { categories: ['NAV_CASE'], unreadable: [{ field: 'categories', recorded: ['NAV_SANCTION_LETTER'] }] },
    ],
    [
      'retired categories alone',
      { categories: ['NAV_SANCTION_LETTER'] },
      { categories: [], unreadable: [{ field: 'categories', recorded: ['NAV_SANCTION_LETTER'] }] },
    ],
    [
      'a name that every object has',
      { categories: ['toString', '__proto__'] },
      { categories: [], unreadable: [{ field: 'categories', recorded: ['toString', '__proto__'] }] },
    ],
    [
      'a purpose that is unknown',
      { purpose: 'B999' },
      { purpose: 'B999', unreadable: [{ field: 'purpose', recorded: ['B999'] }] },
    ],
    ['a retired basis', { basis: 'COURT' }, { basis: null, unreadable: [{ field: 'basis', recorded: ['COURT'] }] }],
    ['a retired role', { role: 'HEAD' }, { role: null, unreadable: [{ field: 'role', recorded: ['HEAD'] }] }],
    [
      'a retired statute',
      { basis: 'STATUTE', statute: 'BVL_6_4' },
      { statute: 'BVL_6_4', unreadable: [{ field: 'statute', recorded: ['BVL_6_4'] }] },
    ],
    ['no category', { categories: [] }, { categories: [], unreadable: [{ field: 'categories', recorded: [] }] }],
    ['no field', { fields: [] }, { fields: [], unreadable: [{ field: 'fields', recorded: [] }] }],
    [
      'nothing where a category and a field should be',
      { categories: [null, 'NAV_CASE'], fields: [null, 'Case.status'] },
      {
        categories: ['NAV_CASE'],
        fields: ['Case.status'],
        unreadable: [
          { field: 'categories', recorded: [] },
          { field: 'fields', recorded: [] },
        ],
      },
    ],
    [
      'odd text everywhere',
      { role: '', purpose: ' ', basis: 'consent', categories: ['"} {', 'æøå\n'], fields: ['<b>'] },
      {
        role: null,
        purpose: ' ',
        basis: null,
        categories: [],
        fields: ['<b>'],
        unreadable: [
          { field: 'role', recorded: [''] },
          { field: 'purpose', recorded: [' '] },
          { field: 'basis', recorded: ['consent'] },
          { field: 'categories', recorded: ['"} {', 'æøå\n'] },
        ],
      },
    ],
  ])('with %s says so, and stands between the others', async (_what, row, told) => {
    const { codes, nodes } = await readLog(await aLog({}, row, {}));
    const sound = { role: 'CASEWORKER', purpose: 'B102', basis: 'CONSENT', categories: ['NAV_CASE'], unreadable: [] };
    expect(codes).toEqual([]);
    expect(nodes).toMatchObject([
      { ...sound, requestId: 'request-3' },
      { requestId: 'request-2', ...told },
      { ...sound, requestId: 'request-1' },
    ]);
  });

  test('with a time that is none is absent with an error at its path, and the others are there', async () => {
    const { codes, nodes } = await readLog(await aLog({}, { at: 'infinity' }, {}), 'requestId at');
    expect(nodes.map((node) => node?.['requestId'] ?? null)).toEqual(['request-3', null, 'request-1']);
    expect(codes.map(([path]) => path)).toEqual(['me.disclosures.edges.1.node.at']);
  });

  test('is told to the officer and the auditor as to the youth', async () => {
    const youthId = await aLog({ categories: ['NAV_SANCTION_LETTER'] });
    for (const role of [Role.CONSENT_OFFICER, Role.AUDITOR]) {
      const query = `{ youth(id: "${youthId}") { disclosures { edges { node { unreadable { field recorded } } } } } }`;
      const { data, codes } = await registry.ask(reader(role), query);
      expect(codes).toEqual([]);
      expect(JSON.stringify(data)).toContain('{"field":"categories","recorded":["NAV_SANCTION_LETTER"]}');
    }
  });
});

/** A youth with three consents, of which the second is then written over by SQL. */
async function someConsents(change: string) {
  const [youthId, recipientId] = [await registry.aYouth(), await registry.anOrganisation('HOUSING', 'Ungbo')];
  const ids: string[] = [];
  for (const category of ['NAV_CASE', 'NAV_SELF_SUFFICIENCY', 'NAV_ORDERS'] as const) {
    const { id } = await registry.services.consents.give(
      reader('YOUTH', youthId),
      { youthId, recipientId, purpose: 'B102', categories: [category], signedBy: ['YOUTH'] },
      new Date('2026-03-01T10:00:00Z'),
    );
    ids.push(id);
  }
  await registry.asOwner(`update consent set ${change} where id = $1`, [ids[1]]);
  const ask = (fields: string, caller = reader(Role.YOUTH, youthId)) =>
    registry.ask(
      caller,
      `{ ${caller.role === Role.YOUTH ? 'me' : `youth(id: "${youthId}")`} { consents { ${fields} } } }`,
    );
  return { youthId, recipientId, ids, ask };
}

const CONSENT = 'id purpose categories signedBy state unreadable { field recorded }';

describe('a consent that today’s catalogues cannot tell', () => {
  test.each<[string, string, Record<string, unknown>]>([
    [
      'a retired category beside one of today',
      "categories = '{NAV_SANCTION_LETTER,NAV_INCOME}'",
      { categories: ['NAV_INCOME'], unreadable: [{ field: 'categories', recorded: ['NAV_SANCTION_LETTER'] }] },
    ],
    [
      'a purpose that is unknown',
      "purpose = 'B999'",
      { purpose: null, unreadable: [{ field: 'purpose', recorded: ['B999'] }] },
    ],
    ['no signer', "signed_by = '{}'", { signedBy: [], unreadable: [{ field: 'signedBy', recorded: [] }] }],
    [
      'odd text and nothing where a category should be',
      "categories = array[null, 'x y', '']",
      { categories: [], unreadable: [{ field: 'categories', recorded: ['x y', ''] }] },
    ],
    [
      'a signer who is none',
      "signed_by = '{YOUTH,TEACHER}'",
      { signedBy: ['YOUTH'], unreadable: [{ field: 'signedBy', recorded: ['TEACHER'] }] },
    ],
  ])('with %s says so, and stands between the others', async (_what, change, told) => {
    const { ids, ask, recipientId } = await someConsents(change);
    const sound = { purpose: 'B102', signedBy: ['YOUTH'], state: 'ACTIVE', unreadable: [] };
    const expected = [
      { ...sound, id: ids[2], categories: ['NAV_ORDERS'] },
      { id: ids[1], state: 'ACTIVE', ...told },
      { ...sound, id: ids[0], categories: ['NAV_CASE'] },
    ];
    for (const caller of [undefined, reader(Role.CONSENT_OFFICER), workerOf('HOUSING', recipientId)]) {
      const { data, codes } = await ask(CONSENT, caller);
      expect(codes).toEqual([]);
      expect(Object.values(data as object)).toMatchObject([{ consents: expected }]);
    }
  });

  test('with an end that is none is absent with an error at its path, and the others are there', async () => {
    const { ids, ask } = await someConsents("valid_to = 'infinity'");
    const { data, codes } = await ask('id validTo');
    expect(data).toMatchObject({ me: { consents: [{ id: ids[2] }, null, { id: ids[0] }] } });
    expect(codes.map(([path]) => path)).toEqual(['me.consents.1.validTo']);
  });

  test('can be withdrawn, and the answer says so', async () => {
    const { youthId, ids } = await someConsents("categories = '{NAV_SANCTION_LETTER}', purpose = 'B999'");
    const { data, codes } = await registry.ask(
      reader(Role.YOUTH, youthId),
      'mutation ($id: ID!) { withdrawConsent(id: $id) { state purpose categories } }',
      { id: ids[1] },
    );
    expect(codes).toEqual([]);
    expect(data).toEqual({ withdrawConsent: { state: 'WITHDRAWN', purpose: null, categories: [] } });
  });
});

test.each([
  ['category', 'purpose: B102, categories: [NAV_SANCTION_LETTER]'],
  ['purpose', 'purpose: B999, categories: [NAV_CASE]'],
])('nobody consents to a %s that is retired, and nothing is written', async (_what, asked) => {
  const [youthId, recipientId] = [await registry.aYouth(), await registry.anOrganisation()];
  const mutation = `mutation { giveConsent(input: { recipientId: "${recipientId}", ${asked} }) { id } }`;
  const { data, codes } = await registry.ask(reader(Role.YOUTH, youthId), mutation);
  expect(data).toBeNull();
  expect(codes).not.toEqual([]);
  expect(await registry.services.consents.ofYouth(youthId)).toEqual([]);
});
