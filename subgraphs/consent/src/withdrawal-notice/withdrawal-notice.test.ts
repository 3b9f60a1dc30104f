import { newId, Role } from '@brobygger/domain';
import { reader, startTestRegistry, TRONDHEIM, WITNESS, workerOf, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
const DAY = 86_400_000;
const OFFICER = reader(Role.CONSENT_OFFICER, 'Z990010');
let now = AT;
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
  await registry.knows(TRONDHEIM, WITNESS);
});
afterAll(() => registry.stop());
beforeEach(() => {
  now = AT;
});

const LIST = `query ($first: Int!, $after: String, $openOnly: Boolean) {
  withdrawalNotices(first: $first, after: $after, openOnly: $openOnly) {
    edges { node { id consentId version categories organisation { id } endedAt daysOpen acknowledgedAt acknowledgedBy } }
    pageInfo { hasNextPage endCursor } } }`;
const ACKNOWLEDGE = `mutation ($id: ID!) { acknowledgeWithdrawalNotice(noticeId: $id) { id acknowledgedAt acknowledgedBy daysOpen } }`;

type Person = ReturnType<typeof reader>;

interface Noticed {
  readonly id: string;
  readonly consentId: string;
  readonly daysOpen: number;
}

/** A house to which a youth has given a consent, on which a worker of it may have read. */
async function aWorld({ hasRead = true } = {}) {
  const [youthId, house] = [await registry.aYouth(), await registry.anOrganisation('HOUSING')];
  const worker = workerOf('HOUSING', house, newId());
  const youth = reader(Role.YOUTH, youthId);
  const { data } = await registry.ask(
    youth,
    `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }`,
    { input: { recipientId: house, purpose: 'B102', categories: ['NAV_CASE'] } },
  );
  const { id: consentId } = (data as { giveConsent: { id: string } }).giveConsent;
  if (hasRead) {
    const read = await registry.ask(worker, 'query ($id: ID!) { youth(id: $id) { name } }', { id: youthId }, 'B102');
    expect(read).toEqual({ data: { youth: { name: 'A youth' } }, codes: [] });
  }
  const withdraw = (as: Person = youth, how = 'withdrawConsent(id: $id)') =>
    registry.ask(as, `mutation ($id: ID!) { ${how} { id } }`, { id: consentId });
  return { youthId, house, worker, youth, consentId, withdraw };
}

async function noticesOf(caller: Person, openOnly = true, first = 100, after: string | null = null) {
  const { data, codes } = await registry.ask(caller, LIST, { first, after, openOnly });
  expect(codes).toEqual([]);
  const { edges, pageInfo } = (
    data as {
      withdrawalNotices: {
        edges: { node: Noticed }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }
  ).withdrawalNotices;
  return { notices: edges.map(({ node }) => node), pageInfo };
}

test('who has read on a consent is told that it has ended, of what, and neither why nor of whom', async () => {
  const ways = [
    [undefined, undefined],
    [
      OFFICER,
      'withdrawConsent(id: $id, expectedVersion: 1, input: { signing: { method: ORAL, witness: "Z990099", minute: "Nok." } })',
    ],
    [OFFICER, 'invalidateConsent(input: { id: $id, decision: "Datatilsynet 26/1", expectedVersion: 1 })'],
  ] as const;
  for (const [as, how] of ways) {
    const { house, worker, consentId, withdraw } = await aWorld();
    expect((await noticesOf(worker)).notices).toEqual([]);
    await withdraw(as, how);
    const [notice, ...others] = (await noticesOf(worker)).notices;
    expect([others, notice]).toEqual([
      [],
      {
        id: notice?.id,
        consentId,
        version: 2,
        categories: ['NAV_CASE'],
        organisation: { id: house },
        endedAt: AT.toISOString(),
        daysOpen: 0,
        acknowledgedAt: null,
        acknowledgedBy: null,
      },
    ]);
  }
});

test('who has not read is told nothing, and neither is anybody of one that another takes the place of', async () => {
  const unread = await aWorld({ hasRead: false });
  await unread.withdraw();
  expect((await noticesOf(unread.worker, false)).notices).toEqual([]);
  const { youth, house, worker } = await aWorld();
  await registry.ask(youth, `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }`, {
    input: { recipientId: house, purpose: 'B102', categories: ['NAV_CASE', 'NAV_ORDERS'] },
  });
  expect((await noticesOf(worker, false)).notices).toEqual([]);
});

test('it ages until somebody of the organisation acknowledges it, which the first does', async () => {
  const { worker, consentId, withdraw, house } = await aWorld();
  await withdraw();
  now = new Date(AT.getTime() + 3 * DAY + 1);
  const [notice] = (await noticesOf(worker)).notices;
  expect(notice).toMatchObject({ consentId, daysOpen: 3 });
  const leader: Person = { ...workerOf('HOUSING', house, newId()), role: Role.LEADER };
  const first = await registry.ask(leader, ACKNOWLEDGE, { id: notice?.id });
  now = new Date(AT.getTime() + 9 * DAY);
  const second = await registry.ask(worker, ACKNOWLEDGE, { id: notice?.id });
  expect(second).toEqual(first);
  expect(first.data).toMatchObject({ acknowledgeWithdrawalNotice: { acknowledgedBy: leader.personId, daysOpen: 3 } });
  expect((await noticesOf(worker)).notices).toEqual([]);
  expect((await noticesOf(worker, false)).notices).toMatchObject([{ acknowledgedBy: leader.personId, daysOpen: 3 }]);
});

test('it is nobody’s of another organisation, nor of whom the youth keeps out', async () => {
  const { youthId, worker, withdraw } = await aWorld();
  await withdraw();
  const [notice] = (await noticesOf(worker)).notices;
  await registry.dataSource.query('insert into worker_block (youth_id, person_id) values ($1, $2)', [
    youthId,
    worker.personId,
  ]);
  const other = workerOf('HOUSING', await registry.anOrganisation('HOUSING'), newId());
  for (const who of [worker, other]) {
    expect((await noticesOf(who, false)).notices).toEqual([]);
    const nobodys = await registry.ask(who, ACKNOWLEDGE, { id: newId() });
    expect(await registry.ask(who, ACKNOWLEDGE, { id: notice?.id })).toEqual(nobodys);
    expect(nobodys.codes).toEqual([['acknowledgeWithdrawalNotice', 'NOT_FOUND']]);
  }
  expect((await registry.ask(worker, ACKNOWLEDGE, { id: 'no id' })).codes).toEqual([
    ['acknowledgeWithdrawalNotice', 'NOT_FOUND'],
  ]);
});

test('an officer reads, page by page, what is open of the municipality', async () => {
  const worlds = [await aWorld(), await aWorld(), await aWorld()];
  for (const [n, { withdraw }] of worlds.entries()) {
    now = new Date(AT.getTime() + (n + 1) * 1000);
    await withdraw();
  }
  const found: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { notices, pageInfo } = await noticesOf(OFFICER, true, 2, after);
    found.push(...notices.map(({ consentId }) => consentId));
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(found.slice(-3)).toEqual(worlds.map(({ consentId }) => consentId));
  const elsewhere = { ...OFFICER, organisationId: newId() };
  expect((await noticesOf(elsewhere)).notices).toEqual([]);
});

test('who read on one whose place another took is told when that ends, though nobody read on it', async () => {
  const { youth, house, worker, consentId } = await aWorld();
  const { data } = await registry.ask(
    youth,
    `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }`,
    { input: { recipientId: house, purpose: 'B102', categories: ['NAV_CASE', 'NAV_ORDERS'] } },
  );
  const { id } = (data as { giveConsent: { id: string } }).giveConsent;
  await registry.ask(youth, 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }', { id });
  const { notices } = await noticesOf(worker);
  expect([notices.map((each) => each.consentId), id]).toEqual([[id], expect.not.stringMatching(consentId)]);
});

test('who was entered after it had ended is told by and by, and once', async () => {
  const { youthId, house, worker, consentId, withdraw } = await aWorld({ hasRead: false });
  await withdraw();
  await registry.asOwner(
    `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, consent_id,
       consent_version, categories, fields) values (gen_random_uuid(), $1, 'r', $2, $3, 'CASEWORKER', $4, 'B102', 'CONSENT', $5, 1,
       '{NAV_CASE}', '{NavCase.status}')`,
    [AT, youthId, worker.personId, house, consentId],
  );
  const { findDue } = registry.timed(() => Promise.resolve('SENT'));
  for (const _time of [1, 2]) await findDue();
  expect((await noticesOf(worker)).notices).toMatchObject([{ consentId, daysOpen: 0 }]);
});

test('where the address is protected, an officer is not told who was told; what officers read is entered', async () => {
  const { youthId, house, worker, withdraw, youth } = await aWorld();
  await registry.asOwner(`update youth set protection = 'STRENGT_FORTROLIG' where id = $1`, [youthId]);
  await withdraw();
  const { data, codes } = await registry.ask(
    OFFICER,
    '{ withdrawalNotices(first: 100) { edges { node { organisation { id } } } } }',
  );
  expect(JSON.stringify(data)).not.toContain(house);
  expect(codes.map(([, code]) => code)).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
  expect((await noticesOf(worker)).notices).toHaveLength(1);
  const read = await registry.ask(
    youth,
    '{ me { withdrawalNotices { categories acknowledgedAt } disclosures { edges { node { act fields } } } } }',
  );
  const me = (read.data as { me: { withdrawalNotices: object[]; disclosures: { edges: { node: object }[] } } }).me;
  expect(me.withdrawalNotices).toEqual([{ categories: ['NAV_CASE'], acknowledgedAt: null }]);
  expect(me.disclosures.edges.map(({ node }) => node)).toContainEqual({
    act: 'READ_CONSENTS',
    fields: ['Query.withdrawalNotices'],
  });
});

test.each([
  [['HOUSING_RENT', 'HOUSING_RESIDENCY'], [{ categories: ['HOUSING_RENT'] }]],
  [['HOUSING_RESIDENCY'], []],
] as const)(
  'of a protected youth’s consent to %j the recipient is told that %j ended, as it was told of it',
  async (categories, told) => {
    const [youthId, office] = [await registry.aYouth(), await registry.anOrganisation('NAV')];
    const [worker, youth] = [workerOf('NAV', office, newId()), reader(Role.YOUTH, youthId)];
    const { id } = await registry.services.consents.give(
      youth,
      { youthId, recipientId: office, purpose: 'B102', categories, signedBy: ['YOUTH'] },
      AT,
    );
    await registry.ask(worker, 'query ($id: ID!) { youth(id: $id) { name } }', { id: youthId }, 'B102');
    await registry.asOwner("update youth set protection = 'FORTROLIG' where id = $1", [youthId]);
    await registry.services.consents.withdraw(youth, id, now);
    expect((await noticesOf(worker)).notices).toMatchObject(told);
    const { data } = await registry.ask(youth, '{ me { withdrawalNotices { categories } } }');
    expect(data).toEqual({ me: { withdrawalNotices: [{ categories: [...categories] }] } });
  },
);
