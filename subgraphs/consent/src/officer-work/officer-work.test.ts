import { newId, Role } from '@brobygger/domain';
import { recordNotInformed } from '../guardians-not-informed/not-informed.test-setup';
import { whatStands } from '../guardian-signing/family.test-setup';
import { createSyntheticContacts, reachedWith } from '../contact-register';
import { reader, startTestRegistry, workerOf, type TestRegistry } from '../registry.test-setup';

const AT = new Date('2026-03-02T10:00:00Z');
let now = AT;
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry.stop());
beforeEach(() => {
  now = AT;
});

const days = (count: number): Date => new Date(AT.getTime() + count * 86_400_000);
const officerOf = (): ReturnType<typeof reader> => reader(Role.CONSENT_OFFICER, newId());

interface Item {
  readonly id: string;
  readonly youthId: string;
  readonly [field: string]: unknown;
}
interface Work {
  readonly total: number;
  readonly edges: readonly { readonly node: Item }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const WORK = `query ($kind: OfficerWorkKind!, $first: Int! = 100, $after: String) {
  officerWork(kind: $kind, first: $first, after: $after) {
    total edges { node {
      id kind youthId organisation { id } agency purpose categories claimKind isTaken heldGuardianIds outcome since dueAt } }
    pageInfo { hasNextPage endCursor } } }`;

async function work(kind: string, more: object = {}, as = officerOf()) {
  const { data, codes } = await registry.ask(as, WORK, { kind, ...more });
  const { officerWork } = data as { readonly officerWork: Work };
  return { ...officerWork, nodes: officerWork.edges.map(({ node }) => node), codes };
}

type Youth = Parameters<TestRegistry['aYouth']>[0];

/** A youth of whom one of each kind waits. */
async function aYouthWithWork(youth: Youth = {}) {
  const youthId = await registry.aYouth({ birthDate: '2012-06-01', ...youth });
  const [house, nav] = [await registry.anOrganisation('HOUSING'), await registry.anOrganisation('NAV')];
  const guardianId = await registry.aGuardian(youthId);
  await registry.asOwner(
    'insert into service_relation (youth_id, organisation_id, valid_from) values ($1, $2, $3), ($1, $4, $3)',
    [youthId, nav, days(-9), house],
  );
  const worker = workerOf('HOUSING', house, newId());
  const self = reader(Role.YOUTH, youthId);
  const { claims, signings } = registry.services;
  const asked = {
    youthId,
    purpose: 'B102',
    categories: ['NAV_CASE', 'NAV_ORDERS'],
    reason: 'Vi vil hjelpe med bolig.',
  };
  const ask = async (text: string, as: ReturnType<typeof reader>, input: object): Promise<unknown> =>
    Object.values((await registry.ask(as, text, { input })).data as object)[0] as unknown;
  const sent = (await ask(
    'mutation ($input: RequestConsentInput!) { requestConsent(input: $input) { id } }',
    worker,
    asked,
  )) as { readonly id: string };
  const [claimId = ''] = await claims.make.correction(
    self,
    // Who has a protected address names no service: it goes to each that helps.
    {
      category: 'NAV_INCOME',
      wrong: 'Det er feil.',
      right: 'Dette er rett.',
      organisationId: youth.protection ? null : nav,
    },
    now,
  );
  const form = { recipientId: house, purpose: 'B102' as const, categories: ['NAV_CASE' as const] };
  const signingId = await signings.sign(self, form, now);
  await signings.send(self, signingId, [guardianId], now);
  const stand = async (standing: 'CLEARED' | 'SHIELDED', officer = officerOf()): Promise<unknown> =>
    ask('mutation ($input: GuardianStandingInput!) { setGuardianStanding(input: $input) { id } }', officer, {
      youthId,
      guardianId,
      standing,
      reason: 'Sagt av barnevernet på telefon.',
      seen: await whatStands(registry, officer, youthId),
    });
  await registry.asOwner(
    `insert into information_order (order_id, youth_id, organisation_id, kind, categories, given_by, given_at, shown_from, version)
     values ($2, $1, $2, 'INVESTIGATION', '{NAV_CASE}', 'Z1', $3, '2027-12-01', 1)`,
    [youthId, newId(), days(-1)],
  );
  return { youthId, house, nav, guardianId, worker, self, requestId: sent.id, claimId, signingId, stand };
}

const KINDS = ['REQUEST', 'CLAIM', 'HELD_SIGNING'] as const;
const ofYouth = async (kind: string, youthId: string): Promise<readonly Item[]> =>
  (await work(kind)).nodes.filter((node) => node.youthId === youthId);

test('what waits is listed with whom, what and until when, and without a word of anybody', async () => {
  const { youthId, house, nav, guardianId, requestId, claimId, signingId } = await aYouthWithWork();
  const [none, nothing] = [
    { claimKind: null, isTaken: null },
    { heldGuardianIds: [], outcome: null },
  ];
  expect(await ofYouth('REQUEST', youthId)).toEqual([
    {
      ...{ id: requestId, kind: 'REQUEST', youthId, organisation: { id: house }, agency: 'HOUSING', purpose: 'B102' },
      ...{ ...none, ...nothing, categories: ['NAV_CASE', 'NAV_ORDERS'], since: AT.toISOString() },
      dueAt: expect.stringMatching(/^2026-0[34]/) as unknown,
    },
  ]);
  expect(await ofYouth('CLAIM', youthId)).toEqual([
    {
      ...{ id: claimId, kind: 'CLAIM', youthId, organisation: { id: nav }, agency: 'NAV', purpose: null },
      ...{ ...nothing, categories: ['NAV_INCOME'], claimKind: 'CORRECTION', isTaken: false, since: AT.toISOString() },
      // The last day is 2 April, in Norway.
      dueAt: '2026-04-02T22:00:00.000Z',
    },
  ]);
  expect(await ofYouth('HELD_SIGNING', youthId)).toMatchObject([
    { id: signingId, organisation: { id: house }, ...none, categories: ['NAV_CASE'], heldGuardianIds: [guardianId] },
  ]);
});

test('what is answered, cancelled, cleared or over waits no more', async () => {
  const { youthId, self, requestId, claimId, stand } = await aYouthWithWork();
  const youth = await aYouthWithWork();
  await registry.services.requests.answer(
    self,
    { youthId, requestId, answers: [{ category: 'NAV_CASE', accept: false }] } as never,
    now,
  );
  expect(await ofYouth('REQUEST', youthId)).toMatchObject([{ categories: ['NAV_ORDERS'] }]);
  await registry.services.requests.answer(
    self,
    { youthId, requestId, answers: [{ category: 'NAV_ORDERS', accept: false }] } as never,
    now,
  );
  expect(await ofYouth('REQUEST', youthId)).toEqual([]);
  await registry.ask(youth.worker, 'mutation ($id: ID!) { cancelConsentRequest(id: $id) { id } }', {
    id: youth.requestId,
  });
  expect(await ofYouth('REQUEST', youth.youthId)).toEqual([]);
  await registry.ask(self, `mutation { withdrawClaim(claimId: "${claimId}", expectedVersion: 1) { id } }`);
  expect(await ofYouth('CLAIM', youthId)).toEqual([]);
  await stand('CLEARED');
  expect(await ofYouth('HELD_SIGNING', youthId)).toEqual([]);
  expect(await ofYouth('HELD_SIGNING', youth.youthId)).toHaveLength(1);
  now = days(400);
  expect(await ofYouth('HELD_SIGNING', youth.youthId)).toEqual([]);
  expect(await ofYouth('CLAIM', youth.youthId)).toHaveLength(1);
});

test('what a guardian is kept from on purpose, or could not be asked, is no work: clearing them would not send it', async () => {
  const hiding = `insert into guardian_hiding (signing_id, guardian_id, hidden, reason, at, author_id, capacity)
    values ($1, $2, true, 'r', now(), 'Z', 'CONSENT_OFFICER')`;
  type Made = Awaited<ReturnType<typeof aYouthWithWork>>;
  const KEPT: readonly ((made: Made) => Promise<unknown>)[] = [
    ({ stand }) => stand('SHIELDED'),
    ({ guardianId }) =>
      registry.asOwner('update guardianship set valid_to = $2 where guardian_id = $1', [guardianId, AT]),
    ({ signingId, guardianId }) => registry.asOwner(hiding, [signingId, guardianId]),
    ({ youthId }) => registry.asOwner("update youth set birth_date = '2008-03-02' where id = $1", [youthId]),
    ({ youthId, house }) =>
      recordNotInformed(registry, { youthId, organisationId: house, categories: ['NAV_CASE'], at: AT }),
  ];
  for (const keep of KEPT) {
    const made = await aYouthWithWork();
    expect(await ofYouth('HELD_SIGNING', made.youthId)).toHaveLength(1);
    await keep(made);
    expect(await ofYouth('HELD_SIGNING', made.youthId)).toEqual([]);
  }
});

test('whom another municipality oversees, and who keeps the officer out, are in no list, total, log or page', async () => {
  const officer = officerOf();
  const before = await work('CLAIM', {}, officer);
  const elsewhere = await aYouthWithWork({ municipalityNumber: '0301' });
  const hidden = await aYouthWithWork({ municipalityNumber: '0301', protection: 'FORTROLIG' });
  const keeping = await aYouthWithWork();
  const nav = await registry.anOrganisation('NAV');
  await registry.knows(nav, officer.personId);
  await registry.services.blocks.block(keeping.youthId, officer.personId, now);
  for (const kind of KINDS) {
    const { nodes, total } = await work(kind, {}, officer);
    const youths = nodes.map(({ youthId }) => youthId);
    expect(youths).toHaveLength(total);
    for (const { youthId } of [elsewhere, hidden, keeping]) expect(youths).not.toContain(youthId);
  }
  expect((await work('CLAIM', {}, officer)).total).toBe(before.total);
  const entries = await registry.dataSource.query<{ readonly youth_id: string }[]>(
    "select youth_id from disclosure_entry where person_id = $1 and act = 'READ_CONSENTS'",
    [officer.personId],
  );
  const read = entries.map(({ youth_id }) => youth_id);
  for (const { youthId } of [elsewhere, hidden, keeping]) expect(read).not.toContain(youthId);
});

test('a youth with a protected address is listed without the organisation, and what a worker kept out asks is not', async () => {
  const { youthId, worker, house } = await aYouthWithWork({ protection: 'FORTROLIG' });
  const { nodes, codes } = await work('CLAIM');
  const index = nodes.findIndex((node) => node.youthId === youthId);
  expect(nodes[index]).toMatchObject({ organisation: null, agency: 'NAV' });
  expect(codes).toContainEqual([`officerWork.edges.${index}.node.organisation`, 'UNAUTHORIZED_FIELD_OR_TYPE']);
  expect(await ofYouth('REQUEST', youthId)).toHaveLength(1);
  await registry.knows(house, worker.personId);
  await registry.services.blocks.block(youthId, worker.personId, now);
  expect(await ofYouth('REQUEST', youthId)).toEqual([]);
});

test('pages follow one another by what is due, each youth of a page is entered once, and as many statements read one as many', async () => {
  const officer = officerOf();
  now = days(-20);
  const first = await aYouthWithWork();
  now = AT;
  const all = (await work('CLAIM', {}, officer)).nodes.map(({ id }) => id);
  expect(all[0]).toBe(first.claimId);
  const [paged, counts]: [string[], number[]] = [[], []];
  for (let after: string | null = null; ;) {
    const from = registry.statements.length;
    const { nodes, pageInfo, total } = await work('CLAIM', { first: 2, after }, officer);
    counts.push(registry.statements.length - from);
    paged.push(...nodes.map(({ id }) => id));
    expect(total).toBe(all.length);
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(paged).toEqual(all);
  const from = registry.statements.length;
  await work('CLAIM', {}, officer);
  expect(registry.statements.length - from).toBe(counts[0]);
  const entries = await registry.dataSource.query<{ readonly fields: readonly string[] }[]>(
    'select fields from disclosure_entry where person_id = $1 and youth_id = $2',
    [officer.personId, first.youthId],
  );
  expect(entries).toEqual(Array.from({ length: 3 }, () => ({ fields: ['Query.officerWork'] })));
});

test('a cursor is of its own kind, and nobody but officers asks', async () => {
  const { self } = await aYouthWithWork();
  const { pageInfo } = await work('CLAIM', { first: 1 });
  const officer = officerOf();
  const own = await work('CLAIM', { first: 1 }, officer);
  expect(own.pageInfo.endCursor).not.toBe(pageInfo.endCursor);
  const { codes } = await registry.ask(officer, WORK, { kind: 'REQUEST', after: own.pageInfo.endCursor });
  expect(codes).toEqual([['officerWork', 'BAD_USER_INPUT']]);
  const refused = await registry.ask(self, WORK, { kind: 'REQUEST' });
  expect(refused.data === null || (refused.data as { officerWork: unknown }).officerWork === null).toBe(true);
});

test('a youth whom the last notice did not reach is listed for thirty days, until one reaches them, and to nobody else', async () => {
  const [reserved, unknown] = [await registry.aYouth(), await registry.aYouth()];
  const elsewhere = await registry.aYouth({ municipalityNumber: '0301' });
  const notify = async (youthId: string, details: Parameters<typeof reachedWith>[0]): Promise<string> => {
    const id = newId();
    await registry.asOwner(
      `insert into notice (id, youth_id, kind, subject_id, step, made_at) values ($1, $2, 'CONSENT_ENTERED', $1, 0, $3)`,
      [id, youthId, now],
    );
    const contacts = createSyntheticContacts({ nodeEnv: 'test', detailsOf: () => reachedWith(details) });
    await registry.timed(() => Promise.resolve('SENT'), contacts).deliver(id);
    return id;
  };
  const first = await notify(reserved, { reservasjon: 'JA' });
  await notify(unknown, { status: 'SLETTET' });
  await notify(elsewhere, { reservasjon: 'JA' });
  const listed = async () => (await work('UNREACHED')).nodes.map(({ youthId, outcome }) => [youthId, outcome]);
  expect((await work('UNREACHED', { first: 1 })).nodes).toEqual([
    {
      ...{ id: first, kind: 'UNREACHED', youthId: reserved, organisation: null, agency: null, purpose: null },
      ...{ categories: [], claimKind: null, isTaken: null, heldGuardianIds: [], outcome: 'RESERVED' },
      ...{ since: AT.toISOString(), dueAt: days(30).toISOString() },
    },
  ]);
  expect(await listed()).toEqual([
    [reserved, 'RESERVED'],
    [unknown, 'UNREACHABLE'],
  ]);
  now = days(1);
  await notify(unknown, {});
  await notify(reserved, { varslingsstatus: 'KAN_IKKE_VARSLES' });
  expect(await listed()).toEqual([[reserved, 'UNREACHABLE']]);
  now = days(31);
  expect((await work('UNREACHED')).total).toBe(0);
});
