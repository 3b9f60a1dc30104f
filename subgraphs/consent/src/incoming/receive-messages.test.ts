import { newId, Role } from '@brobygger/domain';
import type { Message, Refusal } from '@brobygger/subgraph-kit';
import { aKeeperOf } from '@brobygger/testkit';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';
import { EARLIER, entry, relation } from './messages.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const LATER = '2026-02-06T08:00:00.000Z';

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

const relationsOf = (youthId: string): Promise<unknown> =>
  registry.dataSource.query(
    'select valid_from as "from", valid_to as "to" from service_relation where youth_id = $1 order by valid_from',
    [youthId],
  );

const receive = (...messages: readonly Message[]): Promise<readonly Refusal[]> =>
  registry.subgraph.receive('nav', messages);

/** What the youth reads of the own log. */
async function logOf(youthId: string): Promise<readonly unknown[]> {
  const { data } = await registry.ask(
    reader(Role.YOUTH, youthId),
    '{ me { disclosures { edges { node { requestId basis purpose fields } } } } }',
  );
  const { me } = data as { readonly me: { readonly disclosures: { readonly edges: readonly { node: unknown }[] } } };
  return me.disclosures.edges.map(({ node }) => node);
}

/** A youth and an office of nav. */
const both = async () => [await registry.aYouth(), await registry.anOrganisation('NAV')] as const;

describe('whom an owner serves', () => {
  const [from, to] = [new Date(EARLIER), new Date(LATER)];

  test('stands as it was told, and the organisation knows the youth from then on', async () => {
    const [youthId, organisationId] = await both();
    const find = () =>
      registry.ask(workerOf('NAV', organisationId), `{ youth(id: "${youthId}") { name } }`, {}, 'B107');
    expect((await find()).codes).toEqual([['youth', 'YOUTH_NOT_FOUND']]);
    expect(await receive(relation(youthId, organisationId))).toEqual([]);
    expect((await find()).data).toEqual({ youth: { name: 'A youth' } });
  });

  test('is the same when it is told again, in one batch or in two', async () => {
    const [youthId, organisationId] = await both();
    const message = relation(youthId, organisationId);
    await receive(message, message);
    await receive(message);
    expect(await relationsOf(youthId)).toEqual([{ from, to: null }]);
  });

  test('ends when that is told, in the batch of its beginning as in a later one', async () => {
    const [[youthId, organisationId], other] = [await both(), await registry.aYouth()];
    await receive(relation(youthId, organisationId), relation(youthId, organisationId, { to: LATER }));
    await receive(relation(other, organisationId));
    await receive(relation(other, organisationId, { to: LATER }));
    expect([await relationsOf(youthId), await relationsOf(other)]).toEqual([[{ from, to }], [{ from, to }]]);
  });

  test('stays ended when its beginning comes late, or once more', async () => {
    const [youthId, organisationId] = await both();
    await receive(relation(youthId, organisationId, { to: LATER }));
    await receive(relation(youthId, organisationId));
    expect(await relationsOf(youthId)).toEqual([{ from, to }]);
  });

  test('of two times is two', async () => {
    const [youthId, organisationId] = await both();
    await receive(relation(youthId, organisationId, { to: LATER }), relation(youthId, organisationId, { from: LATER }));
    expect(await relationsOf(youthId)).toEqual([
      { from, to },
      { from: to, to: null },
    ]);
  });
});

describe('what an owner disclosed to its own', () => {
  test('stays deleted when it is told again after a retention decision, and what is told with it is taken in', async () => {
    const [youthId, office] = await both();
    const [told, other] = [entry(youthId, office), entry(youthId, office, { request_id: 'request-2' })];
    await receive(told);
    const keeper = await aKeeperOf((registry.dataSource.options as unknown as { readonly url: string }).url);
    await keeper.on('call delete_disclosures($1, $2::uuid[])', ['2026/41', [told.id]]);
    await keeper.stop();
    await receive(told, other);
    const lines = await registry.dataSource.query(
      `select c.id, e.id is not null as "isThere" from disclosure_commitment c left join disclosure_entry e using (id)
       where c.id = any($1) order by c.seq`,
      [[told.id, other.id]],
    );
    expect(lines).toEqual([
      { id: told.id, isThere: false },
      { id: other.id, isThere: true },
    ]);
  });

  test('is read by the youth in the one log, with all that it says', async () => {
    const [youthId, office] = await both();
    const later = entry(youthId, office, { request_id: 'request-2', fields: ['Case.office', 'Case.status'] });
    expect(await receive(entry(youthId, office), later)).toEqual([]);
    expect(await logOf(youthId)).toEqual([
      { requestId: 'request-2', basis: 'OWN_SERVICE', purpose: 'B107', fields: ['Case.office', 'Case.status'] },
      { requestId: 'request-1', basis: 'OWN_SERVICE', purpose: 'B107', fields: ['Case.status'] },
    ]);
  });

  test('is entered once, however often it is told', async () => {
    const [youthId, office] = await both();
    const message = entry(youthId, office);
    await receive(message);
    await receive(message, entry(youthId, office, { request_id: 'request-2' }));
    expect(await logOf(youthId)).toHaveLength(2);
  });

  test('is entered once, although several tell it at the same time, and nobody is refused', async () => {
    const [youthId, office] = await both();
    const message = entry(youthId, office);
    const told = await Promise.all(Array.from({ length: 8 }, () => receive(message, message)));
    expect(told.flat()).toEqual([]);
    expect(await logOf(youthId)).toHaveLength(1);
  });

  test('says what was done, and why somebody was refused', async () => {
    const [youthId, office] = await both();
    const [wrote, refused] = [{ act: 'WROTE' }, { act: 'REFUSED', cause: 'WORKER_BLOCKED' }];
    for (const done of [wrote, refused]) {
      expect(await receive(entry(youthId, office, { ...done, categories: [], fields: [] }))).toEqual([]);
    }
    const query = '{ me { disclosures { edges { node { act cause } } } } }';
    const { data } = await registry.ask(reader(Role.YOUTH, youthId), query);
    expect(data).toEqual({
      me: { disclosures: { edges: [{ node: refused }, { node: { ...wrote, cause: null } }] } },
    });
  });

  test('says to the youth alone of which category was written, and of an order not before the order shows', async () => {
    const [[youthId, office], childWelfare] = [await both(), await registry.anOrganisation('CHILD_WELFARE')];
    const order = newId();
    await registry.asOwner(
      `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
       values ($1, $2, $3, 'INVESTIGATION', '{NAV_CASE}', 'Z1', $4, $5, 1)`,
      [order, youthId, childWelfare, EARLIER, '2026-04-01T00:00:00Z'],
    );
    await receive(entry(youthId, office, { act: 'WROTE', fields: [] }));
    const ofOrder = { act: 'WROTE', cause: order, categories: ['CHILD_WELFARE_CASE'], fields: [] };
    await registry.subgraph.receive('child-welfare', [entry(youthId, childWelfare, ofOrder)]);
    const read = async (by: Parameters<TestRegistry['ask']>[0], input: string): Promise<unknown> => {
      const { data } = await registry.ask(
        by,
        `{ youth(id: "${youthId}") { disclosures(input: { act: WROTE ${input} }) { edges { node { orderId categories } } } } }`,
      );
      const log = data as {
        readonly youth: { readonly disclosures: { readonly edges: readonly { node: unknown }[] } };
      };
      return log.youth.disclosures.edges.map(({ node }) => node);
    };
    const youth = reader(Role.YOUTH, youthId);
    expect(await read(youth, '')).toEqual([{ orderId: null, categories: ['NAV_CASE'] }]);
    expect(await read(youth, 'category: NAV_CASE')).toHaveLength(1);
    expect(await read(youth, 'category: CHILD_WELFARE_CASE')).toEqual([]);
    const auditor = reader(Role.AUDITOR);
    expect(await read(auditor, '')).toEqual([
      { orderId: order, categories: [] },
      { orderId: null, categories: [] },
    ]);
    expect(await read(auditor, 'category: NAV_CASE')).toEqual([]);
    await registry.asOwner('update information_order set shown_from = $2 where order_id = $1', [order, EARLIER]);
    expect(await read(youth, '')).toEqual([
      { orderId: order, categories: ['CHILD_WELFARE_CASE'] },
      { orderId: null, categories: ['NAV_CASE'] },
    ]);
  });

  test('takes its place in the log when it comes, whatever number it had at its owner', async () => {
    const [youthId, office] = await both();
    await receive(entry(youthId, office, { seq: 900 }));
    await receive(entry(youthId, office, { seq: 1, request_id: 'request-2' }));
    expect((await logOf(youthId)).map((line) => (line as { requestId: string }).requestId)).toEqual([
      'request-2',
      'request-1',
    ]);
  });
});

describe('an owner speaks for its own agency alone', () => {
  /** What is refused of what nav tells, beside a message of its own that is taken. */
  async function refusedOf(make: (youthId: string, housing: string) => Message): Promise<string | undefined> {
    const [[youthId, office], housing] = [await both(), await registry.anOrganisation('HOUSING')];
    const foreign = make(youthId, housing);
    const refusals = await receive(relation(youthId, office), foreign, entry(youthId, office));
    expect([await relationsOf(youthId), await logOf(youthId)]).toMatchObject([[{ to: null }], [{ purpose: 'B107' }]]);
    expect(refusals.map(({ id }) => id)).toEqual([foreign.id]);
    return refusals[0]?.code;
  }

  test('it does not make another one serve a youth', async () => {
    expect(await refusedOf((youthId, housing) => relation(youthId, housing))).toBe('MESSAGE_OF_ANOTHER_AGENCY');
  });

  test('it does not end another one’s service', async () => {
    const [youthId, housing] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
    await registry.subgraph.receive('housing', [relation(youthId, housing)]);
    const [refused] = await receive(relation(youthId, housing, { to: LATER, version: 9 }));
    expect(refused?.code).toBe('MESSAGE_OF_ANOTHER_AGENCY');
    expect(await relationsOf(youthId)).toMatchObject([{ to: null }]);
  });

  test('it enters nothing of another one’s workers or categories', async () => {
    expect(await refusedOf((youthId, housing) => entry(youthId, housing))).toBe('MESSAGE_OF_ANOTHER_AGENCY');
    const [youthId, office] = await both();
    const [refused] = await receive(entry(youthId, office, { categories: ['NAV_CASE', 'HOUSING_RENT'] }));
    expect(refused?.code).toBe('MESSAGE_OF_ANOTHER_AGENCY');
  });

  test('it imports on its own law alone, which stands in the log as what it rested on', async () => {
    const [youthId, office] = await both();
    const imported = { act: 'IMPORTED', basis: 'STATUTE', cause: 'SOTJL_43' };
    expect(await receive(entry(youthId, office, imported))).toEqual([]);
    const query = '{ me { disclosures { edges { node { act basis statute cause orderId categories } } } } }';
    expect((await registry.ask(reader(Role.YOUTH, youthId), query)).data).toEqual({
      me: {
        disclosures: {
          edges: [
            {
              node: {
                ...{ act: 'IMPORTED', basis: 'STATUTE', statute: 'SOTJL_43', cause: null, orderId: null },
                categories: ['NAV_CASE'],
              },
            },
          ],
        },
      },
    });
    const housing = await registry.anOrganisation('HOUSING');
    const [refused] = await registry.subgraph.receive('housing', [
      entry(youthId, housing, { ...imported, categories: ['HOUSING_RENT'] }),
    ]);
    expect(refused?.code).toBe('MESSAGE_OF_ANOTHER_AGENCY');
  });

  test('it speaks for no organisation that is not registered', async () => {
    expect(await refusedOf((youthId) => relation(youthId, newId()))).toBe('MESSAGE_ORGANISATION_UNKNOWN');
  });

  test('it enters a category that is no longer known', async () => {
    const [youthId, office] = await both();
    expect(await receive(entry(youthId, office, { categories: ['NAV_RETIRED'] }))).toEqual([]);
  });
});

test.each<[string, (youthId: string, office: string) => Message]>([
  [
    'what the registry alone tells',
    (youthId) => ({
      id: newId(),
      kind: 'WORKER_BLOCK',
      payload: { youth_id: youthId, person_id: 'Z1', holds: false, version: 9 },
    }),
  ],
  ['a moment that is none', (youthId, office) => relation(youthId, office, { from: 'never' })],
  ['an entry on another basis than own service', (youthId, office) => entry(youthId, office, { basis: 'CONSENT' })],
  [
    'an import on no law that there is',
    (youthId, office) => entry(youthId, office, { act: 'IMPORTED', basis: 'STATUTE', cause: 'BVL_13_1' }),
  ],
  ['an import on the own service', (youthId, office) => entry(youthId, office, { act: 'IMPORTED', cause: 'SOTJL_43' })],
  [
    'a reading on the law of an import',
    (youthId, office) => entry(youthId, office, { basis: 'STATUTE', cause: 'SOTJL_43' }),
  ],
  ['an entry of no category', (youthId, office) => entry(youthId, office, { categories: [] })],
])('%s is refused, and what came with it is taken', async (_what, make) => {
  const [youthId, office] = await both();
  const refused = make(youthId, office);
  expect(await receive(entry(youthId, office), refused)).toEqual([{ id: refused.id, code: 'MESSAGE_MALFORMED' }]);
  expect([await relationsOf(youthId), await logOf(youthId)]).toMatchObject([[], [{ requestId: 'request-1' }]]);
});
