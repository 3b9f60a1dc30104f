import { newId, Role } from '@brobygger/domain';
import type { Message } from '@brobygger/subgraph-kit';
import { aKeeperOf } from '@brobygger/testkit';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const EARLIER = '2026-01-05T08:00:00.000Z';
const LATER = '2026-02-06T08:00:00.000Z';

let registry: TestRegistry;

beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

const relation = (payload: Readonly<Record<string, unknown>>): Message => ({
  id: newId(),
  kind: 'SERVICE_RELATION_CHANGED',
  payload,
});

const entry = (youthId: string, changes: Readonly<Record<string, unknown>> = {}): Message => {
  const id = newId();
  return {
    id,
    kind: 'DISCLOSURE_ENTERED',
    payload: {
      seq: 1,
      id,
      at: EARLIER,
      request_id: 'request-1',
      youth_id: youthId,
      person_id: 'Z990001',
      role: 'CASEWORKER',
      organisation_id: newId(),
      purpose: 'B107',
      basis: 'OWN_SERVICE',
      categories: ['NAV_CASE'],
      fields: ['Case.status'],
      ...changes,
    },
  };
};

const relationsOf = (youthId: string): Promise<unknown> =>
  registry.dataSource.query(
    'select valid_from as "from", valid_to as "to" from service_relation where youth_id = $1 order by valid_from',
    [youthId],
  );

const receive = (...messages: readonly Message[]): Promise<void> => registry.subgraph.receive(messages);

/** What the youth reads of the own log. */
async function logOf(youthId: string): Promise<readonly unknown[]> {
  const { data } = await registry.ask(
    reader(Role.YOUTH, youthId),
    '{ me { disclosures { edges { node { requestId basis purpose fields } } } } }',
  );
  const { me } = data as { readonly me: { readonly disclosures: { readonly edges: readonly { node: unknown }[] } } };
  return me.disclosures.edges.map(({ node }) => node);
}

describe('whom an owner serves', () => {
  const open = { validFrom: EARLIER, validTo: null };
  const closed = { validFrom: EARLIER, validTo: LATER };
  const [from, to] = [new Date(EARLIER), new Date(LATER)];

  test('stands as it was told, and the organisation knows the youth from then on', async () => {
    const [youthId, organisationId] = [await registry.aYouth(), await registry.anOrganisation('NAV')];
    const find = () =>
      registry.ask(workerOf('NAV', organisationId), `{ youth(id: "${youthId}") { name } }`, {}, 'B107');
    expect((await find()).codes).toEqual([['youth', 'YOUTH_NOT_FOUND']]);
    await receive(relation({ youthId, organisationId, ...open }));
    expect((await find()).data).toEqual({ youth: { name: 'A youth' } });
  });

  test('is the same when it is told again, in one batch or in two', async () => {
    const [youthId, organisationId] = [newId(), newId()];
    const message = relation({ youthId, organisationId, ...open });
    await receive(message, message);
    await receive(message);
    expect(await relationsOf(youthId)).toEqual([{ from, to: null }]);
  });

  test('ends when that is told, in the batch of its beginning as in a later one', async () => {
    const [youthId, other, organisationId] = [newId(), newId(), newId()];
    await receive(relation({ youthId, organisationId, ...open }), relation({ youthId, organisationId, ...closed }));
    await receive(relation({ youthId: other, organisationId, ...open }));
    await receive(relation({ youthId: other, organisationId, ...closed }));
    expect([await relationsOf(youthId), await relationsOf(other)]).toEqual([[{ from, to }], [{ from, to }]]);
  });

  test('stays ended when its beginning comes late, or once more', async () => {
    const [youthId, organisationId] = [newId(), newId()];
    await receive(relation({ youthId, organisationId, ...closed }));
    await receive(relation({ youthId, organisationId, ...open }));
    expect(await relationsOf(youthId)).toEqual([{ from, to }]);
  });

  test('of two times is two', async () => {
    const [youthId, organisationId] = [newId(), newId()];
    await receive(
      relation({ youthId, organisationId, ...closed }),
      relation({ youthId, organisationId, validFrom: LATER, validTo: null }),
    );
    expect(await relationsOf(youthId)).toEqual([
      { from, to },
      { from: to, to: null },
    ]);
  });
});

describe('what an owner disclosed to its own', () => {
  test('stays deleted when it is told again after a retention decision, and what is told with it is taken in', async () => {
    const youthId = await registry.aYouth();
    const [told, other] = [entry(youthId), entry(youthId, { request_id: 'request-2' })];
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
    const youthId = await registry.aYouth();
    await receive(entry(youthId), entry(youthId, { request_id: 'request-2', fields: ['Case.office', 'Case.status'] }));
    expect(await logOf(youthId)).toEqual([
      { requestId: 'request-2', basis: 'OWN_SERVICE', purpose: 'B107', fields: ['Case.office', 'Case.status'] },
      { requestId: 'request-1', basis: 'OWN_SERVICE', purpose: 'B107', fields: ['Case.status'] },
    ]);
  });

  test('is entered once, however often it is told', async () => {
    const youthId = await registry.aYouth();
    const message = entry(youthId);
    await receive(message);
    await receive(message, entry(youthId, { request_id: 'request-2' }));
    expect(await logOf(youthId)).toHaveLength(2);
  });

  test('takes its place in the log when it comes, whatever number it had at its owner', async () => {
    const youthId = await registry.aYouth();
    await receive(entry(youthId, { seq: 900 }));
    await receive(entry(youthId, { seq: 1, request_id: 'request-2' }));
    expect((await logOf(youthId)).map((line) => (line as { requestId: string }).requestId)).toEqual([
      'request-2',
      'request-1',
    ]);
  });
});

test.each(['WORKER_BLOCKED', 'WORKER_UNBLOCKED', 'CONFLICT_RECORDED', 'PROTECTION_CHANGED'] as const)(
  'no owner tells %s: that and all that came with it is refused',
  async (kind) => {
    const youthId = await registry.aYouth();
    const messages = [
      relation({ youthId, organisationId: newId(), validFrom: EARLIER, validTo: null }),
      entry(youthId),
      { id: newId(), kind, payload: { youthId, personId: 'Z1', protection: 'UNGRADED' } },
    ];
    await expect(receive(...messages)).rejects.toThrow(`the registry takes no \`${kind}\``);
    expect([await relationsOf(youthId), await logOf(youthId)]).toEqual([[], []]);
  },
);

test('a batch of which one message cannot be written is not taken, so that it will be told again', async () => {
  const youthId = await registry.aYouth();
  const broken = relation({ youthId, organisationId: newId(), validFrom: 'never', validTo: null });
  await expect(receive(entry(youthId), broken)).rejects.toThrow();
  expect(await logOf(youthId)).toEqual([]);
});
