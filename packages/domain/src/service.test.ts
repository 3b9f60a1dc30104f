import { Agency, ownerOf, serviceOf } from './agency';
import { isOwnerName, isServiceName, OWNER_NAMES, REGISTRY, SERVICE_NAMES, SERVICES } from './service';
import { askedBy, callersOf, calledBy } from './service-calls';
import { databaseOf, urlVariableOf, variablePrefixOf } from './service-variables';

describe('the directory of services', () => {
  test('names the agencies’ services and the registry, in the order that everything derived keeps', () => {
    expect(SERVICE_NAMES).toEqual(['child-welfare', 'nav', 'outreach', 'housing', 'consent']);
    expect(OWNER_NAMES).toEqual(['child-welfare', 'nav', 'outreach', 'housing']);
    expect(SERVICE_NAMES.filter((name) => !isOwnerName(name))).toEqual([REGISTRY]);
  });

  test('gives each agency one service, and each service one owner', () => {
    expect(Agency).toEqual({
      CHILD_WELFARE: 'CHILD_WELFARE',
      NAV: 'NAV',
      OUTREACH: 'OUTREACH',
      HOUSING: 'HOUSING',
    });
    expect(Object.values(Agency)).toHaveLength(OWNER_NAMES.length);
    for (const name of SERVICE_NAMES) expect(serviceOf(ownerOf(name))).toBe(name);
    for (const name of OWNER_NAMES) expect(SERVICES[name].agency).toBe(ownerOf(name));
    expect(ownerOf(REGISTRY)).toBe('CONSENT');
  });

  test.each([...SERVICE_NAMES])('writes %s as it stands in addresses, file names and tokens', (name) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  test.each(['', 'gateway', 'Nav', 'child_welfare', 'toString', '__proto__', 'constructor', null, ['nav']])(
    '%p is no service',
    (name) => {
      expect(isServiceName(name)).toBe(false);
      expect(isOwnerName(name)).toBe(false);
    },
  );

  test('knows no service of an owner that is none', () => {
    expect(() => serviceOf('POLICE' as Agency)).toThrow('no service holds the data of `POLICE`');
  });
});

describe('who calls whom', () => {
  test('every owner calls the registry, and the registry every owner', () => {
    expect(callersOf(REGISTRY)).toEqual(OWNER_NAMES);
    expect(calledBy(REGISTRY)).toEqual(OWNER_NAMES);
    for (const owner of OWNER_NAMES) {
      expect(callersOf(owner)).toContain(REGISTRY);
      expect(calledBy(owner)).toContain(REGISTRY);
    }
  });

  test('outreach asks child welfare for a count, and no other owner calls another', () => {
    expect(OWNER_NAMES.map((name) => [name, askedBy(name)])).toEqual([
      ['child-welfare', []],
      ['nav', []],
      ['outreach', ['child-welfare']],
      ['housing', []],
    ]);
    expect(askedBy(REGISTRY)).toEqual([]);
    expect(callersOf('child-welfare')).toEqual(['consent', 'outreach']);
    expect(callersOf('outreach')).toEqual(['consent']);
  });

  test('who calls is called by, both ways, and nobody calls itself', () => {
    for (const one of SERVICE_NAMES) {
      expect(callersOf(one)).not.toContain(one);
      for (const other of SERVICE_NAMES) expect(callersOf(one).includes(other)).toBe(calledBy(other).includes(one));
    }
  });
});

describe('what a service is called elsewhere', () => {
  test.each([
    ['child-welfare', 'CHILD_WELFARE', 'CHILD_WELFARE_URL', 'brobygger_child_welfare'],
    ['nav', 'NAV', 'NAV_URL', 'brobygger_nav'],
    ['outreach', 'OUTREACH', 'OUTREACH_URL', 'brobygger_outreach'],
    ['housing', 'HOUSING', 'HOUSING_URL', 'brobygger_housing'],
    ['consent', 'CONSENT', 'CONSENT_URL', 'brobygger_consent'],
  ] as const)('%s keeps the variables and the database that operators have', (name, prefix, url, database) => {
    expect([variablePrefixOf(name), urlVariableOf(name), databaseOf(name)]).toEqual([prefix, url, database]);
  });

  test('no two services share a variable or a database', () => {
    expect(new Set(SERVICE_NAMES.map((name) => variablePrefixOf(name))).size).toBe(SERVICE_NAMES.length);
    expect(new Set(SERVICE_NAMES.map(databaseOf)).size).toBe(SERVICE_NAMES.length);
  });
});
