import { randomBytes } from 'node:crypto';
import { createPendingLogins } from './pending-login';

const [before, next] = [randomBytes(32), randomBytes(32)];
const PENDING = { login: 'entra', state: 's', nonce: 'n', codeVerifier: 'v', to: '/console/', replaces: null };

test('a login that has begun is opened by each gateway that has its secret, first or not, and by no other', async () => {
  const sealed = await createPendingLogins([before, next]).seal(PENDING);
  expect(await createPendingLogins([next, before]).open(sealed)).toEqual(PENDING);
  expect(await createPendingLogins([before]).open(sealed)).toEqual(PENDING);
  expect(await createPendingLogins([next]).open(sealed)).toBeNull();
});
