import { CATEGORIES, EMERGENCY_CATEGORIES, newId, Profession, Role } from '@brobygger/domain';
import { reader, startTestRegistry, syntheticIds, workerOf, type TestRegistry } from '../registry.test-setup';
import { MOST_A_DAY } from './open-emergency';

const AT = new Date('2026-03-02T10:00:00Z');
const MINUTE = 60_000;
const REASON = 'Ungdommen har sagt at han vil ta livet sitt i kveld.';
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

const OPEN = `mutation ($input: OpenEmergencyAccessInput!) { openEmergencyAccess(input: $input) {
  id youthId organisation { id } openedBy categories reason openedAt closesAt state outcome } }`;
const REVIEW = `mutation ($input: ReviewEmergencyAccessInput!) { reviewEmergencyAccess(input: $input) { id state outcome note } }`;
const LIST = `query ($first: Int!, $after: String) { emergencyAccesses(first: $first, after: $after) {
  edges { node { id openedBy categories reason state } } pageInfo { hasNextPage endCursor } } }`;
const MINE = `query ($id: ID!) { youth(id: $id) { emergencyAccesses {
  id organisation { id } agency openedBy categories openedAt closesAt state outcome } } }`;

type Person = ReturnType<typeof reader>;

/** An outreach service with a worker and a leader, and a youth whom it does not serve. */
async function aService() {
  const [youthId, house] = [await registry.aYouth(), await registry.anOrganisation('OUTREACH')];
  const worker = workerOf('OUTREACH', house, newId());
  const leader: Person = { ...workerOf('OUTREACH', house, newId()), role: Role.LEADER };
  const form = (more: object = {}) => ({
    input: { youthId, categories: ['HOUSING_RESIDENCY', 'CHILD_WELFARE_CASE'], reason: REASON, minutes: 30, ...more },
  });
  const open = (more: object = {}, as: Person = worker) => asked(as, OPEN, form(more));
  const opened = async (more: object = {}, as: Person = worker): Promise<string> => {
    const { data, errors } = await open(more, as);
    expect(errors).toEqual([]);
    return (data?.['openEmergencyAccess'] as { id: string }).id;
  };
  return { youthId, house, worker, leader, open, opened };
}

interface Asked {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

async function asked(caller: Person, query: string, variables: object = {}): Promise<Asked> {
  const hop = { caller, purpose: null, requestId: 'r', audience: 'consent' };
  const { data, errors = [] } = await registry.subgraph.execute(hop, { query, variables: { ...variables } });
  return JSON.parse(JSON.stringify({ data: data ?? null, errors })) as Asked;
}

/** Whether a worker is let know who the youth is. */
async function isNamedTo(worker: Person, youthId: string, purpose = 'B102'): Promise<boolean> {
  const { data } = await registry.ask(worker, 'query ($id: ID!) { youth(id: $id) { name } }', { id: youthId }, purpose);
  return (data as { youth: { name: string | null } | null }).youth?.name === 'A youth';
}

const logOf = (youthId: string): Promise<readonly object[]> =>
  registry.dataSource.query(
    `select act, basis, cause, categories, fields from disclosure_entry where youth_id = $1 order by seq`,
    [youthId],
  );

test('opens what was named for so long, names it in the log, and tells the youth and the organisation', async () => {
  const { youthId, house, worker, open } = await aService();
  expect(await isNamedTo(worker, youthId)).toBe(false);
  const { data } = await open();
  const id = (data?.['openEmergencyAccess'] as { id: string }).id;
  expect(data?.['openEmergencyAccess']).toEqual({
    id,
    youthId,
    organisation: { id: house },
    openedBy: worker.personId,
    categories: ['HOUSING_RESIDENCY', 'CHILD_WELFARE_CASE', 'IDENTITY'],
    reason: REASON,
    openedAt: AT.toISOString(),
    closesAt: new Date(AT.getTime() + 30 * MINUTE).toISOString(),
    state: 'OPEN',
    outcome: null,
  });
  now = new Date(AT.getTime() + 30 * MINUTE - 1);
  expect(await isNamedTo(worker, youthId)).toBe(true);
  now = new Date(AT.getTime() + 30 * MINUTE);
  expect(await isNamedTo(worker, youthId)).toBe(false);
  expect(await logOf(youthId)).toEqual([
    {
      act: 'OPENED_EMERGENCY',
      basis: 'EMERGENCY',
      cause: id,
      categories: ['HOUSING_RESIDENCY', 'CHILD_WELFARE_CASE', 'IDENTITY'],
      fields: [],
    },
    { act: 'READ', basis: 'EMERGENCY', cause: id, categories: ['IDENTITY'], fields: expect.any(Array) as object },
  ]);
  const log = await asked(
    reader(Role.YOUTH, youthId),
    'query ($id: ID!) { youth(id: $id) { disclosures { edges { node { act basis emergencyId cause reason unreadable { field } } } } } }',
    { id: youthId },
  );
  const told = { basis: 'EMERGENCY', emergencyId: id, cause: null, reason: null, unreadable: [] };
  expect(log.data?.['youth']).toEqual({
    disclosures: { edges: [{ node: { act: 'READ', ...told } }, { node: { act: 'OPENED_EMERGENCY', ...told } }] },
  });
  const notices = await registry.dataSource.query<object[]>(
    `select kind, youth_id, organisation_id from notice where subject_id = $1 order by kind`,
    [id],
  );
  expect(notices).toEqual([
    { kind: 'EMERGENCY_OPENED', youth_id: youthId, organisation_id: null },
    { kind: 'EMERGENCY_TO_REVIEW', youth_id: null, organisation_id: house },
  ]);
  const [jobs] = await registry.dataSource.query<[{ count: string }]>(
    `select count(*) from graphile_worker.jobs j join notice n on j.key = 'notice ' || n.id where n.subject_id = $1`,
    [id],
  );
  expect(jobs.count).toBe('2');
});

test('the youth is told who, what and how it was found, without the words of those who were afraid for them', async () => {
  const { youthId, house, worker, leader, opened } = await aService();
  const id = await opened();
  const read = async () => (await asked(reader(Role.YOUTH, youthId), MINE, { id: youthId })).data?.['youth'];
  const told = {
    id,
    organisation: { id: house },
    agency: 'OUTREACH',
    openedBy: worker.personId,
    categories: ['HOUSING_RESIDENCY', 'CHILD_WELFARE_CASE', 'IDENTITY'],
    openedAt: AT.toISOString(),
    closesAt: new Date(AT.getTime() + 30 * MINUTE).toISOString(),
  };
  expect(await read()).toEqual({ emergencyAccesses: [{ ...told, state: 'OPEN', outcome: null }] });
  now = new Date(AT.getTime() + 30 * MINUTE);
  expect(await read()).toEqual({ emergencyAccesses: [{ ...told, state: 'AWAITING_REVIEW', outcome: null }] });
  await asked(leader, REVIEW, {
    input: { emergencyId: id, outcome: 'NOT_JUSTIFIED', note: 'Det var ikke fare for liv eller helse.' },
  });
  expect(await read()).toEqual({ emergencyAccesses: [{ ...told, state: 'REVIEWED', outcome: 'NOT_JUSTIFIED' }] });
  const withReason = await asked(
    reader(Role.YOUTH, youthId),
    'query ($id: ID!) { youth(id: $id) { emergencyAccesses { reason note } } }',
    { id: youthId },
  );
  expect(withReason.errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN_ROLE', 'FORBIDDEN_ROLE']);
  expect(await asked(reader(Role.YOUTH, newId()), MINE, { id: youthId })).toMatchObject({ data: { youth: null } });
});

test('nobody, somebody unknown and who has blocked the worker look alike to who opens, and nothing opens', async () => {
  const { youthId, worker, open } = await aService();
  await registry.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [
    youthId,
    worker.personId,
  ]);
  const from = registry.statements.length;
  const blocked = await open();
  const between = registry.statements.length;
  const unknown = await open({ youthId: newId() });
  expect(registry.statements.slice(between)).toEqual(registry.statements.slice(from, between));
  const plain = ({ data }: Asked) => ({ ...(data?.['openEmergencyAccess'] as object), id: '' });
  expect(plain(unknown)).toEqual(plain(blocked));
  expect(plain(blocked)).toMatchObject({ youthId: null, state: 'OPEN' });
  expect(await isNamedTo(worker, youthId)).toBe(false);
  // Whom it was tried on is told of it all the same.
  expect(await logOf(youthId)).toMatchObject([{ act: 'OPENED_EMERGENCY' }]);
});

test('whom a number is of is found by it, and nobody is registered', async () => {
  const { worker, open } = await aService();
  const [{ count }] = await registry.dataSource.query<[{ count: string }]>('select count(*) from youth');
  const [known, nobodys] = [...syntheticIds()].slice(-2);
  if (known === undefined || nobodys === undefined) throw new RangeError('no ids are left');
  const theirs = await registry.aYouth({ nationalId: known });
  const found = (await open({ youthId: null, identifier: known.reveal() })).data?.['openEmergencyAccess'];
  expect([found, await isNamedTo(worker, theirs)]).toMatchObject([{ youthId: theirs }, true]);
  const { data } = await open({ youthId: null, identifier: nobodys.reveal() });
  expect(data?.['openEmergencyAccess']).toMatchObject({ youthId: null, state: 'OPEN' });
  expect((await registry.dataSource.query<[{ count: string }]>('select count(*) from youth'))[0].count).toBe(
    String(Number(count) + 1),
  );
});

test.each([
  ['no category', { categories: [] }, 'input.categories'],
  ['a category twice', { categories: ['CHILD_WELFARE_CASE', 'CHILD_WELFARE_CASE'] }, 'input.categories'],
  [
    'what no owner has approved, though the agency may be given it',
    { categories: ['CHILD_WELFARE_PLAN'] },
    'input.categories',
  ],
  ['what is approved, and not given to the agency', { categories: ['NAV_CASE'] }, 'input.categories'],
  ['health', { categories: ['OUTREACH_HEALTH'] }, 'input.categories'],
  ['no reason', { reason: '                      ' }, 'input.reason'],
  ['a reason of too few words', { reason: 'Det er fare for liv' }, 'input.reason'],
  ['a reason without end', { reason: 'a'.repeat(501) }, 'input.reason'],
  ['too short', { minutes: 14 }, 'input.minutes'],
  ['too long', { minutes: 61 }, 'input.minutes'],
])('EMERGENCY_ACCESS: %s is refused before anybody is looked up', async (_what, more, argument) => {
  const { youthId, open } = await aService();
  const from = registry.statements.length;
  const { errors } = await open(more);
  expect(errors).toMatchObject([{ extensions: { code: 'RULE_VIOLATED', rule: 'EMERGENCY_ACCESS', argument } }]);
  expect([registry.statements.length - from, await logOf(youthId)]).toEqual([0, []]);
});

test('one is open at a time, and no more than so many a day by one worker, whoever they reach', async () => {
  const { worker, open, opened } = await aService();
  await opened();
  expect((await open()).errors).toMatchObject([{ extensions: { code: 'CONFLICT', argument: 'input.youthId' } }]);
  for (let n = 1; n < MOST_A_DAY; n += 1) await opened({ youthId: newId() });
  expect((await open({ youthId: newId() })).errors).toMatchObject([
    { extensions: { code: 'REQUESTS_SPENT', retryAfterSeconds: 24 * 60 * 60 } },
  ]);
  expect((await open({ youthId: newId() }, { ...worker, personId: newId() })).errors).toEqual([]);
});

describe('a review', () => {
  const review = (as: Person, emergencyId: string, more: object = {}) =>
    asked(as, REVIEW, { input: { emergencyId, outcome: 'JUSTIFIED', note: 'Det var fare for livet hans.', ...more } });

  test('is made by the leader or an officer, once, and is entered', async () => {
    const { youthId, leader, opened } = await aService();
    const id = await opened();
    expect((await review(leader, id)).data).toEqual({
      reviewEmergencyAccess: { id, state: 'REVIEWED', outcome: 'JUSTIFIED', note: 'Det var fare for livet hans.' },
    });
    expect((await review(OFFICER, id)).errors).toMatchObject([
      { extensions: { code: 'CONFLICT', argument: 'input.emergencyId' } },
    ]);
    expect((await logOf(youthId)).at(-1)).toMatchObject({ act: 'REVIEWED_EMERGENCY', basis: 'OVERSIGHT', cause: id });
  });

  test.each([
    ['of another organisation', (leader: Person) => ({ ...leader, organisationId: newId() })],
    ['an officer of another municipality', () => ({ ...OFFICER, organisationId: newId() })],
  ])('%s has none to make', async (_who, other) => {
    const { leader, opened } = await aService();
    const id = await opened();
    expect((await review(other(leader), id)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await review(other(leader), 'no id')).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect((await asked(other(leader), LIST, { first: 20 })).data).toMatchObject({ emergencyAccesses: { edges: [] } });
  });

  test('EMERGENCY_ACCESS: not by who opened it, nor without a reason', async () => {
    const { worker, leader, opened } = await aService();
    const id = await opened();
    const self = await review({ ...leader, personId: worker.personId }, id);
    const silent = await review(leader, id, { note: 'Greit.' });
    expect([self, silent].map(({ errors }) => errors[0]?.extensions)).toMatchObject([
      { rule: 'EMERGENCY_ACCESS', argument: 'input.emergencyId' },
      { rule: 'EMERGENCY_ACCESS', argument: 'input.note' },
    ]);
  });

  test('is waited for in pages, of the organisation to its leader, without of whom', async () => {
    const { worker, leader, opened } = await aService();
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) {
      now = new Date(AT.getTime() + n * MINUTE);
      ids.unshift(await opened({ youthId: newId() }));
    }
    now = new Date(AT.getTime() + 31 * MINUTE);
    const page = async (after: string | null) =>
      (await asked(leader, LIST, { first: 2, after })).data?.['emergencyAccesses'] as {
        edges: { node: { id: string; state: string; openedBy: string } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    expect([...first.edges, ...second.edges].map(({ node }) => [node.id, node.state, node.openedBy])).toEqual([
      [ids[0], 'OPEN', worker.personId],
      [ids[1], 'AWAITING_REVIEW', worker.personId],
      [ids[2], 'AWAITING_REVIEW', worker.personId],
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    const named = await asked(leader, '{ emergencyAccesses { edges { node { youthId } } } }');
    expect(named.errors[0]?.extensions['code']).toBe('FORBIDDEN_ROLE');
  });

  test('by an officer is of the youths whom they oversee, and what they read of it is entered', async () => {
    const { youthId, opened } = await aService();
    const id = await opened();
    const { data } = await asked(OFFICER, '{ emergencyAccesses(first: 100) { edges { node { id youthId } } } }');
    const { edges } = data?.['emergencyAccesses'] as { edges: { node: object }[] };
    expect(edges.map(({ node }) => node)).toContainEqual({ id, youthId });
    expect((await logOf(youthId)).at(-1)).toMatchObject({ act: 'READ_CONSENTS', fields: ['Query.emergencyAccesses'] });
  });
});

test('what a professional alone may give opens in no emergency, nor what the purposes of no worker cover', () => {
  const approved = EMERGENCY_CATEGORIES.map((name) => CATEGORIES[name]);
  expect(approved.filter(({ profession }) => profession !== undefined)).toEqual([]);
  expect(approved.filter(({ purposes }) => purposes.length === 0)).toEqual([]);
  expect(Object.values(Profession).length).toBeGreaterThan(0);
});
