import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import type { Eye, Variant } from './eye';
import { ALL, PAIRWISE, PLAIN } from './eye';
import { faultsOf, faultsOfForms } from './page-faults';

const isFull = isBatteryFull();

/** Who looks, and as what: pages that one of a role has seen are not looked at again by another, save what is named. */
const LOOKERS = [
  { persona: 'sindre', role: 'youth' },
  { persona: 'leila', role: 'youth' },
  { persona: 'guardian-sindre', role: 'guardian' },
  { persona: 'guardian-mathias', role: 'guardian of a youth who asks' },
  { persona: 'consent-officer', role: 'officer' },
  { persona: 'auditor', role: 'auditor' },
  { persona: 'data-protection-officer', role: 'data protection officer' },
  { persona: 'uteseksjonen', role: 'caseworker' },
  { persona: '22b', role: 'caseworker' },
  { persona: 'nav-bjerke', role: 'caseworker' },
  { persona: 'child-welfare-bjerke', role: 'caseworker' },
  { persona: 'housing-22b', role: 'caseworker' },
  { persona: 'leader-uteseksjonen', role: 'leader' },
  { persona: 'leader-child-welfare-bjerke', role: 'leader' },
  { persona: 'leader-bolig22b', role: 'leader' },
  { persona: 'administrator', role: 'administrator' },
] as const;

/** What is another page for each agency. */
const OF_EACH_AGENCY = /^\/(youth\/:id\?purpose|today)$/;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Which page an address is one of: `/consents/:id`, `/youth/:id?purpose`. */
function patternOf(href: string): string {
  const { pathname, searchParams } = new URL(href, 'http://console');
  const query = [...new Set(searchParams.keys())].sort().join('&');
  return pathname.replace('/console', '').replace(UUID, ':id') + (query === '' ? '' : `?${query}`);
}

const PICTURES = readFileSync(join(__dirname, '../../docs/console.md'), 'utf8');

/** What stands where each picture was taken, whatever section or year is named in the address. */
const PHOTOGRAPHED = [...PICTURES.matchAll(/^`\/console(\/[^`?]*)/gm)].map(
  ([, address = '']) => new RegExp(`^${address.replaceAll(/:(?!id\b)\w+/g, '[^/]+')}$`),
);

const hasPicture = (pattern: string): boolean =>
  PHOTOGRAPHED.some((address) => address.test(pattern.replace(/\?.*/, '')));

const linksOf = (eye: Eye, where: string): Promise<readonly string[]> =>
  eye.page
    .locator(`${where} a[href^="/console/"]`)
    .evaluateAll((links) => links.map((link) => String((link as unknown as { href: string }).href)));

const headingOf = ({ page }: Eye): Promise<string> => page.locator('main h1').innerText();

/** What the address is answered with, whoever loads it: the same at each, which shows by its address what stands there. */
const servedAt = async ({ context }: Eye, href: string): Promise<string> => (await context.request.get(href)).text();

/** Every page of every role: those of the menu, and those that links lead to. */
export function looksAtEveryPage(eyeOf: () => Eye): void {
  const seen = new Set<string>();
  let round = 0;
  const next = (): readonly Variant[] => (isFull ? ALL : [PAIRWISE[round++ % PAIRWISE.length] as Variant]);

  // How to log in, wherever they come to; and what is read by all.
  test.each(['/any/place', '/statement', '/check-receipt', '/copy-in-person'])(
    'who is not logged in is shown what stands at %s',
    async (path) => {
      const eye = eyeOf();
      await eye.forget();
      await eye.open(path);
      for (const variant of isFull ? ALL : PAIRWISE.slice(0, 3)) {
        await eye.wear(variant);
        await eye.settled();
        const faults = [...(await faultsOf(eye, variant)), ...(await faultsOfForms(eye, variant))];
        expect([variant, ...faults]).toEqual([variant]);
      }
    },
  );

  test.each(LOOKERS)('those of $persona, each in its place', async ({ persona, role }) => {
    const eye = eyeOf();
    await eye.become(persona);
    eye.told();
    await eye.wear(PLAIN);
    const served = await servedAt(eye, eye.page.url());
    const menu = await linksOf(eye, 'header nav');
    const isNew = (href: string): boolean => {
      const pattern = patternOf(href);
      const key = `${OF_EACH_AGENCY.test(pattern) ? persona : role} ${pattern}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    };
    const wrong: unknown[] = [];
    const look = async (href: string): Promise<void> => {
      const onPaper = new Set<string>();
      if (!hasPicture(patternOf(href))) wrong.push({ href, faults: ['has no picture in docs/console.md'] });
      for (const variant of next()) {
        await eye.wear(variant);
        await eye.settled();
        const faults = [...(await faultsOf(eye, variant))];
        // A sheet is as wide, and a page at 200 %, however wide the window was.
        const form = `${variant.language} ${variant.scheme}`;
        if (!onPaper.has(form)) faults.push(...(await faultsOfForms(eye, variant)));
        onPaper.add(form);
        if (faults.length > 0) wrong.push({ path: patternOf(href), ...variant, faults });
      }
    };
    const found: string[] = [];
    const walked: string[] = [];
    // By the menu.
    for (const [index, href] of menu.entries()) {
      if (!isNew(href) && !isFull) {
        // What it leads to is another agency's.
        if (role === 'caseworker' && index === 0) found.push(...(await linksOf(eye, 'main')));
        continue;
      }
      const link = eye.page.locator('header nav a').nth(index);
      await link.click();
      await eye.settled();
      const [name, title] = [await link.innerText(), await eye.page.title()];
      if (!title.startsWith(`${name} – `)) {
        wrong.push({ href, faults: [`is ${name} in the menu, and ${title} in its tab`] });
      }
      walked.push(href);
      found.push(...(await linksOf(eye, 'main')));
      await look(href);
    }
    // By the button that leads back, and again as they are when they are loaded anew.
    await eye.wear(PLAIN);
    await eye.settled();
    for (const [back, href] of walked.toReversed().entries()) {
      if (back > 0) await eye.page.goBack();
      await eye.settled();
      if (patternOf(eye.page.url()) !== patternOf(href)) wrong.push({ href, faults: [`back is ${eye.page.url()}`] });
      const heading = await headingOf(eye);
      await eye.page.reload();
      await eye.settled();
      if ((await headingOf(eye)) !== heading) wrong.push({ href, faults: [`loaded anew is ${await headingOf(eye)}`] });
    }
    // By the links that stand on them.
    for (const href of found) {
      const isMenu = menu.some((link) => patternOf(link) === patternOf(href));
      if (isMenu || !isNew(href)) continue;
      if ((await servedAt(eye, href)) !== served) wrong.push({ href, faults: ['is another page where it is loaded'] });
      await eye.turnTo(href.replace(/^.*?\/console/, ''));
      found.push(...(await linksOf(eye, 'main')));
      await look(href);
    }
    expect(wrong).toEqual([]);
    expect(menu.length).toBeGreaterThan(0);
  });

  afterAll(() => {
    if (isFull) process.stderr.write(`${seen.size} pages: ${[...seen].join(', ')}\n`);
  });
}
