import AxeBuilder from '@axe-core/playwright';
import Fastify, { type FastifyInstance } from 'fastify';
import { chromium, type Browser, type Page } from 'playwright-core';
import { addDocsSite } from '../../gateway/src/docs-site/docs-site';
import { CHROMIUM, FLAGS, inBrowser } from '../harness/browser';
import { builtSite } from '../harness/docs-site';
import { inForm } from './playground-checks';

let app: FastifyInstance;
let address: string;
beforeAll(async () => {
  app = Fastify();
  addDocsSite(app, builtSite());
  address = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => app?.close());

const get = (path: string) => app.inject({ url: path });

test.each([
  ['/docs', 302, '/docs/'],
  ['/docs/adr', 302, '/docs/adr/'],
  ['/docs/', 200, undefined],
  ['/docs/operator', 200, undefined],
  ['/docs/schema/housing/types', 200, undefined],
  ['/docs/processing.json', 200, undefined],
])('%s is answered with %d', async (path, status, location) => {
  const { statusCode, headers } = await get(path);
  expect([statusCode, headers.location]).toEqual([status, location]);
});

test.each(['/docs/nothing', '/docs/adr/nothing', '/docs/..%2f..%2fpackage.json', '/docs/assets/'])(
  'at %s there is no page, and the site says so',
  async (path) => {
    const { statusCode, headers, body } = await get(path);
    expect(statusCode).toBe(404);
    expect([headers['content-type'], body]).toEqual(['text/html; charset=utf-8', expect.stringContaining('Brobygger')]);
  },
);

test('pages are asked for again and assets are kept, each under a policy that admits nothing inline and no other host', async () => {
  const page = await get('/docs/operator');
  const [asset = ''] = /\/docs\/assets\/app\.[^"]+\.js/.exec(page.body) ?? [];
  const script = await get(asset);
  expect([page.headers['cache-control'], script.headers['cache-control']]).toEqual([
    'no-cache',
    'public, max-age=31536000, immutable',
  ]);
  expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(page.headers['content-security-policy']).not.toContain('unsafe');
});

test('a page is sent compressed to who can read that', async () => {
  const plain = await inForm(`${address}/docs/operator`, 'identity');
  const compressed = await inForm(`${address}/docs/operator`, 'br');
  expect([plain.encoding, compressed.encoding]).toEqual([null, 'br']);
  expect(compressed).toMatchObject({ type: plain.type, text: plain.text });
  expect(compressed.size).toBeLessThan(plain.size / 3);
});

test('before it is built, the answer says that it will be', async () => {
  const early = Fastify();
  addDocsSite(early, '/nowhere');
  const { statusCode, body } = await early.inject({ url: '/docs/' });
  expect([statusCode, body]).toEqual([503, 'the documents are being built']);
  await early.close();
});

inBrowser('the documents in a real browser, with no network but this server', () => {
  let browser: Browser;
  beforeAll(async () => {
    const rules = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
    browser = await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, rules] });
  });
  afterAll(() => browser?.close());

  async function open(path: string, width = 1280, colorScheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const [hosts, faults]: [Set<string>, string[]] = [new Set(), []];
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
    return { page, hosts, faults, close: () => context.close() };
  }

  /** What axe finds by WCAG 2.2 AA and by what is held to be good practice. */
  async function accessFaultsOf(page: Page): Promise<readonly string[]> {
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .analyze();
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target }) => `${id} (${impact}) at ${String(target)}`),
    );
  }

  async function search(page: Page, words: string): Promise<void> {
    await page.getByRole('button', { name: 'Search' }).first().click();
    await page.getByRole('combobox').fill(words);
    await page.locator('.VPLocalSearchBox .result').first().waitFor();
  }

  test.each([
    ['the front page', '/docs/', 1280, 'light'],
    ['a guide', '/docs/guides/agency', 1280, 'dark'],
    ['a page of the schema', '/docs/schema/shared/types', 1280, 'light'],
    ['a guide on a phone', '/docs/guides/officer', 320, 'light'],
    ['a table on a phone', '/docs/error-codes', 320, 'dark'],
  ] as const)(
    '%s has no fault of access, runs off no side and asks nobody else',
    async (_what, path, width, scheme) => {
      const { page, hosts, faults, close } = await open(path, width, scheme);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await accessFaultsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect([...hosts]).toEqual([new URL(address).host]);
      expect(faults).toEqual([]);
      await close();
    },
  );

  test('a search finds a type of the schema, leads there, and what it shows has no fault of access', async () => {
    const { page, faults, close } = await open('/docs/');
    await search(page, 'RentMonth');
    expect(await accessFaultsOf(page)).toEqual([]);
    await page.locator('.VPLocalSearchBox .result').first().click();
    await page.waitForURL(/\/docs\/schema\/housing\/types#rentmonth$/);
    await page.getByRole('heading', { name: 'RentMonth' }).waitFor();
    expect(faults).toEqual([]);
    await close();
  });
});
