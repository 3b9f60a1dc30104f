import { YOUTHS } from '@brobygger/demo';
import type { Locator } from 'playwright-core';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye, type Variant } from './eye';
import { faultsOf, faultsOfForms } from './page-faults';
import { text } from './words';

const NARROW: Variant = { language: 'nn', width: 320, scheme: 'dark' };
const NAME = 'Aksel Myr';
const MINUTE = 60_000;
const OFFER = `mutation($input: OfferCopyInput!) { offerCopyInPerson(input: $input) { code } }`;

/** A copy of everything that is given in person: what the officer does, and the page where a youth opens it. */
export function givesACopyInPerson(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const { aksel } = YOUTHS;
  const main = (): Locator => eyeOf().page.locator('main');
  const field = (key: string): Locator => main().getByLabel(text(key), { exact: true });
  const button = (key: string): Locator => main().getByRole('button', { name: text(key), exact: true });
  const heading = (): Promise<string> => main().locator('h1').innerText();
  const refusal = (): Promise<string> => main().locator('.aksel-alert--error').innerText();
  const holds = async (): Promise<boolean> => (await eyeOf().page.content()).includes(NAME);
  const ask = async (persona: string, query: string, variables = {}): Promise<never> => {
    const { data, errors } = await worldOf().ask(persona, query, variables);
    expect(errors).toBeUndefined();
    return data as never;
  };
  const bornOn = async (): Promise<string> => {
    const { me } = (await ask('aksel', '{ me { birthDate } }')) as { readonly me: { readonly birthDate: string } };
    return me.birthDate;
  };
  const opens = async (code: string, birthDate: string): Promise<void> => {
    await field('copyHere.code').fill(code);
    await field('copyHere.birthDate').fill(birthDate);
    await button('copyHere.open').dblclick();
    await eyeOf().settled();
  };
  /** Looks at the page where it is narrow and dark, and leaves it plain. */
  const looks = async (): Promise<void> => {
    const eye = eyeOf();
    await eye.wear(NARROW);
    await eye.settled();
    expect(await faultsOf(eye, NARROW)).toEqual([]);
    await eye.wear(PLAIN);
    await eye.settled();
  };
  /** Has the clock of the page go on; what looks at it by itself does so within a second. */
  const later = (ms: number): Promise<unknown> =>
    eyeOf().page.evaluate(`{ const before = Date.now; Date.now = () => before() + ${ms}; }`);

  test('an officer makes a code once, and a youth opens the copy with it once, where nobody is logged in', async () => {
    const eye = eyeOf();
    const { page, asked } = eye;
    await eye.become('consent-officer', `/youth/${aksel.id}/copy`);
    await eye.wear(PLAIN);
    await field('officer.copy.identity').selectOption('RESIDENCE_CARD');
    await main().getByLabel(text('officer.copy.interpreted')).selectOption('IN_PERSON');
    const before = asked.length;
    await button('officer.copy.make').dblclick();
    await eye.settled();
    expect(asked.slice(before).filter((name) => name === 'OfferCopyInPersonToYouth')).toHaveLength(1);
    const code = await main().locator('.copy-code').innerText();
    const row = main().locator('tbody tr').first();
    expect(await row.innerText()).toContain(text('officer.copy.notOpened'));
    await looks();

    // In the officer's own browser it opens nothing.
    await eye.open('/copy-in-person');
    expect(await main().getByText(text('copyHere.loggedIn')).count()).toBe(1);
    expect(await field('copyHere.code').count()).toBe(0);

    await eye.forget();
    await eye.open('/');
    await main()
      .getByRole('link', { name: text('copyHere.link') })
      .click();
    await eye.settled();
    await looks();
    await opens(code, '2001-01-01');
    expect(await refusal()).toBe(text('copyHere.refused'));
    expect(eye.told().filter((said) => !said.includes('403'))).toEqual([]);
    expect(await field('copyHere.code').inputValue()).toBe(code);

    const answered = page.waitForResponse(/\/copy-in-person\?/);
    await opens(code.toLowerCase().replaceAll('-', ' '), await bornOn());
    expect((await answered).headers()['cache-control']).toBe('no-store');
    expect([await heading(), await holds()]).toEqual([text('copyHere.shown'), true]);
    await looks();
    expect(await faultsOfForms(eye, PLAIN)).toEqual([]);
    expect((await button('copy.print').boundingBox())?.width).toBeLessThan(200);

    // Whoever does nothing is asked; it goes where nobody answers.
    await page.keyboard.press('Shift');
    await later(4 * MINUTE);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await holds()).toBe(true);
    await later(5 * MINUTE);
    await main().getByText(text('copyHere.gone')).waitFor();
    expect([await heading(), await holds()]).toEqual([text('copyHere.title'), false]);

    await opens(code, await bornOn());
    expect([await refusal(), await holds()]).toEqual([text('copyHere.refused'), false]);
    expect(eye.told().filter((said) => !said.includes('403'))).toEqual([]);
    await eye.become('consent-officer', `/youth/${aksel.id}/copy`);
    expect(await row.innerText()).not.toContain(text('officer.copy.notOpened'));
    expect(await main().locator('.copy-code').count()).toBe(0);
  });

  test('who leaves the page takes the copy and what was typed with them, whatever its button brings back', async () => {
    const eye = eyeOf();
    const { page } = eye;
    const input = { youthId: aksel.id, identityCheck: 'PASSPORT', interpreter: 'NOT_NEEDED' };
    const { offerCopyInPerson } = (await ask('consent-officer', OFFER, { input })) as {
      readonly offerCopyInPerson: { readonly code: string };
    };
    const leave = (): Promise<unknown> => page.evaluate(`dispatchEvent(new PageTransitionEvent('pagehide'))`);
    await eye.forget();
    await eye.wear(PLAIN);
    await eye.open('/copy-in-person');
    await field('copyHere.code').fill(offerCopyInPerson.code);
    await leave();
    expect(await field('copyHere.code').inputValue()).toBe('');
    await button('copyHere.open').click();
    expect(await field('copyHere.code').getAttribute('aria-invalid')).toBe('true');

    await opens(offerCopyInPerson.code, await bornOn());
    // What a youth may read of who they are is not withheld, as it is where a login is not sure enough.
    expect(await main().locator('dl').first().innerText()).toContain(NAME);
    await leave();
    expect(await holds()).toBe(false);
    expect(eye.told()).toEqual([]);
  });

  test('the youth reads which codes were made, by whom, how they were known, and whether each was used', async () => {
    const eye = eyeOf();
    const copies = (
      (await ask('aksel', '{ me { copiesInPerson { openedAt } } }')) as {
        readonly me: { readonly copiesInPerson: readonly { readonly openedAt: string | null }[] };
      }
    ).me.copiesInPerson;
    await eye.become('aksel', '/copy');
    await eye.wear(PLAIN);
    const cards = main()
      .locator('section', { hasText: text('copy.inPerson') })
      .locator('.card');
    expect(await cards.count()).toBe(copies.length);
    const used = await cards.locator('dd:first-of-type').allInnerTexts();
    expect(used.map((each) => each === text('copy.inPersonUnused'))).toEqual(
      copies.map(({ openedAt }) => openedAt === null),
    );
    const [newest = '', first = ''] = await cards.allInnerTexts();
    expect(newest).toContain('Z990010');
    expect(newest).toContain(text('term.identityCheck.PASSPORT'));
    expect(first).toContain(text('term.interpreting.IN_PERSON'));
    await looks();
  });
}
