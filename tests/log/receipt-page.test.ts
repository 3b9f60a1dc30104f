import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { accessFaultsOf } from '../acceptance/playground-checks';
import { CHROMIUM, FLAGS, inBrowser } from '../harness/browser';
import { aReceipt } from './a-receipt';
import { PAGE } from './page-verifier';

const MAKE = join(__dirname, '..', '..', 'tools', 'verify-log', 'page', 'make-page.mjs');
const RECEIPT = aReceipt(21, 37);
const CHANGED = RECEIPT.text.replace('"role":"CASEWORKER"', '"role":"LEADER"');

test('the page is what its parts make', () => {
  expect(() => execFileSync(process.execPath, [MAKE, '--check'], { stdio: 'pipe' })).not.toThrow();
});

inBrowser('the page that verifies a receipt, in a real browser without a network', () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'receipt-'));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens the page from its file, and gathers what it asks for and complains of. */
  async function open(options: { width?: number; scheme?: 'light' | 'dark'; locale?: string } = {}) {
    const { width = 1024, scheme = 'light', locale = 'en-GB' } = options;
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, locale });
    await context.setOffline(true);
    const page = await context.newPage();
    const [asked, faults]: [string[], string[]] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(pathToFileURL(PAGE).href);
    await page.locator('#check:enabled').waitFor();
    return { page, asked, faults, close: () => context.close() };
  }

  async function typeKeys(page: Page, { witness = true } = {}): Promise<void> {
    await page.fill('#log-keys', RECEIPT.logKey);
    if (witness) await page.fill('#witness-keys', RECEIPT.witnessKey);
  }

  async function saidOf(page: Page): Promise<string> {
    await page.click('#check');
    return page.locator('#result h2').innerText();
  }

  test.each([
    ['en-GB', 'The receipt is genuine', 'The receipt was changed'],
    ['nb-NO', 'Kvitteringen er ekte', 'Kvitteringen er endret'],
    ['nn-NO', 'Kvitteringa er ekte', 'Kvitteringa er endra'],
  ])('says in %s what is genuine and what was changed, and asks for nothing', async (locale, genuine, changed) => {
    const { page, asked, faults, close } = await open({ locale });
    await typeKeys(page);
    await page.fill('#paste', RECEIPT.text);
    expect(await saidOf(page)).toBe(`✓ ${genuine}`);
    expect(await page.locator('#result').innerText()).toContain('Z100001');
    expect(await page.evaluate('document.activeElement.parentElement.id')).toBe('result');
    await page.fill('#paste', CHANGED);
    expect(await saidOf(page)).toBe(`✕ ${changed}`);
    expect(await page.locator('#result').innerText()).not.toContain('Z100001');
    expect([asked, faults]).toEqual([[pathToFileURL(PAGE).href], []]);
    await close();
  });

  test('takes a file, chosen or dropped', async () => {
    const { page, close } = await open();
    await typeKeys(page);
    const file = join(folder, 'receipt.txt');
    writeFileSync(file, RECEIPT.text);
    await page.setInputFiles('#file', file);
    expect(await saidOf(page)).toBe('✓ The receipt is genuine');
    await page.evaluate(`{
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(CHANGED)}], 'changed.txt', { type: 'text/plain' }));
      document.getElementById('drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
    }`);
    expect(await page.locator('#result').innerText()).toBe('');
    expect(await saidOf(page)).toBe('✕ The receipt was changed');
    await close();
  });

  test('tells a receipt without a witness, of another log, not opened and damaged from one another', async () => {
    const { page, close } = await open();
    await typeKeys(page, { witness: false });
    await page.fill('#paste', RECEIPT.text);
    expect(await saidOf(page)).toBe('! The receipt is genuine, but without a witness');
    await page.fill('#paste', RECEIPT.text.replace(/BEGIN RECEIPT/, 'BEGUN RECEIPT'));
    expect(await saidOf(page)).toBe('✕ The receipt cannot be read');
    await page.fill('#paste', RECEIPT.text.replace(/^\u2014 log\S+/m, '\u2014 another.test/log'));
    expect(await saidOf(page)).toBe('✕ The receipt is not from this log');
    await typeKeys(page);
    await page.fill('#paste', aReceipt(3, 9, { isOpen: false }).text);
    expect(await saidOf(page)).toBe('✓ The receipt is genuine');
    expect(await page.locator('#result').innerText()).toContain('and not what it says');
    await close();
  });

  test('says what is missing before it verifies, at the field', async () => {
    const { page, close } = await open();
    await page.click('#check');
    expect(await page.locator('#key-fault').innerText()).toBe('Type the log’s key.');
    await page.fill('#log-keys', 'not+a+key');
    await page.fill('#witness-keys', RECEIPT.logKey);
    await page.click('#check');
    expect(await page.locator('#key-fault').innerText()).toContain('This is no key');
    expect(await page.locator('#witness-fault').innerText()).toContain('This is no key');
    expect(await page.locator('#log-keys').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#result').innerText()).toBe('');
    await close();
  });

  test('says so where the browser cannot verify', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    await context.addInitScript("crypto.subtle.importKey = () => Promise.reject(new Error('NotSupportedError'))");
    const page = await context.newPage();
    await page.goto(pathToFileURL(PAGE).href);
    await page.getByText('This browser cannot verify signatures').waitFor();
    expect(await page.locator('#check').isDisabled()).toBe(true);
    await context.close();
  });

  test.each([
    [320, 'light'],
    [320, 'dark'],
    [1024, 'light'],
    [1024, 'dark'],
  ] as const)('hinders nobody at %i pixels, %s', async (width, scheme) => {
    const { page, close } = await open({ width, scheme });
    expect(await accessFaultsOf(page)).toEqual([]);
    await typeKeys(page);
    for (const [text, witness] of [
      [RECEIPT.text, RECEIPT.witnessKey],
      [RECEIPT.text, ''],
      [CHANGED, ''],
      ['x', ''],
    ] as const) {
      await page.fill('#witness-keys', witness);
      await page.fill('#paste', text);
      await saidOf(page);
      expect(await accessFaultsOf(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    }
    for (const language of ['nb', 'nn']) {
      await page.click(`[data-language=${language}]`);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      expect(await accessFaultsOf(page)).toEqual([]);
    }
    await close();
  });

  test('runs nothing but its own script, and may reach no host', async () => {
    const { page, faults, close } = await open();
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'document.title = "foreign"';
      document.body.append(script);
    }`);
    expect(await page.title()).toBe('Is the receipt genuine?');
    expect(await page.evaluate("fetch('https://example.org').then(() => 'reached', () => 'refused')")).toBe('refused');
    expect(faults.join('\n')).toMatch(/inline script[^\n]*Content Security Policy/);
    expect(faults.join('\n')).toMatch(/connect\S* to 'https:\/\/example\.org[^\n]*Content Security Policy/i);
    await close();
  });
});
