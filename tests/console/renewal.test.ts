import { age, asked, GONE, logInTo, told, whoIs } from './asked';
import { openConsoleWorld, type ConsoleWorld } from './console-world';
import { createVisitor, SESSION, type Visitor } from './visitor';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openConsoleWorld();
});
afterAll(() => world?.stop());

const loggedIn = (persona?: string): Promise<Visitor> => logInTo(world, persona);

describe('a session whose token is over', () => {
  test('goes on when the token is over: it is renewed, once for all who ask; where the issuer is away nobody is logged out', async () => {
    const visitor = await loggedIn();
    await age(world, visitor);
    expect(await Promise.all([1, 2, 3].map(() => told(visitor.ask('graphql', asked))))).toEqual([[200], [200], [200]]);
    await age(world, visitor);
    world.issuer.away(true);
    expect(await told(visitor.ask('graphql', asked))).toEqual([503, 'CONSOLE_STORE_UNAVAILABLE']);
    world.issuer.away(false);
    expect(await whoIs(visitor)).toBe('CASEWORKER');
  });

  test('waits for an issuer that is slow, and keeps nobody else waiting, nor a logout', async () => {
    const [visitor, leaving, other] = [await loggedIn(), await loggedIn(), await loggedIn('leader')];
    await age(world, visitor);
    await age(world, leaving);
    const { came, letGo } = world.issuer.hold();
    const waiting = [1, 2, 3, 4, 5, 6].map(() => told(visitor.ask('graphql', asked)));
    await came;
    expect(await told(other.ask('graphql', asked))).toEqual([200]);
    expect(await told(leaving.ask('logout', { method: 'POST' }))).toEqual([200]);
    letGo();
    expect(await Promise.all(waiting)).toEqual(Array(6).fill([200]));
    expect(await told(leaving.ask('session'))).toEqual(GONE);
  });

  test('is renewed by one of two gateways, and the other waits for it', async () => {
    const visitor = await loggedIn();
    const elsewhere = createVisitor(world.otherOrigin);
    elsewhere.setCookie(SESSION, visitor.cookie(SESSION) ?? '');
    await age(world, visitor);
    const { came, letGo } = world.issuer.hold();
    const here = told(visitor.ask('graphql', asked));
    await came;
    const there = whoIs(elsewhere);
    letGo();
    expect([await here, await there]).toEqual([[200], 'CASEWORKER']);
  });

  test.each([
    [429, 'slow_down'],
    [400, 'temporarily_unavailable'],
    [401, 'invalid_client'],
  ])('is not over where the issuer says %i %s', async (status, error) => {
    const visitor = await loggedIn();
    await age(world, visitor);
    world.issuer.answers({ status, error });
    expect(await told(visitor.ask('graphql', asked))).toEqual([503, 'CONSOLE_STORE_UNAVAILABLE']);
    world.issuer.answers(null);
    expect(await told(visitor.ask('graphql', asked))).toEqual([200]);
  });

  test('is over where the issuer renews the token no more', async () => {
    const visitor = await loggedIn();
    await age(world, visitor, { refreshToken: 'revoked' });
    expect(await told(visitor.ask('graphql', asked))).toEqual(GONE);
    expect(await told(visitor.ask('session'))).toEqual(GONE);
  });
});
