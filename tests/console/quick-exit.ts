import { PLAIN, type Eye } from './eye';
import { text } from './words';

/** Where who must leave at once is taken. Nobody is asked there by a test. */
const ELSEWHERE = 'https://www.yr.no/';

/** Whoever must leave at once: a youth beside whom somebody sits down, and anybody else. */
export function leavesAtOnce(eyeOf: () => Eye): void {
  test.each(['sindre', 'guardian-sindre', 'uteseksjonen', 'consent-officer'])(
    '%s leaves by one press: the session is over, and the button that leads back shows nothing of it',
    async (persona) => {
      const eye = eyeOf();
      const { page, context } = eye;
      await eye.become(persona);
      await eye.wear(PLAIN);
      await eye.load('/');
      await page.locator('header nav a').nth(1).click();
      await eye.settled();
      const { origin } = new URL(page.url());
      const kept = await context.cookies();
      await context.route(`${ELSEWHERE}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Sun</p>' }));
      const ending = page.waitForRequest('**/console/api/logout');
      await page.getByRole('button', { name: text('app.quickExit'), exact: true }).click();
      await page.waitForURL(ELSEWHERE);
      expect((await (await ending).response())?.status()).toBe(200);

      await page.goBack();
      await eye.settled();
      expect(await page.locator('header nav').count()).toBe(0);
      expect(await page.locator('main').innerText()).toContain(text('login.title'));
      // What was copied of the cookies before is worth nothing.
      await context.addCookies(kept);
      const session = await context.request.get(`${origin}/console/api/session`, { headers: { 'x-console': '1' } });
      expect(session.status()).toBe(401);
      await context.unroute(`${ELSEWHERE}**`);
      await eye.forget();
      eye.logOut(persona);
      eye.told();
    },
  );
}
