import { z } from 'zod';
import { EnvironmentFault, parseEnvironment } from './parse-environment';
import { SERVICE_NAMES } from './service';
import { serviceAddresses } from './service-addresses';

const environment = {
  CHILD_WELFARE_URL: 'http://child-welfare:4000',
  NAV_URL: 'http://nav:4000',
  OUTREACH_URL: 'http://outreach:4000',
  HOUSING_URL: 'https://housing.example',
  CONSENT_URL: 'http://consent:4000',
};

test('the addresses of all services are the variables that operators have', () => {
  const schema = z.object(serviceAddresses(SERVICE_NAMES));
  expect(parseEnvironment(schema, { ...environment, OTHER: 'thing' })).toEqual(environment);
});

test('a service without an address is named by its variable', () => {
  const { NAV_URL: _nav, ...rest } = environment;
  const schema = z.object(serviceAddresses(SERVICE_NAMES));
  expect(() => parseEnvironment(schema, rest)).toThrow(
    new EnvironmentFault('the environment is not complete: `NAV_URL` is missing'),
  );
});

test('what is no address of the web is refused, and of no service more is read than was asked', () => {
  const schema = z.object(serviceAddresses(['nav']));
  expect(Object.keys(schema.shape)).toEqual(['NAV_URL']);
  expect(schema.safeParse({ NAV_URL: 'ftp://nav' }).success).toBe(false);
});

test('each address says whose it is', () => {
  const { NAV_URL, CONSENT_URL } = serviceAddresses(['nav', 'consent']);
  expect([NAV_URL.description, CONSENT_URL.description]).toEqual([
    'Base address of the nav subgraph',
    'Base address of the consent registry',
  ]);
});
