import { newId, Role, type DataCategory } from '@brobygger/domain';
import { stateOf, type Consent } from '../consent/consent.entity';
import { ENDS_AT, stateAt } from '../consent/state.sql';
import { ON_PAPER, reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';

const at = new Date('2026-03-02T10:00:00Z');
let now = at;
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startTestRegistry(() => now);
});
afterAll(() => registry.stop());
beforeEach(() => {
  now = at;
});

const officer = reader(Role.CONSENT_OFFICER, 'Z990010');
const days = (count: number): Date => new Date(at.getTime() + count * 24 * 60 * 60 * 1000);

async function aConsent({
  youthId = '',
  recipientId = '',
  categories = ['HOUSING_RENT'] as readonly DataCategory[],
  on = at,
  by = null as string | null,
} = {}): Promise<{ youthId: string; recipientId: string; id: string }> {
  const youth = youthId === '' ? await registry.aYouth() : youthId;
  const recipient = recipientId === '' ? await registry.anOrganisation('NAV', 'NAV Prøve') : recipientId;
  const caller = by === null ? reader(Role.YOUTH, youth) : reader(Role.CONSENT_OFFICER, by);
  const signing = by === null ? null : ON_PAPER;
  const form = { youthId: youth, recipientId: recipient, purpose: 'B102' as const, categories, signing };
  const { id } = await registry.services.consents.give(caller, { ...form, signedBy: ['YOUTH'] }, on);
  return { youthId: youth, recipientId: recipient, id };
}

interface Node {
  readonly youthId: string;
  readonly flags: readonly string[];
  readonly consent: { readonly id: string };
}
const SEARCH = `query ($input: ConsentFilter! = {}, $first: Int! = 20, $after: String) {
  consents(input: $input, first: $first, after: $after) {
    edges { cursor node { youthId endsAt flags consent { id state recipient { name } } } } pageInfo { hasNextPage endCursor } } }`;
async function search(filter: object, { as = officer, first = 100, after = null as string | null } = {}) {
  const { data, codes } = await registry.ask(as, SEARCH, { input: filter, first, after });
  const { consents } = data as {
    readonly consents: {
      readonly edges: readonly { readonly node: Node }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  };
  return { nodes: consents.edges.map(({ node }) => node), pageInfo: consents.pageInfo, codes };
}
const idsOf = async (filter: object): Promise<readonly string[]> =>
  (await search(filter)).nodes.map(({ consent }) => consent.id);

test('consents are found by recipient, state, end and who entered them, newest first', async () => {
  const first = await aConsent();
  const { recipientId } = first;
  const second = await aConsent({ recipientId, on: new Date(at.getTime() + 1000), by: 'Z990077' });
  const [id1, id2] = [first.id, second.id];
  now = days(1);
  expect(await idsOf({ recipientId })).toEqual([id2, id1]);
  expect(await idsOf({ recipientId, enteredBy: 'Z990077' })).toEqual([id2]);
  expect(await idsOf({ recipientId, purpose: 'B101' })).toEqual([]);
  await registry.services.consents.withdraw(officer, id1, now, { signing: ON_PAPER });
  expect(await idsOf({ recipientId, states: ['ACTIVE'] })).toEqual([id2]);
  expect(await idsOf({ recipientId, states: ['REVOKED', 'WITHDRAWN'] })).toEqual([id1]);
  expect(await idsOf({ recipientId, endsBefore: '2027-03-02T00:00:00Z' })).toEqual([]);
  expect(await idsOf({ recipientId, endsBefore: '2027-03-02T00:00:01Z' })).toEqual([id2, id1]);
  expect(await idsOf({ recipientId: newId() })).toEqual([]);
  expect(await idsOf({ recipientId: 'NAV' })).toEqual([]);
});

test('pages follow one another, and a cursor is of its own filter', async () => {
  const { recipientId } = await aConsent();
  for (let n = 1; n < 5; n += 1) await aConsent({ recipientId, on: new Date(at.getTime() + n * 1000) });
  const all = await idsOf({ recipientId });
  const paged: string[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo } = await search({ recipientId }, { first: 2, after });
    paged.push(...nodes.map(({ consent }) => consent.id));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect([paged, paged.length]).toEqual([all, 5]);
  const { pageInfo } = await search({ recipientId }, { first: 2 });
  const { codes } = await registry.ask(officer, SEARCH, { input: {}, after: pageInfo.endCursor });
  expect(codes).toEqual([['consents', 'BAD_USER_INPUT']]);
});

test('whom another municipality oversees, and who keeps the officer out, are not among them', async () => {
  const { recipientId } = await aConsent();
  const elsewhere = await registry.aYouth({ municipalityNumber: '0301' });
  const blocking = await registry.aYouth();
  await aConsent({ recipientId, youthId: elsewhere });
  await aConsent({ recipientId, youthId: blocking });
  await registry.knows(recipientId, officer.personId);
  await registry.services.blocks.block(blocking, officer.personId, at);
  const youths = (await search({ recipientId })).nodes.map(({ youthId }) => youthId);
  expect(youths).toHaveLength(1);
  expect(youths).not.toContain(blocking);
});

test('a youth with a protected address is listed without the recipient, and by no recipient found', async () => {
  const youthId = await registry.aYouth({ protection: 'STRENGT_FORTROLIG' });
  const { recipientId, id } = await aConsent({ youthId });
  const { nodes, codes } = await search({ states: ['ACTIVE'] });
  const index = nodes.findIndex(({ consent }) => consent.id === id);
  expect(nodes[index]).toMatchObject({ youthId, consent: { recipient: null } });
  expect(codes).toContainEqual([`consents.edges.${index}.node.consent.recipient`, 'UNAUTHORIZED_FIELD_OR_TYPE']);
  expect(await idsOf({ recipientId })).toEqual([]);
  const { data } = await registry.ask(officer, '{ consentTable { csv } }');
  const line = (data as { consentTable: { csv: string } }).consentTable.csv
    .split('\r\n')
    .find((each) => each.startsWith(id));
  expect(line?.split(',').slice(0, 5)).toEqual([id, youthId, '', 'NAV', 'B102']);
});

test('such a youth who lives elsewhere is not listed for a consent here, nor a registration that was merged away', async () => {
  const here = await registry.anOrganisation('NAV', 'NAV her', '5001');
  const [open, hidden, former] = [
    await registry.aYouth({ municipalityNumber: '0301' }),
    await registry.aYouth({ municipalityNumber: '0301', protection: 'FORTROLIG' }),
    await registry.aYouth(),
  ];
  for (const youthId of [open, hidden, former]) await aConsent({ youthId, recipientId: here });
  await registry.asOwner('update youth set merged_into = $2 where id = $1', [former, await registry.aYouth()]);
  const youths = (await search({ states: ['ACTIVE'] })).nodes.map(({ youthId }) => youthId);
  expect([youths.includes(open), youths.includes(hidden), youths.includes(former)]).toEqual([true, false, false]);
});

test('what ends within 30 days is flagged, to the second, and what is over is not', async () => {
  const { recipientId } = await aConsent();
  const flags = async (): Promise<readonly unknown[]> =>
    (await search({ recipientId })).nodes.map((node) => node.flags);
  now = new Date('2027-01-30T23:59:59.999Z');
  expect((await flags()).flat()).not.toContain('EXPIRING');
  now = new Date('2027-01-31T00:00:00Z');
  expect((await flags()).flat()).toContain('EXPIRING');
  now = new Date('2027-03-02T00:00:00Z');
  expect(await flags()).toEqual([[]]);
  expect(await idsOf({ recipientId, flag: 'EXPIRING' })).toEqual([]);
});

/** Enters that something of the category was read on the consent, or done with it. */
const shows = (
  { id, youthId, recipientId }: Awaited<ReturnType<typeof aConsent>>,
  category: string,
  act = 'READ',
): Promise<unknown> =>
  registry.asOwner(
    `insert into disclosure_entry (id, at, request_id, youth_id, person_id, role, organisation_id, purpose, basis, consent_id,
      consent_version, categories, fields, act)
     values ($1::uuid, $2, $1::text, $3, 'Z1', 'CASEWORKER', $4, 'B102', 'CONSENT', $5, 1, array[$6], array['x'], $7)`,
    [newId(), at, youthId, recipientId, id, category, act],
  );
const overBroad = ({ recipientId }: { readonly recipientId: string }): Promise<readonly string[]> =>
  idsOf({ recipientId, flag: 'OVER_BROAD' });

test('a consent is over-broad after 90 days, until each category was shown on it', async () => {
  const consent = await aConsent({ categories: ['HOUSING_RENT', 'HOUSING_RESIDENCY'] });
  now = new Date(days(90).getTime() - 1);
  expect(await overBroad(consent)).toEqual([]);
  now = days(90);
  expect(await overBroad(consent)).toEqual([consent.id]);
  await shows(consent, 'HOUSING_RENT');
  await shows(consent, 'HOUSING_RESIDENCY', 'TOLD_ACCESS');
  expect(await overBroad(consent)).toEqual([consent.id]);
  await shows(consent, 'HOUSING_RESIDENCY');
  expect(await overBroad(consent)).toEqual([]);
});

test('what is left of a consent is over-broad when the whole would have been, and what was shown on that was shown', async () => {
  const consent = await aConsent({ categories: ['HOUSING_RENT', 'HOUSING_RESIDENCY', 'HOUSING_FOLLOW_UP'] });
  const youth = reader(Role.YOUTH, consent.youthId);
  const narrow = (category: DataCategory, on: Date) =>
    registry.services.consents.withdraw(youth, consent.id, on, { categories: [category] });
  await narrow('HOUSING_FOLLOW_UP', days(30));
  await narrow('HOUSING_RENT', days(60));
  now = new Date(days(90).getTime() - 1);
  const [rest = ''] = await idsOf({ recipientId: consent.recipientId, states: ['ACTIVE'] });
  expect(await overBroad(consent)).toEqual([]);
  now = days(90);
  expect(await overBroad(consent)).toEqual([rest]);
  await shows(consent, 'HOUSING_RESIDENCY');
  expect(await overBroad(consent)).toEqual([]);
});

test('a newer yes is over-broad 90 days after it was given, whatever was shown on the one that it replaced', async () => {
  const consent = await aConsent();
  await shows(consent, 'HOUSING_RENT');
  const { id } = await aConsent({ ...consent, categories: ['HOUSING_RENT', 'HOUSING_RESIDENCY'], on: days(30) });
  await shows({ ...consent, id }, 'HOUSING_RESIDENCY');
  now = new Date(days(120).getTime() - 1);
  expect(await overBroad(consent)).toEqual([]);
  now = days(120);
  expect(await overBroad(consent)).toEqual([id]);
});

test('a consent is orphaned once its recipient serves the youth no more, and not where it never did', async () => {
  const { recipientId, id, youthId } = await aConsent();
  const serves = (from: Date, to: Date | null) =>
    registry.asOwner(
      'insert into service_relation (youth_id, organisation_id, valid_from, valid_to) values ($1, $2, $3, $4)',
      [youthId, recipientId, from, to],
    );
  const isFlagged = async (): Promise<boolean> => (await idsOf({ recipientId, flag: 'ORPHANED' })).includes(id);
  expect(await isFlagged()).toBe(false);
  await serves(days(-100), days(-10));
  expect(await isFlagged()).toBe(true);
  await serves(days(-1), null);
  expect(await isFlagged()).toBe(false);
});

test('that they were looked at stands in the log of each youth of the page, and of no other', async () => {
  const { recipientId, youthId } = await aConsent();
  const other = await aConsent();
  await search({ recipientId });
  await registry.ask(officer, 'query ($input: ConsentFilter!) { consentTable(input: $input) { rows } }', {
    input: { recipientId },
  });
  const entries = (of: string) =>
    registry.dataSource.query<{ fields: string[] }[]>(
      `select fields from disclosure_entry where youth_id = $1 and person_id = $2 order by at, fields`,
      [of, officer.personId],
    );
  expect((await entries(youthId)).map(({ fields }) => fields).sort()).toEqual([
    ['Query.consentTable'],
    ['Query.consents'],
  ]);
  expect(await entries(other.youthId)).toEqual([]);
});

test('a table has a line of names and no cell that a spreadsheet takes for a formula', async () => {
  const recipientId = await registry.anOrganisation('NAV', '=HYPERLINK("http://x")');
  await aConsent({ recipientId });
  const { data } = await registry.ask(officer, 'query ($f: ConsentFilter!) { consentTable(input: $f) { rows csv } }', {
    f: { recipientId },
  });
  const { rows, csv } = (data as { consentTable: { rows: number; csv: string } }).consentTable;
  const [names, line = ''] = csv.split('\r\n');
  expect(rows).toBe(1);
  expect(names).toBe(
    'consentId,youthId,recipient,recipientAgency,purpose,categories,state,validFrom,endsAt,signedBy,givenAt,enteredBy,withdrawnAt,flags',
  );
  expect(line).toContain(`"'=HYPERLINK(""http://x"")"`);
});

test('a page is as many statements whatever it finds', async () => {
  const { recipientId } = await aConsent();
  for (let n = 0; n < 3; n += 1) await aConsent({ recipientId });
  const before = registry.statements.length;
  await registry.ask(officer, '{ consents { edges { node { consent { id } } } } }');
  expect(registry.statements.slice(before)).toEqual(['search-consents', 'enter-consents']);
});

test('the state that the statement says is the one that the registry says', async () => {
  const rows = await registry.dataSource.query<Record<string, Date | string | null>[]>(
    `select c.*, ${stateAt('c.at')} as state, ${ENDS_AT} as ends from (
      select f as valid_from, t as valid_to, g as guardian_lapses_at, w as withdrawn_at, a as withdrawn_as,
        case when s then gen_random_uuid() end as superseded_by, case when m then gen_random_uuid() end as ended_by_merge, at
      from unnest(array[$1, $2]::timestamptz[]) f, unnest(array[$3, $4]::timestamptz[]) t,
        unnest(array[null, $1, $3]::timestamptz[]) g, unnest(array[null, $2]::timestamptz[]) w,
        unnest(array[null, 'YOUTH', 'OFFICER', 'AUTHORITY', 'REGISTRY']) a, unnest(array[true, false]) s, unnest(array[true, false]) m,
        unnest(array[$1, $2, $3, $4]::timestamptz[]) at) c`,
    [days(0), days(1), days(2), days(3)],
  );
  expect(rows).toHaveLength(2 * 2 * 3 * 2 * 5 * 2 * 2 * 4);
  for (const row of rows) {
    const consent = {
      validFrom: row['valid_from'],
      validTo: row['valid_to'],
      guardianLapsesAt: row['guardian_lapses_at'],
      withdrawnAt: row['withdrawn_at'],
      withdrawnAs: row['withdrawn_as'],
      supersededBy: row['superseded_by'],
      endedByMerge: row['ended_by_merge'],
    } as Consent;
    expect([row, row['state']]).toEqual([row, stateOf(consent, row['at'] as Date)]);
  }
});
