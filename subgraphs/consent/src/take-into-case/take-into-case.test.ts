import { newId, Role, type Caller, type DataCategory } from '@brobygger/domain';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const HOUR = 3_600_000;
const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
let now = AT;
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry.stop());
beforeEach(() => {
  now = AT;
});

const TAKE = `mutation ($input: TakeIntoCaseInput!) { takeIntoCase(input: $input) {
  takenAt takenBy organisation { id }
  lines { field categories owner purpose basis consentId consentVersion statute readAt } } }`;
const LOG = `query ($id: ID!) { youth(id: $id) { disclosures { edges { node {
  act personId basis consentId consentVersion purpose categories fields emergencyId cause reason unreadable { field } } } } } }`;

interface Asked {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly extensions: Readonly<Record<string, unknown>> }[];
}
async function asked(caller: Caller, query: string, variables: object): Promise<Asked> {
  const hop = { caller, purpose: null, requestId: 'taking', audience: 'consent' };
  const { data, errors = [] } = await registry.subgraph.execute(hop, { query, variables: { ...variables } });
  return JSON.parse(JSON.stringify({ data: data ?? null, errors })) as Asked;
}

const take = (caller: Caller, youthId: string, ...fields: string[]) =>
  asked(caller, TAKE, { input: { youthId, fields } });
const argumentOf = ({ errors }: Asked): unknown => errors[0]?.extensions['argument'];

/** A house to which a youth has given NAV's case and orders, and a worker of it who reads. */
async function aHouse(of = 'B102') {
  const [youthId, house] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
  const youth = reader(Role.YOUTH, youthId);
  const { id: consentId } = await registry.services.consents.give(
    youth,
    { youthId, recipientId: house, purpose: 'B102', categories: ['NAV_CASE', 'NAV_ORDERS'], signedBy: ['YOUTH'] },
    AT,
  );
  const worker = workerOf('HOUSING', house, newId());
  const read = (requestId: string, category: DataCategory, fields: readonly string[], caller = worker) =>
    registry.registry.disclose({
      hop: { caller, purpose: of, requestId, audience: 'nav' },
      hopToken: null,
      askedBy: 'NAV',
      wants: [{ youthId, category, placesYouth: false, fields }],
    });
  return { youthId, youth, house, worker, consentId, read };
}

/** What stands in the log of a youth of taking, as the database has it. */
const taken = (youthId: string): Promise<readonly object[]> =>
  registry.dataSource.query(
    `select basis, purpose, categories, fields, cause from disclosure_entry where youth_id = $1 and act = 'TOOK_INTO_CASE' order by seq`,
    [youthId],
  );

test('what was read is taken with its source, time and basis, after a withdrawal too, and stands in the youth’s log', async () => {
  const { youthId, youth, house, worker, consentId, read } = await aHouse();
  await read('r1', 'NAV_CASE', ['NavCase.status', 'NavCase.openedOn']);
  await read('r1', 'NAV_ORDERS', ['NavOrder.status']);
  await registry.services.consents.withdraw(youth, consentId, AT);
  now = new Date(AT.getTime() + HOUR);
  const line = {
    owner: 'NAV',
    purpose: 'B102',
    basis: 'CONSENT',
    consentId,
    consentVersion: 1,
    statute: null,
    readAt: AT.toISOString(),
  };
  expect(await take(worker, youthId, 'NavOrder.status', 'NavCase.status', 'NavOrder.status')).toEqual({
    errors: [],
    data: {
      takeIntoCase: {
        takenAt: now.toISOString(),
        takenBy: worker.personId,
        organisation: { id: house },
        lines: [
          { field: 'NavOrder.status', categories: ['NAV_ORDERS'], ...line },
          { field: 'NavCase.status', categories: ['NAV_CASE'], ...line },
        ],
      },
    },
  });
  const { data, errors } = await asked(youth, LOG, { id: youthId });
  expect(errors).toEqual([]);
  const { edges } = (data?.['youth'] as { disclosures: { edges: readonly { node: object }[] } }).disclosures;
  expect(edges[0]?.node).toEqual({
    act: 'TOOK_INTO_CASE',
    personId: worker.personId,
    basis: 'CONSENT',
    consentId,
    consentVersion: 1,
    purpose: 'B102',
    categories: ['NAV_CASE', 'NAV_ORDERS'],
    fields: ['NavCase.status', 'NavOrder.status'],
    emergencyId: null,
    cause: null,
    reason: null,
    unreadable: [],
  });
  expect(edges).toHaveLength(3);
});

test('whoever was let see nothing of it is refused alike, and nothing is entered', async () => {
  const { youthId, house, worker, read } = await aHouse();
  const colleague = workerOf('HOUSING', house, newId());
  const elsewhere = workerOf('HOUSING', await registry.anOrganisation('HOUSING'), worker.personId);
  await read('r1', 'NAV_CASE', ['NavCase.status']);
  const stranger = await take(worker, await registry.aYouth(), 'NavCase.status');
  expect(stranger).toMatchObject({
    data: null,
    errors: [{ extensions: { code: 'RULE_VIOLATED', rule: 'TAKEN_FROM_READ', argument: 'input.fields[0]' } }],
  });
  for (const [caller, id] of [
    [worker, newId()],
    [worker, 'no id'],
    [colleague, youthId],
    [elsewhere, youthId],
  ] as const) {
    expect(await take(caller, id, 'NavCase.status')).toEqual(stranger);
  }
  expect(argumentOf(await take(worker, youthId, 'NavCase.status', 'NavCase.openedOn'))).toBe('input.fields[1]');
  expect(argumentOf(await take(worker, youthId, 'NavCase.status', 'Nothing.here'))).toBe('input.fields[1]');
  now = new Date(AT.getTime() + 24 * HOUR);
  expect(await take(worker, youthId, 'NavCase.status')).toEqual(stranger);
  now = new Date(AT.getTime() + 24 * HOUR - 1);
  await registry.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [
    youthId,
    worker.personId,
  ]);
  expect(await take(worker, youthId, 'NavCase.status')).toEqual(stranger);
  expect(await taken(youthId)).toEqual([]);
  await registry.asOwner('delete from worker_block where youth_id = $1', [youthId]);
  expect((await take(worker, youthId, 'NavCase.status')).errors).toEqual([]);
});

test('it rests on the newest reading, and on each ground of that', async () => {
  const { youthId, house, worker, consentId } = await aHouse();
  const reading = (at: number, requestId: string, of: Readonly<Record<string, unknown>>) => {
    const each = { act: 'READ', basis: 'CONSENT', consentId, cause: null, categories: ['OUTREACH_FOLLOW_UP'], ...of };
    return registry.asOwner(
      `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, consent_id,
         consent_version, categories, fields, act, cause)
       values (gen_random_uuid(), $1, $2, $3, $4, 'CASEWORKER', $5, 'B102', $6, $7, 1, $8, '{OutreachFollowUp.kind}', $9, $10)`,
      [
        new Date(AT.getTime() + at),
        requestId,
        youthId,
        worker.personId,
        house,
        each.basis,
        each.consentId,
        each.categories,
        each.act,
        each.cause,
      ],
    );
  };
  const emergency = newId();
  await reading(0, 'older', { basis: 'OWN_SERVICE', consentId: null });
  await reading(1, 'newer', {});
  await reading(2, 'newer', {
    basis: 'EMERGENCY',
    consentId: null,
    cause: emergency,
    categories: ['OUTREACH_HAP', 'OUTREACH_CONTACT'],
  });
  await reading(3, 'newest', { act: 'REFUSED' });
  const { data, errors } = await take(worker, youthId, 'OutreachFollowUp.kind');
  expect(errors).toEqual([]);
  expect(data?.['takeIntoCase']).toMatchObject({
    lines: [
      { categories: ['OUTREACH_FOLLOW_UP'], basis: 'CONSENT', consentId },
      { categories: ['OUTREACH_HAP'], basis: 'EMERGENCY', consentId: null },
    ],
  });
  const each = { purpose: 'B102', fields: ['OutreachFollowUp.kind'] };
  expect(new Set(await taken(youthId))).toEqual(
    new Set([
      { ...each, basis: 'CONSENT', categories: ['OUTREACH_FOLLOW_UP'], cause: null },
      // With the cause that what it rests on has: where the youth is told of that later, this is told no sooner.
      { ...each, basis: 'EMERGENCY', categories: ['OUTREACH_HAP'], cause: emergency },
    ]),
  );
});

test('the withdrawal notice says of which categories something was taken, from the consent or one whose place it took', async () => {
  const { youthId, youth, house, worker, read } = await aHouse();
  await read('r1', 'NAV_CASE', ['NavCase.status']);
  await read('r2', 'NAV_ORDERS', ['NavOrder.status']);
  const wider = await registry.services.consents.give(
    youth,
    {
      youthId,
      recipientId: house,
      purpose: 'B102',
      categories: ['NAV_CASE', 'NAV_ORDERS', 'NAV_QUALIFICATION'],
      signedBy: ['YOUTH'],
    },
    AT,
  );
  await take(worker, youthId, 'NavOrder.status');
  await registry.services.consents.withdraw(youth, wider.id, AT);
  const ofNotice = (caller: Caller, query: string) => asked(caller, query, { id: youthId });
  const NOTICE = 'edges { node { categories takenCategories } }';
  const node = { categories: ['NAV_CASE', 'NAV_ORDERS', 'NAV_QUALIFICATION'], takenCategories: ['NAV_ORDERS'] };
  expect((await ofNotice(worker, `{ withdrawalNotices(first: 9) { ${NOTICE} } }`)).data).toEqual({
    withdrawalNotices: { edges: [{ node }] },
  });
  for (const caller of [youth, OFFICER]) {
    const query = 'query ($id: ID!) { youth(id: $id) { withdrawalNotices { takenCategories } } }';
    expect((await ofNotice(caller, query)).data).toEqual({
      youth: { withdrawalNotices: [{ takenCategories: ['NAV_ORDERS'] }] },
    });
  }
  await take(worker, youthId, 'NavCase.status');
  expect((await ofNotice(worker, `{ withdrawalNotices(first: 9) { ${NOTICE} } }`)).data).toMatchObject({
    withdrawalNotices: { edges: [{ node: { takenCategories: ['NAV_CASE', 'NAV_ORDERS'] } }] },
  });
});
