import { z } from 'zod';
import { webhookVariables } from './webhook-variables';

const environment = z.object(webhookVariables);
const webhook = {
  organisationId: '0192F000-0000-7000-8000-0000000000B1',
  url: 'https://fagsystem.example.no/samtykker',
  secret: `whsec_${Buffer.alloc(32, 5).toString('base64')}`,
};
const read = (...webhooks: readonly object[]) => environment.safeParse({ CONSENT_WEBHOOKS: JSON.stringify(webhooks) });

test.each([[{}], [{ CONSENT_WEBHOOKS: '' }]])('in %j there is no webhook', (variables) => {
  expect(environment.parse(variables).CONSENT_WEBHOOKS).toBeUndefined();
});

test('a webhook is an organisation, an address and a key', () => {
  expect(read(webhook).data?.CONSENT_WEBHOOKS).toEqual([
    { organisationId: webhook.organisationId.toLowerCase(), url: webhook.url, key: Buffer.alloc(32, 5) },
  ]);
  expect(read({ ...webhook, url: 'http://localhost:9000/x' }).success).toBe(true);
});

test.each<[string, object]>([
  ['an address that others can read along', { url: 'http://fagsystem.example.no/' }],
  ['an address that only looks like this machine', { url: 'http://localhost.example.no/' }],
  ['a name and password in the address', { url: 'https://a:b@fagsystem.example.no/' }],
  ['a short secret', { secret: `whsec_${Buffer.alloc(23).toString('base64')}` }],
  ['a secret without its prefix', { secret: Buffer.alloc(32).toString('base64') }],
  ['an organisation that is none', { organisationId: 'NAV' }],
])('%s is refused', (_, change) => {
  expect(read({ ...webhook, ...change }).success).toBe(false);
});

test('an organisation has one, however its id is written', () => {
  expect(read(webhook, { ...webhook, organisationId: webhook.organisationId.toLowerCase() }).success).toBe(false);
});

test('a fault says nothing of a secret', () => {
  expect(JSON.stringify(read({ ...webhook, secret: 'whsec_geheim' }).error?.issues)).not.toContain('geheim');
});
