import { openConsoleWorld, type ConsoleWorld } from './console-world';
import { createVisitor } from './visitor';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openConsoleWorld();
});
afterAll(() => world?.stop());

test('a login comes back once: what was kept of it in a browser ends no second, at another gateway neither', async () => {
  const visitor = createVisitor(world.origin);
  const begun = await visitor.go('/console/login?as=entra');
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  const [kept = ''] = visitor.setCookies.filter((each) => each.startsWith('__Host-brobygger-login'));
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(kept) ?? [];
  const back = async (origin: string): Promise<string | null> => {
    const thief = createVisitor(origin);
    thief.setCookie(name, value);
    const at = `/console/callback/entra?${new URLSearchParams({ error: 'access_denied', state })}`;
    return (await thief.go(at)).headers.get('location');
  };
  const ends = await Promise.all([world.origin, world.otherOrigin, world.origin].map(back));
  expect(ends.filter((each) => each !== '/console/?login=expired')).toHaveLength(1);
  expect(await back(world.otherOrigin)).toBe('/console/?login=expired');
});
