import { OWNER_NAMES, type OwnerName } from '@brobygger/domain';
import { runsEveryBlockAt } from '../../../testkit/src/page-blocks';
import { TEST_LOG_SECRET } from '../../../testkit/src/test-log-key';
import { addressesIn, ConsentEnvironment, ownerEnvironmentOf } from './service-environment';

/** What the registry does not start without. */
const REGISTRY_NEEDS = {
  DATABASE_URL: 'postgres://brobygger_consent@pgbouncer/consent',
  HOP_PUBLIC_KEYS: '{"keys":[{"kty":"OKP","kid":"gateway"}]}',
  SERVICE_PRIVATE_KEY: '{"kty":"OKP","kid":"consent"}',
  SERVICE_PUBLIC_KEYS: '{}',
  NATIONAL_ID_SECRET: Buffer.alloc(32, 3).toString('base64'),
  LOG_SIGNING_KEY: TEST_LOG_SECRET,
  ...Object.fromEntries(
    ['CHILD_WELFARE', 'NAV', 'OUTREACH', 'HOUSING'].map((name) => [`${name}_URL`, 'http://any:4000']),
  ),
};

const [secrets] = runsEveryBlockAt('docs/operator.md#secrets', 'sh');
const [webhooks] = runsEveryBlockAt('docs/operator.md#systems', 'json');

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

  test('of the registry has secrets and receivers in the form that the page for operators shows', () => {
    const of = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
    const shown =
      secrets
        ?.use()
        .replace(/<new[^>]*>/, of(4))
        .replace(/<old[^>]*>/, of(3)) ?? '';
    const [, NATIONAL_ID_SECRET = ''] = /^NATIONAL_ID_SECRET='(.*)'$/m.exec(shown) ?? [];
    const id = '00000000-0000-4000-8000-000000000001';
    const CONSENT_WEBHOOKS =
      webhooks
        ?.use()
        .replace('<id>', id)
        .replace(/<[^>]*in base64>/, of(5)) ?? '';
    const read = ConsentEnvironment.parse({ ...REGISTRY_NEEDS, NATIONAL_ID_SECRET, CONSENT_WEBHOOKS });
    expect(read.CONSENT_WEBHOOKS).toMatchObject([
      { organisationId: id, url: 'https://fagsystem.example.no/samtykker' },
    ]);
  });

  test('of the registry needs an address past a pooler that is told of, and of an owner none', () => {
    const faults = (environment: Readonly<Record<string, string>>): readonly string[] =>
      (ConsentEnvironment.safeParse({ ...REGISTRY_NEEDS, ...environment }).error?.issues ?? []).map(({ path }) =>
        path.join('.'),
      );
    const pooled = { DATABASE_POOLER: 'transaction' };
    expect(faults({})).toEqual([]);
    expect(faults(pooled)).toEqual(['DIRECT_DATABASE_URL']);
    expect(faults({ ...pooled, DIRECT_DATABASE_URL: 'postgres://brobygger_consent@postgres/consent' })).toEqual([]);
    expect(faults({ DATABASE_POOLER: 'session' })).toEqual(['DATABASE_POOLER']);
    expect('DIRECT_DATABASE_URL' in ownerEnvironmentOf('nav').shape).toBe(false);
  });

  test('is read by the names of the services', () => {
    const environment = { CONSENT_URL: 'http://consent:1', CHILD_WELFARE_URL: 'http://cw:2', NAV_URL: 'http://nav:3' };
    expect(addressesIn(environment, 'outreach')).toEqual({
      consent: 'http://consent:1',
      'child-welfare': 'http://cw:2',
    });
  });
});
