import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM, FLAGS, inBrowser } from '../harness/browser';
import { openConsoleWorld, type ConsoleWorld } from './console-world';
import { SESSION } from './visitor';

inBrowser('with an issuer on another site', () => {
  let [world, browser]: [ConsoleWorld | null, Browser | null] = [null, null];
  beforeAll(async () => {
    world = await openConsoleWorld();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  /** Run in a page: what the gateway answers to it. */
  const asked = (url: string, options: object): string =>
    `fetch('${url}', ${JSON.stringify(options)}).then((response) => response.status, () => 'blocked')`;

  test('a browser comes back logged in, and what another site asks of the console does nothing', async () => {
    if (world === null || browser === null) throw new Error('no world');
    const { origin, issuerOrigin } = world;
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/console/login?as=entra&to=/console/any/place`);
    expect(new URL(page.url()).origin).toBe(issuerOrigin);
    await page.locator('button[value="worker"]').click();
    await page.waitForURL(`${origin}/console/any/place`);
    const session = asked(`${origin}/console/api/session`, { headers: { 'x-console': '1' } });
    expect(await page.evaluate(session)).toBe(200);
    expect(await page.evaluate('document.cookie')).toBe('');
    const [cookie] = (await context.cookies()).filter(({ name }) => name === SESSION);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/' });

    const hostile = await context.newPage();
    await hostile.goto(`${issuerOrigin}/issuer/entra/.well-known/openid-configuration`);
    const arrived: (string | undefined)[] = [];
    hostile.on('request', (request) => {
      if (request.url().startsWith(origin)) {
        void request.allHeaders().then((headers) => arrived.push(headers['cookie']));
      }
    });
    const logout = `${origin}/console/api/logout`;
    const withHeader = { method: 'POST', credentials: 'include', headers: { 'x-console': '1' } };
    expect(await hostile.evaluate(asked(logout, withHeader))).toBe('blocked');
    await hostile.evaluate(asked(logout, { method: 'POST', mode: 'no-cors', credentials: 'include' }));
    await hostile.evaluate(`{
      const form = document.createElement('form');
      form.method = 'post';
      form.action = '${logout}';
      document.documentElement.append(form);
      form.submit();
    }`);
    await hostile.waitForURL(logout);
    expect(arrived.some((cookies) => cookies?.includes(SESSION) === true)).toBe(false);
    expect(await page.evaluate(session)).toBe(200);
  });
});
