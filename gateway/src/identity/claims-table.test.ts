import { PersonIdentifier, type Caller, type KnownHolder, type Membership, type WhoIs } from '@brobygger/domain';
import type { JWTPayload } from 'jose';
import { AuthenticationFailed } from './authentication-failed';
import { callerOf, MembershipRefused } from './choose-membership';
import { identify } from './claims-table';
import { IssuerConfiguration } from './issuer-configuration';
import type { TrustedIssuer } from './issuer-configuration';

const ORGANISATION = '00000000-0000-4000-8000-000000000101';
const YOUTH = '00000000-0000-4000-8000-000000000001';
const PID = '15820800068';

const common = { issuer: 'https://login.example.org', audience: 'brobygger', algorithms: ['RS256'] };
const place = { agency: 'NAV', organisationId: ORGANISATION } as const;
const worker = { id: 'membership-1', role: 'CASEWORKER', organisationName: 'NAV Prøve', ...place } as const;
const leader = { ...worker, id: 'membership-2', role: 'LEADER' } as const;
const nurse = { ...worker, id: 'membership-3', profession: 'NURSE' } as const;
const sameWorker = { ...worker, id: 'membership-4' } as const;
const system = { ...worker, id: 'membership-5', role: 'SYSTEM' } as const;

function anIssuer(settings: object): TrustedIssuer {
  const [issuer] = IssuerConfiguration.parse([{ ...common, ...settings }]);
  if (issuer === undefined) throw new Error('no issuer');
  return issuer;
}

const entra = anIssuer({ claims: 'ENTRA_ID' });
const structured = anIssuer({ claims: 'ENTRA_ID', structuredGroups: true });
const idPorten = anIssuer({ claims: 'ID_PORTEN' });
const maskinporten = anIssuer({ claims: 'MASKINPORTEN' });

const MEMBERS: Readonly<Record<string, Membership>> = {
  'GROUP/group-1': worker,
  'GROUP/group-2': leader,
  'GROUP/nurses': nurse,
  'GROUP/group-4': sameWorker,
  'PERSON/N777777': leader,
  'ORGANISATION_NUMBER/987654321': system,
};

const whoIs: WhoIs = ({ holders, nationalId }) => {
  const memberships = holders.flatMap(({ kind, value }) => {
    const key = `${kind}/${value}`;
    return Object.hasOwn(MEMBERS, key) ? [MEMBERS[key] as Membership] : [];
  });
  const known: KnownHolder = {
    memberships,
    person: nationalId?.reveal() === PID ? { personId: YOUTH, role: 'YOUTH' } : null,
  };
  return Promise.resolve(known);
};

async function read(claims: JWTPayload, issuer: TrustedIssuer, chosen: string | null = null): Promise<Caller> {
  const identified = identify(claims, issuer, true);
  if ('caller' in identified) return identified.caller;
  return callerOf(identified, (await whoIs(identified.holder)) as KnownHolder, chosen);
}
const reasonFor = (claims: JWTPayload, issuer: TrustedIssuer): Promise<unknown> =>
  read(claims, issuer).then(
    () => 'no failure',
    (error: unknown) =>
      error instanceof AuthenticationFailed ? error.reason : error instanceof MembershipRefused ? error.code : error,
  );

describe('an employee of Entra ID', () => {
  const caller = { personId: 'N123456', role: 'CASEWORKER', ...place, assurance: 'SUBSTANTIAL' };

  test('has the role of the one group that is a member', async () => {
    expect(await read({ NAVident: 'N123456', groups: ['someone-elses-group', 'group-1'] }, entra)).toEqual(caller);
  });

  test('has the role of the person, without a group', async () => {
    expect(await read({ NAVident: 'N777777' }, entra)).toMatchObject({ role: 'LEADER' });
  });

  test('of two groups that say the same is asked nothing', async () => {
    expect(await read({ NAVident: 'N123456', groups: ['group-1', 'group-4'] }, entra)).toEqual(caller);
  });

  test('of several memberships chooses one by its id, and hears of the own alone', async () => {
    const claims = { NAVident: 'N123456', groups: ['group-1', 'group-2'] };
    expect(await read(claims, entra, 'MEMBERSHIP-2')).toMatchObject({ role: 'LEADER' });
    const refused = (await read(claims, entra).catch((cause: unknown) => cause)) as MembershipRefused;
    expect([refused.code, refused.memberships]).toEqual(['MEMBERSHIP_REQUIRED', [worker, leader]]);
    const wrong = (await read(claims, entra, 'membership-3').catch((cause: unknown) => cause)) as MembershipRefused;
    expect([wrong.code, wrong.memberships]).toEqual(['MEMBERSHIP_UNKNOWN', [worker, leader]]);
  });

  test.each([
    ['no group', { groups: [] }, 'NO_ROLE'],
    ['no list of groups', {}, 'NO_ROLE'],
    ['an unknown group', { groups: ['group-3'] }, 'NO_ROLE'],
    ['a group that every object has', { groups: ['constructor'] }, 'NO_ROLE'],
    [
      'a structured group where none is configured',
      { groups: [`brobygger:CASEWORKER:NAV:${ORGANISATION}`] },
      'NO_ROLE',
    ],
    ['two groups', { groups: ['group-1', 'group-2'] }, 'MEMBERSHIP_REQUIRED'],
    ['a group that is no text', { groups: [{ group: 'group-1' }] }, 'NO_ROLE'],
    ['no ident', { NAVident: undefined, groups: ['group-1'] }, 'WRONG_CLAIMS'],
    ['a national id for an ident', { NAVident: PID, groups: ['group-1'] }, 'WRONG_CLAIMS'],
    ['an ident with a line break', { NAVident: 'N1\nN2', groups: ['group-1'] }, 'WRONG_CLAIMS'],
  ])('with %s is refused', async (_, claims, reason) => {
    await expect(reasonFor({ NAVident: 'N123456', ...claims }, entra)).resolves.toBe(reason);
  });

  test('of the development issuer has the role that the group spells', async () => {
    await expect(
      read({ NAVident: 'N1', groups: [`brobygger:LEADER:OUTREACH:${ORGANISATION}`] }, structured),
    ).resolves.toMatchObject({
      role: 'LEADER',
      agency: 'OUTREACH',
      organisationId: ORGANISATION,
    });
    await expect(read({ NAVident: 'N1', groups: ['brobygger:AUDITOR:-:-'] }, structured)).resolves.toMatchObject({
      role: 'AUDITOR',
      agency: null,
      organisationId: null,
    });
  });

  test('of the development issuer with several such groups is who the registry says, by the one that is chosen', async () => {
    const said = [`brobygger:CASEWORKER:NAV:${ORGANISATION}`, `brobygger:LEADER:NAV:${ORGANISATION}`];
    const claims = { NAVident: 'N123456', groups: [...said, 'group-1', 'group-2'] };
    await expect(reasonFor(claims, structured)).resolves.toBe('MEMBERSHIP_REQUIRED');
    expect(await read(claims, structured, 'membership-2')).toMatchObject({
      role: 'LEADER',
      organisationId: ORGANISATION,
    });
    await expect(reasonFor({ ...claims, groups: said }, structured)).resolves.toBe('NO_ROLE');
  });

  test('has the profession of the group, and none where the group says none', async () => {
    await expect(read({ NAVident: 'N1', groups: ['nurses'] }, entra)).resolves.toMatchObject({ profession: 'NURSE' });
    const group = `brobygger:CASEWORKER:OUTREACH:${ORGANISATION}`;
    await expect(read({ NAVident: 'N1', groups: [`${group}:PSYCHOLOGIST`] }, structured)).resolves.toMatchObject({
      role: 'CASEWORKER',
      profession: 'PSYCHOLOGIST',
    });
    expect(await read({ NAVident: 'N1', groups: [group] }, structured)).not.toHaveProperty('profession');
  });

  test.each([
    `brobygger:CASEWORKER:OUTREACH:${ORGANISATION}:`,
    `brobygger:CASEWORKER:OUTREACH:${ORGANISATION}:POLICE`,
    `brobygger:CASEWORKER:OUTREACH:${ORGANISATION}:NURSE:PSYCHOLOGIST`,
    `brobygger:LEADER:OUTREACH:${ORGANISATION}:NURSE`,
    'brobygger:YOUTH:-:-',
    'brobygger:SYSTEM:NAV:x',
    'brobygger:CASEWORKER:POLICE:x',
    'brobygger:CASEWORKER:NAV:-',
    'brobygger:CASEWORKER:NAV',
    'brobygger:CASEWORKER:NAV:x:y',
    'brobygger:CASEWORKER:NAV:',
    'brobygger:CASEWORKER:NAV:nav-bjerke',
  ])('of the development issuer with the group `%s` is refused', async (group) => {
    await expect(reasonFor({ NAVident: 'N1', groups: [group] }, structured)).resolves.toBe('NO_ROLE');
  });
});

describe('a youth of ID-porten', () => {
  test('is the person that the registry knows, at the level of the login', async () => {
    const youth = { personId: YOUTH, role: 'YOUTH', agency: null, organisationId: null };
    await expect(read({ pid: PID, acr: 'idporten-loa-high' }, idPorten)).resolves.toEqual({
      ...youth,
      assurance: 'HIGH',
    });
    await expect(read({ pid: PID, acr: 'idporten-loa-substantial' }, idPorten)).resolves.toEqual({
      ...youth,
      assurance: 'SUBSTANTIAL',
    });
  });

  test.each([
    ['no level', { pid: PID }, 'WRONG_CLAIMS'],
    ['a low level', { pid: PID, acr: 'idporten-loa-low' }, 'WRONG_CLAIMS'],
    ['no valid national id', { pid: '12345678901', acr: 'idporten-loa-high' }, 'WRONG_CLAIMS'],
    ['a DUF number', { pid: '201258697561', acr: 'idporten-loa-high' }, 'WRONG_CLAIMS'],
    ['no national id', { acr: 'idporten-loa-high' }, 'WRONG_CLAIMS'],
    ['a national id that nobody here has', { pid: '15820800904', acr: 'idporten-loa-high' }, 'UNKNOWN_PERSON'],
  ])('with %s is refused', async (_, claims, reason) => {
    await expect(reasonFor(claims, idPorten)).resolves.toBe(reason);
  });

  test('gives the gateway ids that hold', () => {
    expect([PID, '15820800904'].map((pid) => PersonIdentifier.parse(pid)?.isSynthetic())).toEqual([true, true]);
  });
});

describe('a system of Maskinporten', () => {
  const consumer = { authority: 'iso6523-actorid-upis', ID: '0192:987654321' };

  test('acts for the organisation of its organisation number', async () => {
    await expect(read({ consumer, scope: 'other:scope brobygger:system' }, maskinporten)).resolves.toEqual({
      personId: '0192:987654321',
      role: 'SYSTEM',
      agency: 'NAV',
      organisationId: ORGANISATION,
      assurance: 'SUBSTANTIAL',
    });
  });

  test.each([
    ['no scope', { consumer }, 'NO_ROLE'],
    ['a scope that only begins alike', { consumer, scope: 'brobygger:systems' }, 'NO_ROLE'],
    ['an unknown organisation', { consumer: { ID: '0192:123456789' }, scope: 'brobygger:system' }, 'NO_ROLE'],
    [
      'an organisation of another register',
      { consumer: { ID: '0088:987654321' }, scope: 'brobygger:system' },
      'WRONG_CLAIMS',
    ],
    ['no consumer', { scope: 'brobygger:system' }, 'WRONG_CLAIMS'],
  ])('with %s is refused', async (_, claims, reason) => {
    await expect(reasonFor(claims, maskinporten)).resolves.toBe(reason);
  });
});

describe('a configuration of issuers', () => {
  const valid = { ...common, claims: 'ID_PORTEN' };
  test.each([
    ['the same issuer twice', [valid, valid]],
    ['an issuer over plain http on another machine', [{ ...valid, issuer: 'http://login.example.org' }]],
    ['keys over plain http on another machine', [{ ...valid, jwksUri: 'http://login.example.org/keys' }]],
    ['a symmetric algorithm', [{ ...valid, algorithms: ['HS256'] }]],
    ['no algorithm', [{ ...valid, algorithms: [] }]],
    ['a misspelt setting', [{ ...valid, jwksurl: 'https://login.example.org/keys' }]],
  ])('with %s does not hold', (_, configuration) => {
    expect(IssuerConfiguration.safeParse(configuration).success).toBe(false);
  });
});
