import { age, asked, choose, GONE, logInTo, partsOf, sent, told, whoIs } from './asked';
import { openConsoleWorld, IDLE_SECONDS, OFFICE, TWO_PARTS, type ConsoleWorld } from './console-world';
import { createVisitor, SESSION, type Visitor } from './visitor';

let world: ConsoleWorld;
beforeAll(async () => {
  world = await openConsoleWorld();
});
afterAll(() => world?.stop());
const loggedIn = (persona?: string): Promise<Visitor> => logInTo(world, persona);

describe('a login', () => {
  test('leads to where one was going, with a cookie that no script reads and no other site sends', async () => {
    const visitor = createVisitor(world.origin);
    expect(await visitor.logIn('worker', { to: '/console/caseload?page=2' })).toBe('/console/caseload?page=2');
    const [line] = visitor.setCookies.filter((each) => each.startsWith(SESSION));
    expect(line).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(await whoIs(visitor)).toBe('CASEWORKER');
    expect(await told(visitor.ask('graphql', asked))).toEqual([200]);
  });

  test('gives no token to the browser', async () => {
    const visitor = createVisitor(world.origin);
    const said = [await visitor.logIn('worker'), await (await visitor.ask('session')).text(), ...visitor.setCookies];
    const logout = await (await visitor.ask('logout', { method: 'POST' })).text();
    // As a JWT begins, whichever it is.
    expect([...said, logout].join('\n')).not.toMatch(/eyJhbGciOiJFUzI1NiI/);
  });

  test.each([
    ['https://elsewhere.example/', '/console/'],
    ['//elsewhere.example/console/', '/console/'],
    ['/console/../graphql', '/console/'],
    ['/console\\@elsewhere.example', '/console/@elsewhere.example'],
    ['/console/seen?category=x#top', '/console/seen?category=x#top'],
    ['https://elsewhere.example/console/#top', '/console/'],
    [`/console/${'x'.repeat(2000)}`, '/console/'],
    ['/console/login?as=entra', '/console/'],
  ])('to %s ends at %s', async (to, expected) => {
    expect(await createVisitor(world.origin).logIn('worker', { to })).toBe(expected);
  });

  test('that did not begin in this browser is none, nor one that is ended twice, nor one that was cancelled', async () => {
    const visitor = createVisitor(world.origin);
    const begun = await visitor.go('/console/login?as=entra');
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state');
    const stranger = createVisitor(world.origin);
    const at = `/console/callback/entra?${new URLSearchParams({ code: 'stolen', state: state ?? '' })}`;
    expect((await stranger.go(at)).headers.get('location')).toBe('/console/?login=expired');
    const cancelled = `/console/callback/entra?${new URLSearchParams({ error: 'access_denied', state: state ?? '' })}`;
    expect((await visitor.go(cancelled)).headers.get('location')).toMatch(/login=(cancelled|failed)$/);
    expect((await visitor.go(at)).headers.get('location')).toBe('/console/?login=expired');
    expect(stranger.cookie(SESSION) ?? visitor.cookie(SESSION)).toBeUndefined();
  });

  test('with a state of its own making is refused', async () => {
    const visitor = createVisitor(world.origin);
    await visitor.go('/console/login?as=entra');
    const forged = `/console/callback/entra?${new URLSearchParams({ code: 'x', state: 'forged' })}`;
    expect((await visitor.go(forged)).headers.get('location')).toBe('/console/?login=expired');
    expect(visitor.cookie(SESSION)).toBeUndefined();
  });

  test('by a way that there is not leads back, and one whose issuer is away says so', async () => {
    expect((await createVisitor(world.origin).go('/console/login?as=nobody')).headers.get('location')).toBe(
      '/console/?login=failed',
    );
    world.issuer.away(true);
    // The other gateway has not asked the issuer yet who it is.
    const away = await createVisitor(world.otherOrigin).go('/console/login?as=entra');
    world.issuer.away(false);
    expect(away.headers.get('location')).toBe('/console/?login=unavailable');
    expect(world.failures.join()).toContain('a login could not begin');
  });
});

test('two tabs log in at once, and the way back of one is not the other’s', async () => {
  const visitor = createVisitor(world.origin);
  const begin = async () => {
    const begun = await visitor.go('/console/login?as=entra');
    return new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  };
  const [one, other] = [await begin(), await begin()];
  const back = async (state: string, login = 'entra') =>
    (
      await visitor.go(`/console/callback/${login}?${new URLSearchParams({ error: 'access_denied', state })}`)
    ).headers.get('location');
  expect(await back(one, 'idporten')).toBe('/console/?login=expired');
  expect([await back(one), await back(other), await back(one)]).toEqual([
    expect.stringMatching(/login=(cancelled|failed)$/),
    expect.stringMatching(/login=(cancelled|failed)$/),
    '/console/?login=expired',
  ]);
});

describe('a cookie is worth nothing', () => {
  test('from before a login: the one that was planted is not taken up', async () => {
    const visitor = createVisitor(world.origin);
    const planted = 'a'.repeat(43);
    visitor.setCookie(SESSION, planted);
    await visitor.logIn('worker');
    expect(visitor.cookie(SESSION)).not.toBe(planted);
    const attacker = createVisitor(world.origin);
    attacker.setCookie(SESSION, planted);
    expect(await told(attacker.ask('session'))).toEqual(GONE);
  });

  test('from before a step-up, or another login in the same browser', async () => {
    const visitor = await loggedIn();
    const before = visitor.cookie(SESSION) ?? '';
    await visitor.logIn('leader', { level: 'high' });
    expect(await whoIs(visitor)).toBe('LEADER');
    const thief = createVisitor(world.origin);
    thief.setCookie(SESSION, before);
    expect(await told(thief.ask('graphql', asked))).toEqual(GONE);
  });

  test('after a logout, in another tab and at another gateway too', async () => {
    const visitor = await loggedIn();
    const cookie = visitor.cookie(SESSION) ?? '';
    const elsewhere = createVisitor(world.otherOrigin);
    elsewhere.setCookie(SESSION, cookie);
    expect(await whoIs(elsewhere)).toBe('CASEWORKER');
    const { to } = (await (await visitor.ask('logout', { method: 'POST' })).json()) as { to: string };
    expect(to).toContain('/session/end');
    expect(visitor.cookie(SESSION)).toBeUndefined();
    expect(await told(elsewhere.ask('session'))).toEqual(GONE);
  });

  test('after it was left alone for too long', async () => {
    const visitor = await loggedIn();
    await world.query(`update session set seen_at = now() - make_interval(secs => ${IDLE_SECONDS})`);
    expect(await told(visitor.ask('graphql', asked))).toEqual(GONE);
  });

  test('where it is made up', async () => {
    const visitor = createVisitor(world.origin);
    visitor.setCookie(SESSION, 'x');
    expect(await told(visitor.ask('session'))).toEqual(GONE);
  });
});

describe('what is asked with a session', () => {
  test.each([
    ['without the header of our pages', { 'x-console': '0' }],
    ['from another origin', { origin: 'http://elsewhere.example' }],
    ['from another site, as the browser says', { 'sec-fetch-site': 'cross-site' }],
    ['from another host of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('%s is refused, whatever it is', async (_what, headers) => {
    const visitor = await loggedIn();
    for (const [path, options] of [
      ['session', {}],
      ['graphql', asked],
      ['logout', { method: 'POST' }],
      ['copy', {}],
      ['drafts/form', { method: 'DELETE' }],
    ] as const) {
      const more = 'headers' in options ? options.headers : {};
      expect([path, ...(await told(visitor.ask(path, { ...options, headers: { ...more, ...headers } })))]).toEqual([
        path,
        403,
        'NOT_FROM_CONSOLE',
      ]);
    }
    expect(await whoIs(visitor)).toBe('CASEWORKER');
  });

  test('is an operation that the pages were built with, and no other', async () => {
    const visitor = await loggedIn();
    const body = JSON.stringify({ query: '{ __typename }' });
    expect(await told(visitor.ask('graphql', { ...asked, body }))).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
  });

  test('has no answer while the sessions cannot be looked up, and logs nobody out', async () => {
    const visitor = await loggedIn();
    await world.query('alter table session rename to away');
    expect(await told(visitor.ask('session'))).toEqual([503, 'CONSOLE_STORE_UNAVAILABLE']);
    await world.query('alter table away rename to session');
    expect(await whoIs(visitor)).toBe('CASEWORKER');
  });

  test('is of the person to whom the page was shown: another who has logged in since does nothing by it', async () => {
    const visitor = await loggedIn();
    const cookie = visitor.cookie(SESSION) ?? '';
    const second = await loggedIn('leader');
    visitor.setCookie(SESSION, second.cookie(SESSION) ?? '');
    expect(await told(visitor.ask('graphql', asked))).toEqual([409, 'SESSION_CHANGED']);
    expect(await told(visitor.ask('drafts/form', { method: 'DELETE' }))).toEqual([409, 'SESSION_CHANGED']);
    expect(await whoIs(visitor)).toBe('LEADER');
    visitor.setCookie(SESSION, cookie);
    expect(await told(visitor.ask('graphql', asked))).toEqual([200]);
  });

  test('is left alone by whoever only looks whether it is there', async () => {
    const visitor = await loggedIn();
    await world.query(`update session set seen_at = now() - interval '10 minutes'`);
    const left = async (path: string) =>
      Math.round(((await (await visitor.ask(path)).json()) as { leftSeconds: number }).leftSeconds / 60);
    expect([await left('session'), await left('session')]).toEqual([20, 20]);
    expect([await left('session?seen=1'), await left('session')]).toEqual([30, 30]);
  });

  test('is left by the browser when one logs out, whoever is away', async () => {
    const visitor = await loggedIn();
    await age(world, visitor);
    world.issuer.away(true);
    expect(await told(visitor.ask('logout', { method: 'POST' }))).toEqual([200]);
    world.issuer.away(false);
    expect(visitor.cookie(SESSION)).toBeUndefined();
    const again = await loggedIn();
    await world.query('alter table session rename to away');
    expect(await told(again.ask('logout', { method: 'POST' }))).toEqual([503, 'CONSOLE_STORE_UNAVAILABLE']);
    await world.query('alter table away rename to session');
    expect(again.cookie(SESSION)).toBeUndefined();
  });
});

describe('who has two parts', () => {
  const [{ id: worker }, { id: leader }] = TWO_PARTS;

  test('chooses one, and another later; a page that was shown for the one asks nothing as the other', async () => {
    const visitor = await loggedIn('both');
    expect(await partsOf(visitor)).toEqual([null, null, [worker, leader]]);
    expect(await choose(visitor, 'b3')).toEqual([400, 'MEMBERSHIP_UNKNOWN']);
    expect(await choose(visitor, worker)).toEqual([204]);
    expect(await told(visitor.ask('graphql', asked))).toEqual([409, 'SESSION_CHANGED']);
    expect(await partsOf(visitor)).toEqual(['CASEWORKER', worker, [worker, leader]]);
    expect(await told(visitor.ask('graphql', asked))).toEqual([200]);
    expect(await choose(visitor, leader)).toEqual([204]);
    expect(await told(visitor.ask('graphql', asked))).toEqual([409, 'SESSION_CHANGED']);
    expect(await partsOf(visitor)).toEqual(['LEADER', leader, [worker, leader]]);
    expect(await partsOf(await loggedIn('worker'))).toEqual(['CASEWORKER', null, []]);
  });

  test.each([null, leader])('is asked about once when a page is shown, with %s chosen', async (part) => {
    const visitor = await loggedIn('both');
    if (part !== null) await choose(visitor, part);
    const before = world.asked;
    expect(await (await visitor.ask('session')).json()).toMatchObject({ membership: part, memberships: TWO_PARTS });
    expect(world.asked - before).toBe(1);
  });

  test('finds what was half written in a part in that part alone', async () => {
    const visitor = await loggedIn('both');
    const draft = async () => (await visitor.ask('drafts/record')).json();
    const inPart = async (part: string): Promise<void> => {
      await choose(visitor, part);
      await visitor.show();
    };
    await inPart(worker);
    expect(await told(visitor.ask('drafts/record', sent('PUT', { content: 'half a sen' })))).toEqual([204]);
    await inPart(leader);
    expect(await draft()).toEqual({ content: null });
    await inPart(worker);
    expect(await draft()).toEqual({ content: 'half a sen' });
  });
});

describe('a form that is half filled', () => {
  const draft = (content: unknown) => sent('PUT', { content });

  test('is there after the login was over in the middle of it, for who wrote it and nobody else', async () => {
    const visitor = await loggedIn();
    expect(await told(visitor.ask('drafts/words/school', draft({ text: 'half a sen' })))).toEqual([204]);
    await world.query('delete from session');
    expect(await told(visitor.ask('drafts/words/school', draft({ text: 'half a sentence' })))).toEqual(GONE);
    await visitor.logIn('worker');
    expect(await (await visitor.ask('drafts/words/school')).json()).toEqual({ content: { text: 'half a sen' } });
    expect(await (await (await loggedIn('leader')).ask('drafts/words/school')).json()).toEqual({ content: null });
    expect(await told(visitor.ask('drafts/words/school', { method: 'DELETE' }))).toEqual([204]);
    expect(await (await visitor.ask('drafts/words/school')).json()).toEqual({ content: null });
  });

  test.each([
    ['without content', 'drafts/a', sent('PUT', {}), 400],
    ['of a name that is none', 'drafts/..%2Fa', draft('x'), 400],
    ['that is too large', 'drafts/a', draft('x'.repeat(70_000)), 413],
  ])('%s is refused', async (_what, path, options, status) => {
    expect((await told((await loggedIn()).ask(path, options)))[0]).toBe(status);
  });

  test('is one of twenty', async () => {
    const visitor = await loggedIn();
    for (let n = 0; n < 20; n += 1) await visitor.ask(`drafts/form${n}`, draft(n));
    expect(await told(visitor.ask('drafts/one-more', draft(0)))).toEqual([409, 'DRAFTS_SPENT']);
  });
});

test('a page is shown to anybody, and says what may run in it', async () => {
  const office = await createVisitor(world.origin).go('/console/api/office');
  expect(await office.json()).toEqual(OFFICE);
  const response = await createVisitor(world.origin).go('/console/any/place');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(await response.text()).toContain('id="here"');
  expect((await createVisitor(world.origin).go('/console/api/nothing')).status).toBe(404);
  expect((await createVisitor(world.origin).go('/console/documents.json')).headers.get('content-type')).toContain(
    'html',
  );
});
