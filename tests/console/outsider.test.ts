import { SAFE_HEADERS } from '../../gateway/src/http/safe-headers';
import { age, asked, GONE, logInTo, told, whoIs } from './asked';
import { IDLE_SECONDS, openConsoleWorld, type ConsoleWorld } from './console-world';
import { createVisitor, SESSION, type Visitor } from './visitor';

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

describe('a session that ends', () => {
  const REVOCATION = '/token/revocation';
  const revocations = (count: number) => Array.from({ length: count }, () => world.issuer.answered(REVOCATION));
  const heldBy = async (visitor: Visitor) =>
    (await world.store.sessions.look(visitor.cookie(SESSION) ?? ''))?.content as object;

  /** Somebody with a session that holds what was taken from another, whose token is over. */
  async function thiefWith(content: object): Promise<Visitor> {
    const thief = createVisitor(world.origin);
    thief.setCookie(SESSION, (await world.store.sessions.begin({ ...content, expiresAt: 1 })).id);
    return thief;
  }

  test('by a safer login ends at the issuer too, and the one that takes its place goes on', async () => {
    const visitor = await logInTo(world);
    const content = await heldBy(visitor);
    const revoked = revocations(2);
    await visitor.logIn('worker', { level: 'high' });
    expect(await Promise.all(revoked)).toContain(200);
    expect(await told((await thiefWith(content)).ask('graphql', asked))).toEqual(GONE);
    await age(world, visitor);
    expect(await told(visitor.ask('graphql', asked))).toEqual([200]);
  });

  test('since it was left alone ends at the issuer too, once for all who ask, and nobody waits for the issuer', async () => {
    const visitor = await logInTo(world);
    const content = await heldBy(visitor);
    await world.query(`update session set seen_at = now() - make_interval(secs => ${IDLE_SECONDS})`);
    const revoked = revocations(2);
    const { came, letGo } = world.issuer.hold();
    expect(await Promise.all([1, 2].map(() => told(visitor.ask('graphql', asked))))).toEqual([GONE, GONE]);
    await came;
    letGo();
    expect(await Promise.all(revoked)).toContain(200);
    expect(await world.store.sessions.end(visitor.cookie(SESSION) ?? '')).toBeNull();
    expect(await told((await thiefWith(content)).ask('graphql', asked))).toEqual(GONE);
  });

  test('by a logout ends at the issuer too: a token that was taken before renews nothing after', async () => {
    const visitor = await logInTo(world);
    const content = await heldBy(visitor);
    expect(await whoIs(await thiefWith(content))).toBe('CASEWORKER');
    const revoked = revocations(2);
    expect(await told(visitor.ask('logout', { method: 'POST' }))).toEqual([200]);
    expect(await Promise.all(revoked)).toContain(200);
    expect(await told((await thiefWith(content)).ask('graphql', asked))).toEqual(GONE);
  });

  test('by a logout while its token is just being renewed revokes what the issuer gives then, too', async () => {
    const visitor = await logInTo(world);
    await age(world, visitor);
    const { came, letGo } = world.issuer.hold();
    const waiting = told(visitor.ask('graphql', asked));
    await came;
    // The renewing is not stopped by it: both pairs of tokens are given back.
    world.issuer.answers({ status: 503, error: 'temporarily_unavailable', at: REVOCATION });
    const four = revocations(4);
    expect(await told(visitor.ask('logout', { method: 'POST' }))).toEqual([200]);
    letGo();
    expect(await waiting).toEqual(GONE);
    expect(await Promise.all(four)).toEqual([503, 503, 503, 503]);
    world.issuer.answers(null);
  });

  test('by a logout has ended where the issuer revokes nothing, and what it said stands in the log', async () => {
    const visitor = await logInTo(world);
    world.issuer.answers({ status: 400, error: 'temporarily_unavailable', at: REVOCATION });
    const logged = world.logged('tokens were not revoked: temporarily_unavailable');
    expect(await told(visitor.ask('logout', { method: 'POST' }))).toEqual([200]);
    expect(await told(visitor.ask('session'))).toEqual(GONE);
    await logged;
    world.issuer.answers(null);
  });
});

describe('an answer', () => {
  /** What is said of itself by a page, and by a file with a name of its own. */
  const PAGE = /^\/console\/(\*|index\.html)?$/;
  const wrongIn = ({ headers }: Response, own: readonly string[] = []): readonly unknown[] =>
    Object.entries(SAFE_HEADERS).flatMap(([name, value]) => {
      const said = headers.get(name);
      return said === value || (own.includes(name) && said !== null) ? [] : [[name, said]];
    });

  test.each([
    ['GET', '/youth/15820800904'],
    ['GET', '/console/api/15820800904'],
    ['PUT', '/console/youth/15820800904'],
    ['GET', '/%zz15820800904'],
  ])('to %s %s, where nothing is, does not repeat it', async (method, at) => {
    const answer = await createVisitor(world.origin).go(at, { method });
    expect([answer.status === 404 || answer.status === 400, await answer.text()]).toEqual([
      true,
      expect.not.stringContaining('15820800904'),
    ]);
  });

  test('of any route says who may keep it, frame it and read it, whoever asks', async () => {
    const [stranger, visitor] = [createVisitor(world.origin), await logInTo(world)];
    const wrong: unknown[] = [];
    expect(world.routes.length).toBeGreaterThan(15);
    for (const { url, methods } of [
      ...world.routes,
      ...['/nothing', '/console/%'].map((url) => ({ url, methods: ['GET'] })),
    ]) {
      const own = PAGE.test(url)
        ? ['content-security-policy', 'cache-control']
        : url === '/'
          ? ['content-security-policy']
          : [];
      const at = url.replace(/[:*][a-z]*/g, 'some');
      for (const method of methods) {
        const options = { method, headers: { 'x-console': '1' } };
        const here = [method, url];
        wrong.push(...wrongIn(await stranger.go(at, options), own).map((each) => [...here, each]));
        if (url.startsWith('/console/api/') && method !== 'HEAD' && !url.endsWith('/logout')) {
          const path = at.slice('/console/api/'.length);
          wrong.push(...wrongIn(await visitor.ask(path, { method })).map((each) => [...here, 'logged in', each]));
        }
      }
    }
    wrong.push(...wrongIn(await visitor.ask('graphql', asked)));
    expect(wrong).toEqual([]);
  });
});
