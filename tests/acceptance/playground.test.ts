import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { YOUTHS } from '@brobygger/demo';
import { startNode, type NodeProcess } from '../faults/node-process';
import { send } from '../harness/ask';
import { CHROMIUM, FLAGS, inBrowser } from '../harness/browser';
import { startClientsPage, type ClientsPage } from './clients-page';
import { accessFaultsOf, inForm, shapeOf } from './playground-checks';

const ROOT = join(__dirname, '..', '..');

interface Opened {
  readonly scheme?: 'light' | 'dark';
  readonly fragment?: string;
}

inBrowser('the playground in a real browser', () => {
  let [server, browser]: [NodeProcess | null, Browser | null] = [null, null];
  /** One for all pages, so that what the page is made of is fetched and compiled once: it keeps nothing there, as a test says. */
  let context: BrowserContext;
  let address: string;
  let dataDir: string;
  let clients: ClientsPage;

  beforeAll(async () => {
    spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')]);
    const pages = `import('${join(ROOT, 'scripts', 'bootstrap.mjs')}').then(({ ensurePages }) => ensurePages())`;
    spawnSync(process.execPath, ['--input-type=module', '--eval', pages]);
    dataDir = makePassingFolder();
    clients = await startClientsPage(join(dataDir, 'clients'));
    const port = await freePort();
    address = `http://localhost:${port}`;
    server = startNode('all-in-one/dist/main.js', {
      DATA_DIR: dataDir,
      PORT: String(port),
      CORS_ORIGINS: clients.origin,
      TRUSTED_DOCUMENTS: clients.manifest,
    });
    await server.said('\nready\n');
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    context = await browser.newContext();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.end('SIGINT');
    await clients?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function open(width = 1280, { scheme = 'light', fragment = '' }: Opened = {}) {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: scheme });
    const [hosts, faults]: [Set<string>, string[]] = [new Set(), []];
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${address}/graphiql${fragment}`);
    await page.getByRole('combobox', { name: 'Ask as' }).waitFor();
    return { page, hosts, faults, close: () => page.close() };
  }

  /** Chooses the persona and waits for its example: what is asked before would still be the last one's. */
  async function askAs(page: Page, persona: string, word: string): Promise<void> {
    await page.getByRole('combobox', { name: 'Ask as' }).selectOption(persona);
    await page.locator('.graphiql-query-editor .view-lines').getByText(word).first().waitFor();
  }

  async function run(page: Page, word: string): Promise<string> {
    const answered = page.waitForResponse(
      (response) => response.url().endsWith('/graphql') && (response.request().postData() ?? '').includes(word),
    );
    await page.getByRole('button', { name: /Execute query/ }).click();
    return (await answered).text();
  }

  const tokenOf = async (persona: string): Promise<string> => {
    const { text } = await send(`${address}/graphiql/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    });
    return (JSON.parse(text) as { readonly token: string }).token;
  };

  test('a developer asks as NAV Bjerke, sees the answer and is told what was withheld, and nothing calls another host', async () => {
    const { page, hosts, faults, close } = await open();
    await askAs(page, 'nav-bjerke', 'query Picture');
    expect(await run(page, 'childWelfare')).toContain('"UNAUTHORIZED_FIELD_OR_TYPE"');
    await page.locator('[role=status][data-tone=withheld]').waitFor();
    expect(await page.locator('.outcome').innerText()).toMatch(
      /fields withheld: ask for consent to .*HOUSING_RENT \(HOUSING\)/,
    );
    expect([...hosts]).toEqual([new URL(address).host]);
    expect(faults).toEqual([]);
    await close();
  });

  test('the token is in memory alone', async () => {
    const { page, close } = await open();
    await askAs(page, 'leila', 'disclosures');
    expect(await run(page, 'disclosures')).toContain('"me"');
    const kept = await page.evaluate(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href])',
    );
    expect(kept).not.toMatch(/eyJ[\w-]+\./);
    await close();
  });

  test.each(['light', 'dark'] as const)(
    'what is in front has no fault of access and no small target, in %s',
    async (scheme) => {
      const { page, close } = await open(scheme === 'light' ? 1280 : 768, { scheme, fragment: '#persona=nav-bjerke' });
      await askAs(page, 'nav-bjerke', 'query Picture');
      await page.getByRole('button', { name: 'Would I get this?' }).click();
      await page.getByRole('table').waitFor();
      expect(await accessFaultsOf(page)).toEqual([]);
      await page.getByRole('button', { name: 'Close', exact: true }).click();
      await page.getByRole('button', { name: /Documentation Explorer/ }).click();
      const docs = page.locator('.graphiql-doc-explorer');
      for (const name of ['Query', 'Youth', 'HousingRecords', 'RentMonth']) {
        await docs.getByRole('link', { name, exact: true }).first().click();
      }
      await docs.getByText('Category HOUSING_RENT, as HousingRecords.rent. Rent of the month').waitFor();
      expect(await accessFaultsOf(page)).toEqual([]);
      await close();
    },
  );

  test('what would be got is told field by field, and a purpose that is not open in a sentence', async () => {
    const { page, close } = await open(1280, { fragment: '#persona=nav-bjerke&purpose=B102' });
    await askAs(page, 'nav-bjerke', 'query Picture');
    const wouldIGet = page.getByRole('button', { name: 'Would I get this?' });
    await wouldIGet.click();
    const rows = page.getByRole('row');
    const told = async (field: string) =>
      rows.filter({ has: page.getByRole('rowheader', { name: field, exact: true }) });
    expect(await (await told('youth.housing.rent.arrearsNok')).innerText()).toContain(
      'yes: HOUSING_RENT of HOUSING, if the youth says yes to your organisation for this purpose',
    );
    expect(await (await told('youth.id')).innerText()).toContain('yes: your role is enough');
    expect(await rows.getByText('never: no consent for this purpose could name it').count()).toBeGreaterThan(0);

    await page.getByRole('combobox', { name: 'For purpose' }).selectOption('B108');
    await page.getByRole('table').waitFor({ state: 'detached' });
    await wouldIGet.click();
    await page.getByText('You would get nothing: this purpose is not open to your role and agency.').waitFor();
    expect(await run(page, 'Picture')).toContain('PURPOSE_NOT_OPEN');
    await page.locator('.outcome', { hasText: /^This purpose is not open .*: choose another\.$/ }).waitFor();
    await page.getByRole('combobox', { name: 'For purpose' }).selectOption('');
    expect(await run(page, 'Picture')).toContain('PURPOSE_REQUIRED');
    await page.locator('.outcome', { hasText: /^No purpose was stated/ }).waitFor();
    await close();
  });

  test('persona and purpose outlive a reload, in the address alone', async () => {
    const { page, close } = await open();
    await askAs(page, 'leila', 'disclosures');
    await page.getByRole('combobox', { name: 'For purpose' }).selectOption('B101');
    await page.reload();
    await page.locator('.graphiql-query-editor .view-lines').getByText('disclosures').first().waitFor();
    expect(await page.getByRole('combobox', { name: 'Ask as' }).inputValue()).toBe('leila');
    expect(await page.getByRole('combobox', { name: 'For purpose' }).inputValue()).toBe('B101');
    expect(await page.evaluate('[location.hash, localStorage.length, sessionStorage.length, document.cookie]')).toEqual(
      ['#persona=leila&purpose=B101', 0, 0, ''],
    );
    await close();
  });

  test('the schema that the page is given is that of the gateway', async () => {
    const asked = await send(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf('nav-bjerke')}` },
      body: JSON.stringify({ query: getIntrospectionQuery({ descriptions: false, inputValueDeprecation: true }) }),
    });
    const given = await send(`${address}/graphiql/schema`, {});
    expect(shapeOf(given.text)).toEqual(shapeOf(asked.text));
  });

  test('nothing runs off the side of a phone', async () => {
    const { page, close } = await open(320);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await close();
  });

  test('assets and schema are sent compressed to who can read that, each form with its own tag, and are the same', async () => {
    const { text } = await send(`${address}/graphiql/`, {});
    for (const sent of [`${address}${/src="([^"]+\.js)"/.exec(text)?.[1] ?? ''}`, `${address}/graphiql/schema`]) {
      const plain = await inForm(sent, 'identity');
      const forms = [await inForm(sent, 'br'), await inForm(sent, 'gzip')];
      expect(plain).toMatchObject({ encoding: null, vary: expect.stringMatching(/accept-encoding/i) });
      expect(forms.map(({ encoding }) => encoding)).toEqual(['br', 'gzip']);
      for (const form of forms) {
        expect(form).toMatchObject({ type: plain.type, text: plain.text, vary: plain.vary });
        expect(form.size).toBeLessThan(plain.size / 2);
      }
      expect(new Set([plain, ...forms].map(({ etag }) => etag)).size).toBe(3);
      for (const { etag, encoding } of forms) {
        expect(await inForm(sent, encoding ?? '', etag)).toMatchObject({ status: 304, text: '' });
        expect(await inForm(sent, 'identity', etag)).toMatchObject({ status: 200 });
      }
    }
  });

  test('what the page is made of weighs 1.5 MB at the most as it is sent', async () => {
    const { page, close } = await open();
    await askAs(page, 'leila', 'disclosures');
    const weight = await page.evaluate<number>(
      `performance.getEntriesByType('resource').reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`,
    );
    expect(weight).toBeGreaterThan(300_000);
    expect(weight).toBeLessThanOrEqual(1_500_000);
    await close();
  });

  describe('a page of another origin', () => {
    /** What the page gets by each client in each way, and what it sent for it. */
    async function askFrom(origin: string) {
      if (browser === null) throw new Error('no browser');
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(origin);
      await page.waitForFunction('globalThis.ask !== undefined');
      const sent: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(`${address}/graphql`)) return;
        const { searchParams } = new URL(request.url());
        const body = request.method() === 'GET' ? Object.fromEntries(searchParams) : (request.postDataJSON() as object);
        const { query } = body as { readonly query?: string };
        const what = query === undefined ? 'hash' : query.includes('ClientsPicture') ? 'registered text' : 'text';
        sent.push(`${request.method()} ${what}`);
      });
      const headers = { authorization: `Bearer ${await tokenOf('nav-bjerke')}`, behandlingsnummer: 'B101' };
      const given = JSON.stringify([{ url: `${address}/graphql`, headers }, YOUTHS.leila.id]);
      const answers = (await page.evaluate(`ask(...${given})`)) as Readonly<Record<string, ClientAnswer>>;
      await context.close();
      return { answers: Object.entries(answers), sent: [...new Set(sent)].sort() };
    }

    interface ClientAnswer {
      readonly data?: { readonly youth: { readonly name: string; readonly housing: { readonly rent: null } } };
      readonly codes?: readonly string[];
      readonly failure?: string;
    }

    test('asks with Apollo Client and urql by POST, GET, persisted and trusted documents, and reads what came', async () => {
      const { answers, sent } = await askFrom(clients.origin);
      expect(answers).toHaveLength(12);
      for (const [way, { data, codes, failure }] of answers) {
        expect([way, failure, codes]).toEqual([way, undefined, ['UNAUTHORIZED_FIELD_OR_TYPE']]);
        expect([way, data?.youth.name, data?.youth.housing.rent]).toEqual([way, 'Leila Fjord', null]);
      }
      expect(sent).toEqual(['GET hash', 'GET text', 'POST hash', 'POST text']);
    });

    test('gets nothing where its origin is not named', async () => {
      const { answers } = await askFrom(clients.otherOrigin);
      for (const [way, { data, codes, failure }] of answers) {
        expect([way, data ?? null, codes]).toEqual([way, null, way.startsWith('urql') ? [] : undefined]);
        expect([way, failure]).toEqual([way, expect.stringContaining('Failed to fetch')]);
      }
    });
  });
});
