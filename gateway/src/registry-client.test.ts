import { newId, Role, EvaluationsSemantic, type AccessAsker } from '@brobygger/domain';
import { aService, listen } from '../../packages/subgraph-kit/src/http/service-keys.test-setup';
import { causeCode } from './cause-code';
import { createMetrics } from './metrics/metrics';
import { createRegistryClient } from './registry-client';

const asker: AccessAsker = {
  caller: { personId: '0192:974760673', role: Role.SYSTEM, agency: 'NAV', organisationId: newId(), assurance: 'HIGH' },
  requestId: newId(),
};

test('a registry that does not answer is away, and why goes along for the operator', async () => {
  const { hopSigner: signer } = await aService('gateway');
  const { url, close } = await listen((_received, response) => {
    response.writeHead(503).end('of Aksel');
  });
  const ask = async () => {
    const client = createRegistryClient({ url, signer, timeoutMs: 5000 });
    const told = await client.evaluate(asker, [], EvaluationsSemantic.EXECUTE_ALL).catch((cause: unknown) => cause);
    await client.close();
    return [told, causeCode(told)];
  };
  const away = expect.objectContaining({
    extensions: expect.objectContaining({ code: 'REGISTRY_UNAVAILABLE' }) as object,
  });
  expect(await ask()).toEqual([away, 'HTTP_503']);
  await close();
  expect(await ask()).toEqual([away, 'ECONNREFUSED']);
});

test('how long it takes to say who holds a token is measured, by what was asked and how it ended', async () => {
  const { hopSigner: signer } = await aService('gateway');
  const { registry, asks } = createMetrics();
  let known = true;
  const { url, close } = await listen((_received, response) => {
    response.writeHead(known ? 200 : 503, { 'content-type': 'application/json' }).end('{"known":null}');
  });
  const client = createRegistryClient({ url, signer, timeoutMs: 5000, asks });
  const holder = { issuer: 'https://login.example.no', isGiven: false, holders: [], nationalId: null };
  const ask = () => client.whoIs(holder);
  expect(await ask()).toBeNull();
  known = false;
  await expect(ask()).rejects.toThrow('HTTP_503');
  const printed = await registry.metrics();
  for (const outcome of ['answered', 'unavailable']) {
    expect(printed).toContain(`brobygger_registry_question_seconds_count{question="holder",outcome="${outcome}"} 1`);
  }
  await client.close();
  await close();
});
