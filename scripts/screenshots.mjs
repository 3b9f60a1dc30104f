// `npm run screenshots`: photographs each page of the console, as each role of the demo world has it, into `docs/console/`. It starts all it
// needs on a port of its own, and leaves nothing behind but the pictures.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureInstalled, ensurePages, root } from './bootstrap.mjs';

/** Who is photographed, by which way they log in. */
const LOOKERS = [
  ['youth', 'leila', 'idporten'],
  ['guardian', 'guardian-sindre', 'idporten'],
  ['officer', 'consent-officer', 'entra'],
  ['auditor', 'auditor', 'entra'],
  ['caseworker', 'nav-bjerke', 'entra'],
  ['leader', 'leader-uteseksjonen', 'entra'],
];
const FOLDER = join(root, 'docs', 'console');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

await ensureInstalled();
ensurePages();
const dataDir = mkdtempSync(join(tmpdir(), 'brobygger-screenshots-'));
chmodSync(dataDir, 0o755);
const port = await freePort();
const server = spawn(process.execPath, [join(root, 'all-in-one', 'dist', 'main.js')], {
  env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => server.on('close', resolve));
let browser;
try {
  await new Promise((resolve, reject) => {
    server.stdout.on('data', (text) => String(text).includes('ready') && resolve());
    void ended.then(() => reject(new Error('the server ended')));
  });
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const [role, persona, as] of LOOKERS) await photograph(role, persona, as);
} finally {
  await browser?.close();
  server.kill('SIGINT');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

async function photograph(role, persona, as) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 768 }, locale: 'nb-NO' });
  const page = await context.newPage();
  const origin = `http://localhost:${port}`;
  await page.goto(`${origin}/console/login?as=${as}`);
  await page.locator(`button[value="${persona}"]`).click();
  await page.locator('main h1').waitFor();
  const paths = await page
    .locator('header nav a')
    .evaluateAll((links) => [...new Set(links.map((link) => link.pathname))]);
  for (const path of paths) {
    await page.goto(`${origin}${path}`);
    await page.waitForLoadState('networkidle');
    const name = path.replace('/console/', '').replaceAll('/', '-');
    await page.screenshot({ path: join(FOLDER, `${role}-${name}.png`) });
    process.stderr.write(`${role} ${path}\n`);
  }
  await context.close();
}
