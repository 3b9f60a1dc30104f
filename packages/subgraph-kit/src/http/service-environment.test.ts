import { OWNER_NAMES, type OwnerName } from '@brobygger/domain';
import { addressesIn, ConsentEnvironment, ownerEnvironmentOf } from './service-environment';

const addressVariablesOf = (shape: object): readonly string[] =>
  Object.keys(shape).filter((name) => /^(?!.*DATABASE_URL$).*_URL$/.test(name));

describe('the environment of a service', () => {
  test('has the addresses of those whom it calls, and no other', () => {
    const read = OWNER_NAMES.map((name) => [name, addressVariablesOf(ownerEnvironmentOf(name).shape)]);
    expect(Object.fromEntries(read)).toEqual({
      'child-welfare': ['CONSENT_URL'],
      nav: ['CONSENT_URL'],
      outreach: ['CONSENT_URL', 'CHILD_WELFARE_URL'],
      housing: ['CONSENT_URL'],
    });
    expect(addressVariablesOf(ConsentEnvironment.shape)).toEqual([
      'CHILD_WELFARE_URL',
      'NAV_URL',
      'OUTREACH_URL',
      'HOUSING_URL',
      'POPULATION_REGISTER_URL',
    ]);
  });

  test('lacks the address of one whom the owner asks, and then it does not start', () => {
    const faults = (name: OwnerName): readonly string[] =>
      (ownerEnvironmentOf(name).safeParse({ CONSENT_URL: 'http://consent:4000' }).error?.issues ?? []).map(({ path }) =>
        String(path[0]),
      );
    expect(faults('outreach')).toContain('CHILD_WELFARE_URL');
    expect(faults('nav')).not.toContain('CHILD_WELFARE_URL');
    expect(faults('nav')).not.toContain('CONSENT_URL');
  });

  test('is read by the names of the services', () => {
    const environment = { CONSENT_URL: 'http://consent:1', CHILD_WELFARE_URL: 'http://cw:2', NAV_URL: 'http://nav:3' };
    expect(addressesIn(environment, 'outreach')).toEqual({
      consent: 'http://consent:1',
      'child-welfare': 'http://cw:2',
    });
  });
});
