import { CATEGORIES, newId, Profession, Role, SHARING_GROUNDS, type DataCategory } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(AT);
});
afterAll(() => registry.stop());

const RECORD = `mutation ($input: RecordDisclosureInput!) { recordDisclosure(input: $input) {
  id organisation { id } agency recordedBy recipient { id } recipientName categories ground statute means sharedOn } }`;
const MINE = `query ($id: ID!) { youth(id: $id) { sharedOutside { id recordedBy recipientName categories ground means sharedOn } } }`;

interface Asked {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}
async function asked(caller: ReturnType<typeof reader>, query: string, variables: object): Promise<Asked> {
  const hop = { caller, purpose: null, requestId: 'r', audience: 'consent' };
  const { data, errors = [] } = await registry.subgraph.execute(hop, { query, variables: { ...variables } });
  return JSON.parse(JSON.stringify({ data: data ?? null, errors })) as Asked;
}

/** A service that serves a youth, and a worker of it. */
async function aService() {
  const [youthId, house] = [await registry.aYouth(), await registry.anOrganisation('OUTREACH')];
  await registry.dataSource.query(
    'insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3)',
    [youthId, house, AT],
  );
  const worker = workerOf('OUTREACH', house, newId());
  const form = (more: object = {}) => ({
    input: {
      youthId,
      recipientName: 'Legevakta i Trondheim',
      categories: ['OUTREACH_CONTACT'],
      ground: 'DANGER',
      means: 'PHONE',
      sharedOn: '2026-03-01',
      ...more,
    },
  });
  return { youthId, house, worker, record: (more: object = {}, as = worker) => asked(as, RECORD, form(more)) };
}

const logOf = (youthId: string): Promise<readonly object[]> =>
  registry.dataSource.query(
    `select act, basis, cause, categories, person_id as "personId" from disclosure_entry where youth_id = $1 order by seq`,
    [youthId],
  );

test('what was told is in the youth’s log, with to whom, of what and why', async () => {
  const { youthId, house, worker, record } = await aService();
  const { data, errors } = await record();
  const told = data?.['recordDisclosure'] as { id: string };
  expect([errors, told]).toEqual([
    [],
    {
      id: told.id,
      organisation: { id: house },
      agency: 'OUTREACH',
      recordedBy: worker.personId,
      recipient: null,
      recipientName: 'Legevakta i Trondheim',
      categories: ['OUTREACH_CONTACT'],
      ground: 'DANGER',
      statute: 'fvl. § 13 b nr. 7, hpl. § 23 nr. 4',
      means: 'PHONE',
      sharedOn: '2026-03-01',
    },
  ]);
  const youth = await asked(reader(Role.YOUTH, youthId), MINE, { id: youthId });
  expect(youth.data?.['youth']).toMatchObject({
    sharedOutside: [{ id: told.id, recordedBy: worker.personId, ground: 'DANGER', sharedOn: '2026-03-01' }],
  });
  expect(await logOf(youthId)).toEqual([
    {
      act: 'SHARED_OUTSIDE',
      basis: 'OWN_SERVICE',
      cause: told.id,
      categories: ['OUTREACH_CONTACT'],
      personId: worker.personId,
    },
  ]);
  const log = await asked(
    reader(Role.YOUTH, youthId),
    'query ($id: ID!) { youth(id: $id) { disclosures { edges { node { act sharedOutsideId cause reason unreadable { field } } } } } }',
    { id: youthId },
  );
  expect(log.errors).toEqual([]);
  const node = { act: 'SHARED_OUTSIDE', sharedOutsideId: told.id, cause: null, reason: null, unreadable: [] };
  expect(log.data?.['youth']).toEqual({ disclosures: { edges: [{ node }] } });
});

test('a service of this system is named by its id, and what is sent twice is recorded once', async () => {
  const { youthId, record } = await aService();
  const office = await registry.anOrganisation('NAV');
  const more = { recipientId: office, recipientName: null, ground: 'COOPERATION', clientKey: 'en nøkkel' };
  const [first, second] = [await record(more), await record(more)];
  expect(second).toEqual(first);
  expect(first.data?.['recordDisclosure']).toMatchObject({ recipient: { id: office }, recipientName: null });
  expect(await logOf(youthId)).toHaveLength(1);
  expect((await record({ ...more, ground: 'DANGER' })).errors).toMatchObject([
    { extensions: { code: 'CONFLICT', argument: 'input.clientKey' } },
  ]);
  expect((await record({ recipientId: newId(), recipientName: null })).errors).toMatchObject([
    { extensions: { rule: 'DISCLOSURE_RECORDED', argument: 'input.recipientId' } },
  ]);
});

test('nobody is there whom the own organisation does not serve, nor who keeps the worker out', async () => {
  const { youthId, worker, record } = await aService();
  const other = await registry.aYouth();
  const found = [
    await record({ youthId: other }),
    await record({ youthId: newId() }),
    await record({ youthId: 'no id' }),
  ];
  await registry.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [
    youthId,
    worker.personId,
  ]);
  const blocked = await record();
  for (const each of [...found, blocked]) expect(each).toEqual(blocked);
  expect(blocked.errors).toMatchObject([{ extensions: { code: 'YOUTH_NOT_FOUND' } }]);
  expect([await logOf(youthId), await logOf(other)]).toEqual([[], []]);
});

test.each([
  ['nothing', { categories: [] }, 'input.categories'],
  ['a category twice', { categories: ['OUTREACH_CONTACT', 'OUTREACH_CONTACT'] }, 'input.categories'],
  ['what another agency keeps', { categories: ['NAV_CASE'] }, 'input.categories'],
  ['what only a nurse keeps', { categories: ['OUTREACH_HEALTH'] }, 'input.categories'],
  ['a ground of health care for what is none', { ground: 'HEALTH_COOPERATION' }, 'input.ground'],
  ['to nobody', { recipientName: ' ' }, 'input.recipientId'],
  ['a day to come', { sharedOn: '2026-03-03' }, 'input.sharedOn'],
  ['a day of long ago', { sharedOn: '2025-03-01' }, 'input.sharedOn'],
])('DISCLOSURE_RECORDED: %s is refused, and nothing is recorded', async (_what, more, argument) => {
  const { youthId, record } = await aService();
  expect((await record(more)).errors).toMatchObject([
    { extensions: { code: 'RULE_VIOLATED', rule: 'DISCLOSURE_RECORDED', argument } },
  ]);
  expect(await logOf(youthId)).toEqual([]);
});

test('a nurse records what a nurse keeps, on a ground of health care and not of cooperation', async () => {
  const { worker, house, record } = await aService();
  const nurse = { ...worker, profession: Profession.NURSE };
  const health = { categories: ['OUTREACH_HEALTH'] };
  expect((await record({ ...health, ground: 'HEALTH_COOPERATION' }, nurse)).errors).toEqual([]);
  expect((await record({ ...health, ground: 'COOPERATION' }, nurse)).errors).toMatchObject([
    { extensions: { argument: 'input.ground' } },
  ]);
  expect((await record({ recipientId: house, recipientName: null }, nurse)).errors).toMatchObject([
    { extensions: { argument: 'input.recipientId' } },
  ]);
});

test('each category of an agency can be told of on some ground', () => {
  const kinds = Object.values(SHARING_GROUNDS).flatMap(({ reaches }) => [...reaches]);
  const lacking = (Object.keys(CATEGORIES) as DataCategory[]).filter(
    (name) => !kinds.includes(CATEGORIES[name].profession === undefined ? 'OTHER' : 'PROFESSION'),
  );
  expect(lacking).toEqual([]);
});
