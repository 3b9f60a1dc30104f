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
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      /** What somebody gets who has copied the cookies before. */
      const session = async (): Promise<number> =>
        (await fetch(`${origin}/console/api/session`, { headers: { 'x-console': '1', cookie } })).status;
      expect(await session()).toBe(200);
      await context.route(`${ELSEWHERE}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<p>Sun</p>' }));
      await page.getByRole('button', { name: text('app.quickExit'), exact: true }).click();
      await page.waitForURL(ELSEWHERE);
      // The page has not waited for it: it ends on the way.
      for (let asked = 0; asked < 100 && (await session()) === 200; asked += 1);
      expect(await session()).toBe(401);

      await page.goBack();
      await eye.settled();
      expect(await page.locator('header nav').count()).toBe(0);
      expect(await page.locator('main').innerText()).toContain(text('login.title'));
      await context.unroute(`${ELSEWHERE}**`);
      await eye.forget();
      eye.logOut(persona);
      eye.told();
    },
  );
}
