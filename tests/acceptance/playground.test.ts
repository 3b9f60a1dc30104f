import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { YOUTHS } from '@brobygger/demo';
import { startNode, type NodeProcess } from '../faults/node-process';
import { send } from '../harness/ask';
import { CHROMIUM, FLAGS, inBrowser } from '../harness/browser';
import { startClientsPage, type ClientsPage } from './clients-page';

const ROOT = join(__dirname, '..', '..');
inBrowser('the playground in a real browser', () => {
  let [server, browser]: [NodeProcess | null, Browser | null] = [null, null];
  let address: string;
  let dataDir: string;
  let clients: ClientsPage;

  beforeAll(async () => {
    spawnSync(process.execPath, [join(ROOT, 'scripts', 'build.mjs')]);
    if (!existsSync(join(ROOT, 'playground', 'dist', 'index.html'))) {
      spawnSync('npx', ['vite', 'build'], { cwd: join(ROOT, 'playground') });
    }
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
  });
  afterAll(async () => {
    await browser?.close();
    await server?.end('SIGINT');
    await clients?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function open(width = 1280) {
    if (browser === null) throw new Error('no browser');
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const [hosts, faults]: [Set<string>, string[]] = [new Set(), []];
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${address}/graphiql`);
    await page.getByRole('combobox', { name: 'Ask as' }).waitFor();
    return { page, hosts, faults, close: () => context.close() };
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

  test('a developer asks as NAV Bjerke, sees the answer and is told what was withheld, and nothing calls another host', async () => {
    const { page, hosts, faults, close } = await open();
    await askAs(page, 'nav-bjerke', 'query Picture');
    expect(await run(page, 'childWelfare')).toContain('"UNAUTHORIZED_FIELD_OR_TYPE"');
    await page.locator('[role=status][data-tone=withheld]').waitFor();
    expect(await page.getByRole('status').innerText()).toMatch(
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

  test('the descriptions show the category of a field', async () => {
    const { page, close } = await open();
    const schema = page.evaluate(async () => {
      const { token } = (await (
        await fetch('/graphiql/token', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"persona":"nav-bjerke"}',
        })
      ).json()) as { token: string };
      const answer = await fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query: '{ __type(name: "NavRecords") { fields { name description } } }' }),
      });
      return answer.text();
    });
    expect(await schema).toContain('Data category: `NAV_SELF_SUFFICIENCY`');
    await close();
  });

  test('nothing runs off the side of a phone', async () => {
    const { page, close } = await open(320);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await close();
  });

  test('the assets are sent compressed to who can read that, and are the same', async () => {
    const { text } = await send(`${address}/graphiql/`, {});
    const asset = `${address}${/src="([^"]+\.js)"/.exec(text)?.[1] ?? ''}`;
    const as = async (encoding: string) => {
      const response = await fetch(asset, { headers: { 'accept-encoding': encoding } });
      const { headers } = response;
      const size = Number(headers.get('content-length'));
      return {
        encoding: headers.get('content-encoding'),
        type: headers.get('content-type'),
        size,
        text: await response.text(),
      };
    };
    const plain = await as('identity');
    expect(plain).toMatchObject({ encoding: null, type: expect.stringContaining('javascript') });
    for (const encoding of ['br', 'gzip']) {
      const compressed = await as(encoding);
      expect(compressed).toMatchObject({ encoding, type: plain.type, text: plain.text });
      expect(compressed.size).toBeLessThan(plain.size / 2);
    }
  });

  describe('a page of another origin', () => {
    const tokenOf = async (persona: string): Promise<string> => {
      const { text } = await send(`${address}/graphiql/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ persona }),
      });
      return (JSON.parse(text) as { readonly token: string }).token;
    };

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
