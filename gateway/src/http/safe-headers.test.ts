import { aGateway, request } from '../gateway.test-setup';
import { ONLY_TLS } from './safe-headers';

test.each([
  ['over TLS', 'https://api.example.org', ONLY_TLS],
  ['in the clear, on this machine', 'http://localhost:4000', undefined],
  ['at an address that it was not told', undefined, undefined],
])('who reaches the gateway %s is told to use TLS alone, or not', async (_how, publicUrl, expected) => {
  const gateway = await aGateway({ publicUrl });
  const answers = await Promise.all(
    ['/', '/graphql', '/my/copy', '/nothing', '/isalive'].map((url) => request(gateway, { method: 'GET', url })),
  );
  expect(answers.map(({ headers }) => headers['strict-transport-security'])).toEqual(answers.map(() => expected));
  await gateway.stop();
});
