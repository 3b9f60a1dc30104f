import { PersonIdentifier } from '@brobygger/domain';
import type { JWTPayload } from 'jose';
import { AuthenticationFailed } from './authentication-failed';
import { callerOf } from './claims-table';
import type { ResolvePerson } from './id-porten-claims';
import { IssuerConfiguration } from './issuer-configuration';
import type { TrustedIssuer } from './issuer-configuration';

const ORGANISATION = '00000000-0000-4000-8000-000000000101';
const YOUTH = '00000000-0000-4000-8000-000000000001';
const PID = '15820800068';

const common = { issuer: 'https://login.example.org', audience: 'brobygger', algorithms: ['RS256'] };
const membership = { role: 'CASEWORKER', agency: 'NAV', organisationId: ORGANISATION };
const leadership = { role: 'LEADER', agency: 'NAV', organisationId: ORGANISATION };

function anIssuer(settings: object): TrustedIssuer {
  const [issuer] = IssuerConfiguration.parse([{ ...common, ...settings }]);
  if (issuer === undefined) throw new Error('no issuer');
  return issuer;
}

const entra = anIssuer({ claims: 'ENTRA_ID', groups: { 'group-1': membership, 'group-2': leadership } });
const structured = anIssuer({ claims: 'ENTRA_ID', structuredGroups: true });
const idPorten = anIssuer({ claims: 'ID_PORTEN' });
const maskinporten = anIssuer({
  claims: 'MASKINPORTEN',
  organisations: { '987654321': { agency: 'HOUSING', organisationId: ORGANISATION } },
});

const onlyTheYouth: ResolvePerson = (id) =>
  Promise.resolve(id.reveal() === PID ? { personId: YOUTH, role: 'YOUTH' } : null);
const read = (claims: JWTPayload, issuer: TrustedIssuer) => callerOf(claims, issuer, onlyTheYouth);
const reasonFor = (claims: JWTPayload, issuer: TrustedIssuer): Promise<unknown> =>
  read(claims, issuer).then(
    () => 'no failure',
    (error: unknown) => (error instanceof AuthenticationFailed ? error.reason : error),
  );

describe('an employee of Entra ID', () => {
  test('has the role of the one group that is configured', async () => {
    const caller = await read({ NAVident: 'N123456', groups: ['someone-elses-group', 'group-1'] }, entra);
    expect(caller).toEqual({ personId: 'N123456', ...membership, assurance: 'SUBSTANTIAL' });
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
    ['two groups', { groups: ['group-1', 'group-2'] }, 'SEVERAL_ROLES'],
    ['the same group twice', { groups: ['group-1', 'group-1'] }, 'SEVERAL_ROLES'],
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

  test('has the profession of the group, and none where the group says none', async () => {
    const nurses = anIssuer({ claims: 'ENTRA_ID', groups: { nurses: { ...membership, profession: 'NURSE' } } });
    await expect(read({ NAVident: 'N1', groups: ['nurses'] }, nurses)).resolves.toMatchObject({ profession: 'NURSE' });
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
      agency: 'HOUSING',
      organisationId: ORGANISATION,
      assurance: 'SUBSTANTIAL',
    });
  });

  test.each([
    ['no scope', { consumer }, 'NO_ROLE'],
    ['a scope that only begins alike', { consumer, scope: 'brobygger:systems' }, 'NO_ROLE'],
    [
      'an unknown organisation',
      { consumer: { ID: '0192:123456789' }, scope: 'brobygger:system' },
      'UNKNOWN_ORGANISATION',
    ],
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
    ['no issuer', []],
    ['an issuer over plain http on another machine', [{ ...valid, issuer: 'http://login.example.org' }]],
    ['keys over plain http on another machine', [{ ...valid, jwksUri: 'http://login.example.org/keys' }]],
    ['a symmetric algorithm', [{ ...valid, algorithms: ['HS256'] }]],
    ['no algorithm', [{ ...valid, algorithms: [] }]],
    [
      'groups both listed and structured',
      [{ ...common, claims: 'ENTRA_ID', groups: { a: membership }, structuredGroups: true }],
    ],
    [
      'a profession of a leader',
      [{ ...common, claims: 'ENTRA_ID', groups: { a: { ...leadership, profession: 'NURSE' } } }],
    ],
    ['no groups at all', [{ ...common, claims: 'ENTRA_ID' }]],
    ['a group that makes youths', [{ ...common, claims: 'ENTRA_ID', groups: { a: { ...membership, role: 'YOUTH' } } }]],
    [
      'an organisation that is no UUID',
      [{ ...common, claims: 'ENTRA_ID', groups: { a: { ...membership, organisationId: 'nav-1' } } }],
    ],
    [
      'an organisation number that acts for no UUID',
      [
        {
          ...common,
          claims: 'MASKINPORTEN',
          organisations: { '987654321': { agency: 'NAV', organisationId: 'nav-1' } },
        },
      ],
    ],
    ['a misspelt setting', [{ ...valid, jwksurl: 'https://login.example.org/keys' }]],
  ])('with %s does not hold', (_, configuration) => {
    expect(IssuerConfiguration.safeParse(configuration).success).toBe(false);
  });
});
