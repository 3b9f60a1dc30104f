import type { Page } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye } from './eye';
import { axeFaults } from './page-faults';
import { text } from './words';

const DRAFTS = '**/console/api/drafts/**';

/** What is typed is lost neither to a slow answer nor to the end of a session, and is nobody else's. */
export function keepsWhatIsTyped(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const stand = async (persona: string, path: string): Promise<Eye> => {
    const eye = eyeOf();
    await eye.become(persona, path);
    await eye.wear(PLAIN);
    return eye;
  };
  const field = (page: Page) => page.locator('main textarea:not([aria-hidden])').first();

  /** What is typed is written after a while, or as soon as the page is left. */
  const leave = (page: Page) => page.evaluate(`dispatchEvent(new Event('pagehide'))`);

  test('what is typed while the draft is on its way stands', async () => {
    const eye = await stand('leila', '/');
    const { page } = eye;
    let letGo: () => void = () => undefined;
    const isLetGo = new Promise<void>((resolve) => (letGo = resolve));
    await page.route(DRAFTS, async (route) => {
      await isLetGo;
      await route.continue();
    });
    await page.goto(`${new URL(page.url()).origin}/console/claims/new`);
    const typed = field(page);
    await typed.fill('12345');
    const read = page.waitForResponse(DRAFTS);
    letGo();
    await read;
    await eye.settled();
    expect(await typed.inputValue()).toBe('12345');
    await page.unroute(DRAFTS);
    eye.told();
  });

  test('the end of a session shows nothing more, and what was typed last is there after a login in another tab', async () => {
    const eye = await stand('leila', '/words/about-me');
    const { page, context } = eye;
    await eye.forget();
    await field(page).fill('Dette var ikke tatt vare på.');
    await leave(page);
    await page.locator('main a[target="_blank"]').first().waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Dette var ikke');
    expect(await page.locator('main [role="status"]').innerText()).toMatch(/bare på denne siden/);
    expect(await axeFaults(eye)).toEqual([]);
    const [other] = await Promise.all([
      context.waitForEvent('page'),
      page.locator('main a[target="_blank"]').first().click(),
    ]);
    await other.locator('button[value="leila"]').click();
    await field(page).waitFor();
    await page.bringToFront();
    await eye.settled();
    expect(await field(page).inputValue()).toBe('Dette var ikke tatt vare på.');
    await page.reload();
    await eye.settled();
    expect(await field(page).inputValue()).toBe('Dette var ikke tatt vare på.');
    await other.close();
    eye.told();
  });

  test('who logs in after somebody else finds nothing of what they typed', async () => {
    const eye = await stand('leila', '/words/about-me');
    const { page, context } = eye;
    await eye.forget();
    await field(page).fill('Bare mitt.');
    await leave(page);
    await page.locator('main a[target="_blank"]').first().waitFor();
    const other = await context.newPage();
    const written: (string | null)[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PUT') written.push(request.postData());
    });
    await other.goto(`${new URL(page.url()).origin}/console/login?as=idporten&to=/console/`);
    await Promise.all([page.waitForEvent('load'), other.locator('button[value="amir"]').click()]);
    await page.bringToFront();
    await eye.settled();
    expect(await page.content()).not.toContain('Bare mitt.');
    expect(written).toEqual([]);
    await other.close();
    eye.told();
  });

  test('a session that ends says so, and leads back to where one was', async () => {
    const eye = await stand('leila', '/claims/new?category=INCOME#top');
    const { page } = eye;
    const written = page.waitForResponse((response) => response.request().method() === 'PUT');
    await field(page).fill('Et halvt ord.');
    await leave(page);
    await written;
    await eye.forget();
    await page.evaluate(`new BroadcastChannel('brobygger-session').postMessage('here')`);
    const way = page.locator('main a[href*="/console/login"]').first();
    await way.waitFor();
    expect(await page.locator('main [role="status"]').innerText()).toMatch(/tatt vare på i et døgn/);
    const to = new URL(String(await way.getAttribute('href')), page.url()).searchParams.get('to');
    expect(to).toBe('/console/claims/new?category=INCOME#top');
    eye.told();
  });

  test('what is typed just before a logout in another tab is written before it', async () => {
    const eye = await stand('leila', '/words/about-me');
    const { page, context } = eye;
    const other = await context.newPage();
    await other.goto(`${new URL(page.url()).origin}/console/words`);
    const out = other.locator('header button', { hasText: 'Logg ut' });
    await out.waitFor();
    const written = page.waitForResponse((response) => response.request().method() === 'PUT');
    await field(page).fill('Like før.');
    await out.click();
    expect((await written).status()).toBe(204);
    const way = page.locator('main a[href*="/console/login"]').first();
    await way.waitFor();
    expect(await page.locator('main a[target="_blank"]').count()).toBe(0);
    // Whoever logs in next comes in where everybody does.
    expect(String(await way.getAttribute('href'))).toContain(`to=${encodeURIComponent('/console/')}&`);
    expect([new URL(page.url()).pathname, await page.title()]).toEqual(['/console/', 'Brobygger']);
    await other.close();
    eye.logOut('leila');
    eye.told();
  });

  test('before the end of a session one is asked for, and is promised what is kept and no more', async () => {
    const eye = await stand('noor', '/words/network');
    const { page } = eye;
    await field(page).fill('Ikke ferdig.');
    for (const isKept of [true, false]) {
      await worldOf().onSessions(`update session set ends_at = now() + interval '90 seconds'`);
      // The page takes it that the time is over, and asks the gateway how much is left.
      await page.evaluate('{ const before = Date.now; Date.now = () => before() + 86_400_000; }');
      const asked = page.getByRole('dialog');
      await asked.waitFor();
      expect((await asked.innerText()).includes(text('session.idleKept'))).toBe(isKept);
      expect(await axeFaults(eye)).toEqual([]);
      await worldOf().onSessions(`update session set ends_at = now() + interval '1 hour'`);
      await asked.getByRole('button', { name: text('session.stay') }).click();
      await asked.waitFor({ state: 'detached' });
      if (isKept) await eye.turnTo('/seen');
    }
    await eye.load('/seen');
    eye.told();
  });

  test('that it cannot be kept is said', async () => {
    const eye = await stand('leila', '/words/about-me');
    const { page } = eye;
    await page.route(DRAFTS, (route) =>
      route.request().method() === 'PUT'
        ? route.fulfill({ status: 409, json: { errors: [{ extensions: { code: 'DRAFTS_SPENT' } }] } })
        : route.continue(),
    );
    await field(page).fill('Den ene for mye.');
    await leave(page);
    const said = page.locator('.draft-alert');
    await said.waitFor();
    expect(await said.innerText()).toMatch(/ikke tatt vare på.*tjue/);
    expect(await axeFaults(eye)).toEqual([]);
    await page.unroute(DRAFTS);
    await field(page).fill('');
    await leave(page);
    await said.waitFor({ state: 'detached' });
    eye.told();
  });
}
