import AxeBuilder from '@axe-core/playwright';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { CHROMIUM, FLAGS, inBrowser } from '../harness/browser';
import { YOUTHS } from '../../tools/demo/src/youths';
import { openDemoConsole, type DemoConsole } from './demo-console';
import { lookAt, secretsOf, traceOf } from './withheld';

const isFull = isBatteryFull();

const { id: LEILA } = YOUTHS.leila;

/** Who looks, by which way they log in, and where they look beside what their menu names. */
const LOOKERS = [
  { persona: 'leila', as: 'idporten', more: [] },
  { persona: 'sindre', as: 'idporten', more: [] },
  { persona: 'guardian-sindre', as: 'idporten', more: [] },
  { persona: 'consent-officer', as: 'entra', more: [] },
  { persona: 'auditor', as: 'entra', more: [] },
  { persona: 'uteseksjonen', as: 'entra', more: [] },
  { persona: 'nav-bjerke', as: 'entra', more: [`/record/${LEILA}`, `/record/${LEILA}/shared-outside`] },
  {
    persona: 'child-welfare-bjerke',
    as: 'entra',
    more: [`/youth/${LEILA}?purpose=B106`, `/record/${LEILA}/course`],
  },
  { persona: 'housing-22b', as: 'entra', more: [] },
  { persona: 'leader-uteseksjonen', as: 'entra', more: [] },
  { persona: 'administrator', as: 'entra', more: [] },
] as const;

interface Variant {
  readonly language: 'nb' | 'nn' | 'en';
  readonly width: 320 | 768 | 1280;
  readonly scheme: 'light' | 'dark';
}

const LANGUAGES = ['nb', 'nn', 'en'] as const;
const WIDTHS = [320, 768, 1280] as const;

/** All of them, and those by which each two of language, width and scheme meet once. */
const ALL: readonly Variant[] = LANGUAGES.flatMap((language) =>
  WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ language, width, scheme }))),
);
const PAIRWISE: readonly Variant[] = LANGUAGES.flatMap((language, l) =>
  WIDTHS.map((width, w) => ({ language, width, scheme: (l + w) % 2 === 0 ? ('light' as const) : ('dark' as const) })),
);

/** WCAG 2.2 AA, as the law on universal design asks for and beyond. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Run in the page: how wide it is, and what it keeps beside the language. */
const STATE = `({
  scrollWidth: document.documentElement.scrollWidth,
  kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie]
    .filter((key) => key !== '' && key !== 'brobygger.language'),
})`;

/** What is wrong with a page as it is shown. */
async function faultsOf(page: Page, width: number): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const { scrollWidth, kept } = await page.evaluate<{ scrollWidth: number; kept: readonly string[] }>(STATE);
  const headings = await page.locator('h1').allTextContents();
  return [
    ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${String(target)}`)),
    ...(scrollWidth > width ? [`is ${scrollWidth} wide`] : []),
    ...kept.map((key) => `keeps ${key}`),
    ...(headings.length === 1 ? [] : [`has headings of the first level: ${headings.join(', ')}`]),
  ];
}

/** Waits until nothing is being fetched any more. */
async function shown(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.locator('h1').first().waitFor();
  await page.waitForSelector('[aria-busy="true"], .aksel-loader', { state: 'detached' });
}

inBrowser('the pages of the console', () => {
  let [world, browser]: [DemoConsole | null, Browser | null] = [null, null];
  beforeAll(async () => {
    world = await openDemoConsole();
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await world?.stop();
  });

  const origin = (): string => world?.origin ?? '';

  async function open({ language, width, scheme }: Variant): Promise<{
    readonly context: BrowserContext;
    readonly page: Page;
    readonly told: string[];
  }> {
    if (browser === null) throw new Error('no browser');
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme });
    await context.addInitScript(`localStorage.setItem('brobygger.language', '${language}')`);
    const page = await context.newPage();
    const told: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== origin()) told.push(`asks ${request.url()}`);
    });
    page.on('pageerror', (error) => told.push(error.message));
    page.on('console', (message) => {
      // Who is not logged in learns it by this answer.
      if (message.type() === 'error' && !message.location().url.includes('/api/session')) told.push(message.text());
    });
    return { context, page, told };
  }

  test('who is not logged in is shown how to', async () => {
    for (const variant of isFull ? ALL : PAIRWISE.slice(0, 3)) {
      const { context, page, told } = await open(variant);
      await page.goto(`${origin()}/console/any/place`);
      await shown(page);
      expect([variant, ...(await faultsOf(page, variant.width)), ...told]).toEqual([variant]);
      await context.close();
    }
  });

  test.each(LOOKERS)('those of $persona, each in its place', async ({ persona, as, more }) => {
    const first = await open(PAIRWISE[0] as Variant);
    await first.page.goto(`${origin()}/console/login?as=${as}`);
    await first.page.locator(`button[value="${persona}"]`).click();
    await shown(first.page);
    const session = await first.context.cookies();
    const menu = await first.page
      .locator('header nav a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    await first.context.close();

    const paths = [...menu, ...more.map((path) => `/console${path}`)];
    const asked = paths.flatMap((path, n) =>
      (isFull ? ALL : [PAIRWISE[n % PAIRWISE.length] as Variant]).map((variant) => ({ path, variant })),
    );
    const wrong: unknown[] = [];
    for (const { path, variant } of asked) {
      const { context, page, told } = await open(variant);
      await context.addCookies(session);
      await page.goto(`${origin()}${path}`);
      await shown(page);
      const faults = [...(await faultsOf(page, variant.width)), ...told];
      if (faults.length > 0) wrong.push({ path, ...variant, faults });
      await context.close();
    }
    expect(wrong).toEqual([]);
    expect(menu.length > 0 || persona === 'administrator').toBe(true);
  });

  test('what is withheld from a caseworker is nowhere in a browser in which others saw it', async () => {
    const { context, page, told } = await open(PAIRWISE[2] as Variant);
    const { id } = YOUTHS.sindre;
    const owners = [];
    for (const persona of ['22b', 'housing-22b']) owners.push(await lookAt(page, origin(), { persona, id }));
    const reader = await lookAt(page, origin(), { persona: 'nav-ostbyen', id });

    const secrets = owners.flatMap((owner) => secretsOf(owner, reader));
    expect(secrets.length).toBeGreaterThan(5);
    const trace = await traceOf(page, reader);
    expect(secrets.filter((secret) => trace.includes(secret))).toEqual([]);
    // The trace is of what is seen, or it would hold nothing whatever is shown.
    expect(reader.lines.filter((line) => !trace.includes(line))).toEqual([]);
    expect(told).toEqual([]);
    await context.close();
  });
});
