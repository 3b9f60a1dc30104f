import type { Eye } from './eye';

/** A yes to a special category is said with a login of a high level, which one comes back from to where one was. */
export function stepsUp(eyeOf: () => Eye): void {
  test('a youth is asked to log in more safely, and what was chosen is there again after it', async () => {
    const eye = eyeOf();
    const { page } = eye;
    await eye.become('noor', '/words/about-me');
    const [whom, what] = [page.locator('main select').nth(0), page.locator('main select').nth(1)];
    await whom.selectOption({ index: 1 });
    await what.selectOption({ index: 1 });
    const chosen = [await whom.inputValue(), await what.inputValue()];
    const yes = page.locator('main .card button').first();
    await yes.click();
    const before = await page.context().cookies();
    await page.locator('main [role="alert"] a[href*="level=high"]').click();
    await page.locator('button[value="noor"]').click();
    await page.waitForURL(/\/console\/words\/about-me/);
    await eye.settled();
    expect([await whom.inputValue(), await what.inputValue()]).toEqual(chosen);
    await yes.click();
    await page.locator('main [role="status"]', { hasText: /\S/ }).waitFor();
    expect(await page.locator('main [role="alert"]').count()).toBe(0);
    const idOf = (cookies: typeof before): string | undefined =>
      cookies.find(({ name }) => name.endsWith('session') && name.startsWith('__Host-'))?.value;
    expect(idOf(await page.context().cookies())).not.toBe(idOf(before));
    // The session that others would go on with is over.
    eye.logOut('noor');
  });
}
