import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId, Role, type Caller } from '@brobygger/domain';
import { reader, startTestRegistry, type TestRegistry } from '../registry.test-setup';
import { checkChange, isMalformed, parseChange, type Change, type ChangeKind } from './change';

const AT = new Date('2026-03-02T10:00:00Z');

let registry: TestRegistry;
let server: Server;
let issuer: string;
let requests = 0;
beforeAll(async () => {
  server = createServer((_request, response) => {
    requests += 1;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [{ kty: 'EC' }] }));
  });
  server.listen(0, '127.0.0.1');
  [registry] = await Promise.all([startTestRegistry(AT), once(server, 'listening')]);
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/staff`;
  await apply('issuer', anIssuer());
});
afterAll(async () => {
  await registry?.stop();
  server?.close();
});

const anIssuer = (more: object = {}) => ({
  issuer,
  audience: 'brobygger',
  claims: 'ENTRA_ID',
  algorithms: ['RS256'],
  jwksUri: `${issuer}/keys`,
  ...more,
});

function changeOf(kind: ChangeKind, said: object): Change {
  const change = checkChange(kind, said);
  if (isMalformed(change)) throw new Error(`${change.path}: ${change.message}`);
  return change;
}

const apply = async (kind: ChangeKind, said: object, isDryRun = false) => {
  const change = changeOf(kind, said);
  const [made] = await registry.services.administration.apply([change], { by: 'A1', at: AT }, { isDryRun });
  return made;
};

/** Organisation numbers of the synthetic series that hold. */
const NUMBERS = ['310000078', '310000140', '310000213', '310000280', '310000353', '310000426', '310000493'] as const;
let taken = 0;
const aNumber = (): string => NUMBERS[taken++] ?? '';
const anOrganisation = (number: string, more: object = {}) => ({
  number,
  name: 'NAV Prøve',
  agency: 'NAV',
  municipality: 'Trondheim',
  ...more,
});

const entries = async (): Promise<number> =>
  (await registry.dataSource.query<[{ count: number }]>('select count(*)::int as count from administration_entry'))[0]
    .count;

const whoIs = (kind: 'GROUP' | 'PERSON' | 'ORGANISATION_NUMBER', value: string, of = issuer, isGiven = false) =>
  registry.whoIs({ issuer: of, isGiven, holders: [{ kind, value }], nationalId: null });

describe('an organisation', () => {
  test('is registered once, whatever is said how often, and given another name', async () => {
    const number = aNumber();
    const added = await apply('organisation', anOrganisation(number));
    expect(added).toMatchObject({ outcome: 'ADDED' });
    const before = await entries();
    expect(await apply('organisation', anOrganisation(number))).toMatchObject({ outcome: 'UNCHANGED', changes: [] });
    expect(await entries()).toBe(before);
    expect(await apply('organisation', anOrganisation(number, { district: 'Midtbyen' }))).toMatchObject({
      outcome: 'CHANGED',
      changes: [{ name: 'district', before: null, after: 'Midtbyen' }],
    });
  });

  test.each(['', '31000007', '310000079', '889640783', 'NAV'])('with the number `%s` is refused', async (number) => {
    expect(await apply('organisation', anOrganisation(number))).toEqual({
      code: 'ORGANISATION_NUMBER_INVALID',
      message: expect.stringContaining('nine digits') as string,
      path: 'organisation.number',
    });
  });

  test("with another's number is refused, and with another agency", async () => {
    const [one, other] = [aNumber(), aNumber()];
    await apply('organisation', anOrganisation(one));
    const { subject } = (await apply('organisation', anOrganisation(other))) as { readonly subject: string };
    expect(await apply('organisation', anOrganisation(one, { id: subject }))).toMatchObject({
      code: 'ORGANISATION_NUMBER_TAKEN',
    });
    expect(await apply('organisation', anOrganisation(one, { id: newId() }))).toMatchObject({
      code: 'ORGANISATION_NUMBER_TAKEN',
    });
    expect(await apply('organisation', anOrganisation(one, { agency: 'HOUSING' }))).toMatchObject({
      code: 'AGENCY_FIXED',
      path: 'organisation.agency',
    });
  });
});

describe('a membership', () => {
  test('is there from the moment it is granted to the moment it ends, and is granted once', async () => {
    const number = aNumber();
    await apply('organisation', anOrganisation(number));
    const said = { issuer, group: 'group-1', role: 'CASEWORKER', organisation: number, profession: 'NURSE' };
    expect(await whoIs('GROUP', 'group-1')).toEqual({ memberships: [], person: null });
    const granted = (await apply('membership', said)) as { readonly subject: string };
    expect(await apply('membership', said)).toEqual({ outcome: 'UNCHANGED', subject: granted.subject, changes: [] });
    expect(await whoIs('GROUP', 'group-1')).toMatchObject({
      memberships: [{ id: granted.subject, role: 'CASEWORKER', agency: 'NAV', profession: 'NURSE' }],
    });
    expect((await whoIs('PERSON', 'group-1'))?.memberships).toEqual([]);
    expect((await whoIs('GROUP', 'group-1', 'http://127.0.0.1:1/other', true))?.memberships).toEqual([]);
    expect(await apply('endMembership', { id: granted.subject })).toMatchObject({ outcome: 'ENDED' });
    expect(await whoIs('GROUP', 'group-1')).toEqual({ memberships: [], person: null });
    expect(await apply('endMembership', said)).toMatchObject({ outcome: 'UNCHANGED' });
    const again = (await apply('membership', said)) as { readonly subject: string };
    expect(again.subject).not.toBe(granted.subject);
  });

  const worker = { group: 'g', role: 'CASEWORKER' };
  test.each<[string, string, string, object]>([
    ['an organisation that is not', 'ORGANISATION_UNKNOWN', 'organisation', { ...worker, organisation: '889640782' }],
    ['an organisation of an unknown id', 'ORGANISATION_UNKNOWN', 'organisation', { ...worker, organisation: newId() }],
    ['no organisation', 'MEMBERSHIP_MISPLACED', 'organisation', worker],
    [
      'a unit in place of an organisation',
      'MEMBERSHIP_MISPLACED',
      'organisation',
      { ...worker, municipalUnit: '5001' },
    ],
    [
      'a municipality without a unit',
      'ORGANISATION_UNKNOWN',
      'municipalUnit',
      { person: 'Z1', role: 'AUDITOR', municipalUnit: '9999' },
    ],
    ['an unknown issuer', 'ISSUER_UNKNOWN', 'issuer', { person: 'Z1', role: 'ADMINISTRATOR', issuer: 'https://x.no' }],
    ['a system that is a person', 'MEMBERSHIP_MISPLACED', 'role', { person: 'Z1', role: 'SYSTEM', organisation: '1' }],
    [
      'a national id for an ident',
      'BAD_USER_INPUT',
      'person',
      { person: '15820800068', role: 'AUDITOR', municipalUnit: '5001' },
    ],
  ])('with %s is refused', async (_, code, path, said) => {
    const before = await entries();
    expect(await apply('membership', { issuer, ...said })).toMatchObject({ code, path: `membership.${path}` });
    expect(await entries()).toBe(before);
  });

  test('that makes the last administrator does not end', async () => {
    const first = { issuer, person: 'A1', role: 'ADMINISTRATOR' };
    const { subject: id } = (await apply('membership', first)) as { readonly subject: string };
    expect(await apply('endMembership', { id })).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    await apply('membership', { ...first, person: 'A2' });
    expect(await apply('endMembership', { id })).toMatchObject({ outcome: 'ENDED' });
  });
});

describe('an issuer', () => {
  test('is trusted once its keys were fetched, and not asked again while it stands as it is said', async () => {
    const before = requests;
    expect(await apply('issuer', anIssuer())).toMatchObject({ outcome: 'UNCHANGED' });
    expect(requests).toBe(before);
    expect(await registry.trustedIssuers()).toContainEqual(anIssuer());
  });

  test('whose keys cannot be fetched is refused', async () => {
    const away = 'http://127.0.0.1:1/away';
    expect(await apply('issuer', anIssuer({ issuer: away, jwksUri: `${away}/keys` }))).toMatchObject({
      code: 'ISSUER_UNREACHABLE',
      path: 'issuer.issuer',
    });
    expect(await whoIs('PERSON', 'A1', away)).toBeNull();
  });

  test('that is trusted no longer lets nobody in', async () => {
    const other = `${issuer}/other`;
    await apply('issuer', anIssuer({ issuer: other }));
    expect(await whoIs('PERSON', 'Z1', other)).toEqual({ memberships: [], person: null });
    expect(await apply('endIssuer', { issuer: other })).toMatchObject({ outcome: 'ENDED' });
    expect(await whoIs('PERSON', 'Z1', other)).toBeNull();
    expect(await apply('endIssuer', { issuer: other })).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await apply('endIssuer', { issuer: 'https://x.no' })).toMatchObject({ code: 'ISSUER_UNKNOWN' });
  });
});

test('of many changes with one that is refused nothing is written, and each that is refused is named', async () => {
  const said = [anOrganisation(aNumber()), anOrganisation('1'), anOrganisation('2')];
  const changes = said.map((each) => changeOf('organisation', each));
  const before = await entries();
  const applied = await registry.services.administration.apply(changes, { by: 'A1', at: AT });
  expect(applied.map((each) => ('code' in each ? each.code : each.outcome))).toEqual([
    'ADDED',
    'ORGANISATION_NUMBER_INVALID',
    'ORGANISATION_NUMBER_INVALID',
  ]);
  expect(await entries()).toBe(before);
  const dry = changeOf('organisation', said[0] ?? {});
  const tried = await registry.services.administration.apply([dry], { by: 'A1', at: AT }, { isDryRun: true });
  expect(tried).toMatchObject([{ outcome: 'ADDED' }]);
  expect(await registry.services.administration.apply([dry], { by: 'A1', at: AT })).toMatchObject([
    { outcome: 'ADDED' },
  ]);
});

test.each<[unknown, string]>([
  [null, ''],
  [[], ''],
  [{}, ''],
  [{ organisation: {}, issuer: {} }, ''],
  [{ constructor: {} }, ''],
  [{ organisation: { number: '310000078', name: ' ', agency: 'NAV', municipality: 'Oslo' } }, 'organisation.name'],
  [{ organisation: { number: '310000078', name: 'x', agency: 'POLICE', municipality: 'Oslo' } }, 'organisation.agency'],
  [{ municipalUnit: { name: 'x', municipalityNumber: '501' } }, 'municipalUnit.municipalityNumber'],
  [{ membership: { issuer: 'x', group: 'a', person: 'b', role: 'LEADER' } }, 'membership'],
  [{ membership: { issuer: 'x', group: 'a', role: 'YOUTH' } }, 'membership.role'],
  [{ issuer: { issuer: 'http://example.org' } }, 'issuer.issuer'],
  [{ issuer: { issuer: 'x' } }, 'issuer.issuer'],
])('%j is no change', (line, path) => {
  expect(parseChange(line)).toMatchObject({ path });
});

describe('an administrator', () => {
  const administrator: Caller = reader(Role.ADMINISTRATOR, 'A1');
  const register = `mutation ($input: OrganisationInput!, $dryRun: Boolean! = false) {
    registerOrganisation(input: $input, dryRun: $dryRun) { outcome subject changes { name after } } }`;

  test('sets up by the API what the command does, and reads who did it', async () => {
    const input = anOrganisation(aNumber());
    const dry = await registry.ask(administrator, register, { input, dryRun: true });
    expect(dry.data).toMatchObject({ registerOrganisation: { outcome: 'ADDED' } });
    const { data } = await registry.ask(administrator, register, { input });
    const { subject } = (data as { readonly registerOrganisation: { readonly subject: string } }).registerOrganisation;
    const grant = `mutation ($input: MembershipInput!) { grantMembership(input: $input) { outcome subject } }`;
    const granted = await registry.ask(administrator, grant, {
      input: { issuer, person: 'Z7', role: 'LEADER', organisation: subject, profession: null },
    });
    expect(granted).toMatchObject({ data: { grantMembership: { outcome: 'ADDED' } }, codes: [] });
    const lists = await registry.ask(
      administrator,
      `{ memberships(first: 1, organisation: "${subject}") { edges { node { holder role organisation { number } municipalUnit { id } } }
           pageInfo { hasNextPage } }
         trustedIssuers { issuer claims algorithms }
         administrationEntries(first: 2) { edges { node { by kind subject changes { name after } } } pageInfo { endCursor } } }`,
    );
    expect(lists).toMatchObject({
      codes: [],
      data: {
        memberships: {
          edges: [{ node: { holder: 'Z7', organisation: { number: input.number }, municipalUnit: null } }],
          pageInfo: { hasNextPage: false },
        },
        trustedIssuers: [{ issuer, claims: 'ENTRA_ID' }],
        administrationEntries: {
          edges: [
            { node: { by: 'A1', kind: 'membership/ADDED' } },
            { node: { by: 'A1', kind: 'organisation/ADDED', subject } },
          ],
        },
      },
    });
  });

  test('is told by code and path what is wrong', async () => {
    const said = { ...anOrganisation('310000079'), id: null };
    const { data, codes } = await registry.ask(administrator, register, { input: said });
    expect([data, codes]).toEqual([null, [['registerOrganisation', 'ORGANISATION_NUMBER_INVALID']]]);
    const nameless = await registry.ask(administrator, register, { input: { ...said, name: '' } });
    expect(nameless.codes).toEqual([['registerOrganisation', 'BAD_USER_INPUT']]);
  });

  test('reads no youth, no consent, and no log of a youth', async () => {
    const youthId = await registry.aYouth();
    for (const field of [
      'name',
      'consents { id }',
      'disclosures { edges { cursor } }',
      'serviceRelations { ground }',
    ]) {
      const { data } = await registry.ask(administrator, `{ youth(id: "${youthId}") { ${field} } }`);
      expect(data).toEqual({ youth: null });
    }
  });

  test('alone sets up', async () => {
    for (const role of [Role.CONSENT_OFFICER, Role.AUDITOR, Role.LEADER, Role.SYSTEM, Role.YOUTH]) {
      const { codes } = await registry.ask(reader(role), register, { input: anOrganisation('310000078') });
      expect(codes).toEqual([['registerOrganisation', 'FORBIDDEN_ROLE']]);
    }
  });
});
