import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createBrobyggerClient } from '@brobygger/client';
import { PictureDocument } from '@brobygger/client/documents';
import { YOUTHS } from '@brobygger/demo';
import { runsEveryBlockAt } from '@brobygger/testkit';
import { freePort } from '../../packages/embedded-database/src/free-port';
import { makePassingFolder } from '../../packages/testkit/src/passing-folder';
import { readExamples, type Step } from '../contract/worked-examples/read-examples';
import { makeScratchCopy, type ScratchCopy } from '../contract/worked-examples/scratch-copy';
import { startNode, type NodeProcess } from '../faults/node-process';
import { CHROMIUM, FLAGS, inBrowser } from '../harness/browser';
import { accessFaultsOf } from './playground-checks';

const ROOT = join(__dirname, '..', '..');
/** What the guide has one do with the sample; the rest is of a project of one's own. */
const [seeIt] = readExamples(runsEveryBlockAt('docs/guides/frontend.md#step-1-see-it-run', 'sh'));
const [changeIt] = readExamples(
  runsEveryBlockAt('docs/guides/frontend.md#step-2-ask-for-one-more-field', 'diff', 'sh'),
);

inBrowser('the first hour of a frontend developer', () => {
  let copy: ScratchCopy;
  let data: string;
  let environment: Readonly<Record<string, string>>;
  let [running, browser]: [NodeProcess | null, Browser | null] = [null, null];
  let page: Page;
  const [hosts, faults]: [Set<string>, string[]] = [new Set(), []];

  beforeAll(async () => {
    copy = makeScratchCopy(ROOT);
    data = makePassingFolder();
    const ports = { PORT: String(await freePort()), EXAMPLE_PORT: String(await freePort()) };
    // The operations that the client has are registered there, as a team registers its own.
    const manifest = join(copy.root, 'packages', 'client', 'src', 'generated', 'persisted-documents.json');
    environment = { ...ports, DATA_DIR: data, HOME: data, TRUSTED_DOCUMENTS: manifest };
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.on('request', (request) => hosts.add(new URL(request.url()).host));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    await running?.end('SIGINT');
    copy?.remove();
    rmSync(data, { recursive: true, force: true });
  });

  const purpose = () => page.getByRole('combobox', { name: 'For purpose' });
  const field = (name: string) => page.locator('.field').filter({ has: page.getByText(name, { exact: true }) });
  const statesOf = async (...names: readonly string[]) =>
    Promise.all(names.map((name) => field(name).getAttribute('data-state')));

  test('`npm run example` starts all there is, and the page shows released, empty and withheld fields', async () => {
    expect(seeIt?.steps).toEqual([{ kind: 'run', command: 'npm run example' }]);
    const { scripts } = JSON.parse(readFileSync(join(copy.root, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(scripts['example']).toBe('node scripts/example.mjs');
    running = startNode(join(copy.root, 'scripts', 'example.mjs'), environment);
    await running.said('the sample frontend is at ');
    await page.goto(`http://localhost:${environment['EXAMPLE_PORT']}`);
    await page.getByRole('heading', { name: 'Leila Fjord' }).waitFor();
    expect(await statesOf('Plan of measures', 'Qualification', 'Rent')).toEqual(['released', 'nothing', 'withheld']);
    expect(await field('Rent').innerText()).toMatch(/Not shared\s+housing · you may ask the youth for consent/);
  });

  test('everybody can use it, on a phone too, and nothing of it is kept or sent to another host', async () => {
    expect(await accessFaultsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([0, 0, '']);
    expect([...hosts]).toEqual([`localhost:${environment['EXAMPLE_PORT']}`]);
    expect(faults).toEqual([]);
  });

  test('under another purpose and to another caller, nothing of the last answer is shown while the next is on its way', async () => {
    /** Does what asks anew, and says what stands there before it is answered. */
    async function between(choose: () => Promise<unknown>): Promise<string> {
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      await page.route('**/graphql', (route) => held.then(() => route.continue()));
      await Promise.all([page.waitForRequest('**/graphql'), choose()]);
      const text = await page.getByRole('main').innerText();
      letGo();
      await page.getByRole('heading', { name: 'Leila Fjord' }).waitFor();
      await page.unroute('**/graphql');
      return text;
    }
    expect(await between(() => purpose().selectOption('B107'))).toBe('Asking …');
    const states = await statesOf('Plan of measures', 'Advice and guidance (§ 17)', 'Residency');
    expect(states).toEqual(['withheld', 'released', 'withheld']);
    const persona = page.getByRole('combobox', { name: 'Ask as' });
    expect(await between(() => persona.selectOption('housing-futv'))).toBe('Asking …');
    expect(await statesOf('Residency', 'Rent', 'Qualification')).toEqual(['released', 'released', 'withheld']);
  });

  test('a purpose that is not open is refused as a whole, and the page says so', async () => {
    await purpose().selectOption('B111');
    await page.getByRole('alert').getByText('PURPOSE_NOT_OPEN').waitFor();
    await purpose().selectOption('B101');
    await page.getByRole('heading', { name: 'Leila Fjord' }).waitFor();
  });

  test('registered operations are asked for by their ids alone', async () => {
    const api = `http://localhost:${environment['PORT']}`;
    const given = await fetch(`${api}/graphiql/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona: 'nav-bjerke' }),
    });
    const { token } = (await given.json()) as { readonly token: string };
    const bodies: string[] = [];
    const client = createBrobyggerClient({
      url: `${api}/graphql`,
      token,
      purpose: 'B101',
      byId: true,
      fetch: (url, init) => {
        bodies.push(String(init?.body));
        return fetch(url, init);
      },
    });
    const { data, errors } = await client.ask(PictureDocument, { id: YOUTHS.leila.id });
    expect(data?.youth?.name).toBe('Leila Fjord');
    expect(new Set(errors.map(({ extensions }) => extensions?.['code']))).toEqual(
      new Set(['UNAUTHORIZED_FIELD_OR_TYPE']),
    );
    expect(bodies.map((body) => Object.keys(JSON.parse(body) as object))).toEqual([['documentId', 'variables']]);
  });

  test('the field that the guide adds is there when both files are saved, typed', async () => {
    const steps = changeIt?.steps ?? [];
    expect(steps.map(({ kind }) => kind)).toEqual(['change', 'change', 'run']);
    const [operation, shown, types] = steps as readonly [Step, Step, Step];
    for (const step of [operation, shown]) await copy.take(step);
    await page.getByRole('combobox', { name: 'Ask as' }).selectOption('nav-bjerke');
    await field('Income').waitFor();
    expect(await statesOf('Income')).toEqual([expect.stringMatching(/released|nothing/)]);
    await copy.take(types);
  });
});
