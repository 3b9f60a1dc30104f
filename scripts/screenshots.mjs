// `npm run screenshots`: photographs each page of the console, as each role of the demo world has it, into `docs/console/`, and writes
// `docs/console.md`, which shows them. It starts all it needs on a port of its own, and leaves nothing behind but those.
import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureInstalled, ensurePages, root } from './bootstrap.mjs';

/** Who is photographed, by which way they log in, and what the page that shows them calls them. */
const LOOKERS = [
  { role: 'youth', persona: 'leila', as: 'idporten', title: 'A youth' },
  { role: 'guardian', persona: 'guardian-sindre', as: 'idporten', title: 'A guardian' },
  { role: 'caseworker', persona: 'uteseksjonen', as: 'entra', title: 'A caseworker', except: ['qualification'] },
  {
    role: 'caseworker',
    persona: '22b',
    as: 'entra',
    title: 'A caseworker of 22B Kontaktsenter',
    only: ['qualification'],
  },
  {
    role: 'caseworker',
    persona: 'nav-ostbyen',
    as: 'entra',
    title: 'A caseworker of NAV',
    only: ['economy-courses'],
  },
  {
    role: 'caseworker',
    persona: 'child-welfare-bjerke',
    as: 'entra',
    title: 'A caseworker of child welfare',
    only: ['board', 'concerns', 'handover'],
  },
  {
    role: 'caseworker',
    persona: 'child-welfare-trondheim',
    as: 'entra',
    title: 'A caseworker of child welfare with courses',
    only: ['courses'],
  },
  {
    role: 'caseworker',
    persona: 'housing-22b',
    as: 'entra',
    title: 'A caseworker of housing',
    only: ['houses', 'rent'],
  },
  {
    role: 'caseworker',
    persona: 'housing-futv',
    as: 'entra',
    title: 'A caseworker of housing follow-up',
    only: ['follow-up', 'mapping', 'independence', 'orders'],
  },
  { role: 'leader', persona: 'leader-uteseksjonen', as: 'entra', title: 'A leader', except: ['qualification'] },
  {
    role: 'leader',
    persona: 'leader-22b',
    as: 'entra',
    title: 'A leader of 22B Kontaktsenter',
    only: ['qualification'],
  },
  {
    role: 'leader',
    persona: 'leader-nav-ostbyen',
    as: 'entra',
    title: 'A leader of NAV',
    only: ['economy-courses'],
  },
  {
    role: 'leader',
    persona: 'leader-child-welfare-bjerke',
    as: 'entra',
    title: 'A leader of child welfare',
    only: ['board', 'courses'],
  },
  {
    role: 'leader',
    persona: 'leader-bolig22b',
    as: 'entra',
    title: 'A leader of housing',
    only: ['houses'],
    charts: ['houses'],
  },
  { role: 'consent_officer', persona: 'consent-officer', as: 'entra', title: 'A consent officer' },
  // What checks receipts is of no role.
  { role: 'auditor', persona: 'auditor', as: 'entra', title: 'An auditor', except: ['check-receipt'] },
  {
    role: 'data_protection_officer',
    persona: 'data-protection-officer',
    as: 'entra',
    title: 'A data protection officer',
  },
  { role: 'administrator', persona: 'administrator', as: 'entra', title: 'An administrator' },
];
/** What the caseworker says that it is for, where a page asks. */
const PURPOSE = 'B102';
const FOLDER = join(root, 'docs', 'console');
const PAGE = join(root, 'docs', 'console.md');
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
  const parts = [];
  for (const looker of LOOKERS) parts.push({ ...looker, pages: await photograph(looker) });
  writeFileSync(PAGE, pageOf(parts));
} finally {
  await browser?.close();
  server.kill('SIGINT');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

/**
 * Photographs each page of the menu, and those that links lead to from there and the menu does not name; `only` some, or all `except` some,
 * where it says so, and those of `charts` where their chart stands.
 */
async function photograph({ role, persona, as, only, except = [], charts = [] }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'nb-NO',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const origin = `http://localhost:${port}`;
  await page.goto(`${origin}/console/login?as=${as}`);
  await page.locator(`button[value="${persona}"]`).click();
  await page.locator('main h1').waitFor();
  const pathsIn = (where) =>
    page
      .locator(`${where} a[href^="/console/"]`)
      .evaluateAll((links) => [...new Set(links.map((link) => link.pathname))]);
  const placeOf = (path) => path.split('/')[2];
  const menu = await pathsIn('header nav');
  const taken = new Map();
  const queue = [...menu];
  for (const path of queue) {
    const place = placeOf(path);
    if (taken.has(place)) continue;
    await page.goto(`${origin}${path}`);
    await atRest(page);
    const purpose = page.locator(`main a[href$="purpose=${PURPOSE}"]`);
    if ((await purpose.count()) > 0) {
      await purpose.click();
      await atRest(page);
    }
    // Of what has pages of its own, the one that it begins with.
    const begun = (await pathsIn('main')).map((link) => link.split('/').slice(0, 4).join('/'));
    queue.push(...begun.filter((link) => !menu.includes(link)));
    if ((only !== undefined && !only.includes(place)) || except.includes(place)) {
      taken.set(place, null);
      continue;
    }
    if (charts.includes(place)) await toChart(page);
    const file = `${role}-${place}.webp`;
    await save(context, page, file);
    taken.set(place, { file, path: `/console/${place}`, ...(await wordsOf(page)) });
    process.stderr.write(`${role} ${place}\n`);
  }
  await context.close();
  return [...taken.values()].filter((each) => each !== null);
}

async function atRest(page) {
  await page.waitForLoadState('networkidle');
  await page.locator('main h1').waitFor();
  await page.waitForSelector('[aria-busy="true"], .aksel-loader', { state: 'detached' });
}

/** Down to the chart, which is drawn when somebody comes to it. */
async function toChart(page) {
  await page.locator('main .chart').first().scrollIntoViewIfNeeded();
  await page.locator('main .chart .recharts-bar').first().waitFor();
}

/** As WebP, which is small and is shown wherever Markdown is. */
async function save(context, page, file) {
  const devices = await context.newCDPSession(page);
  const { data } = await devices.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
  await devices.detach();
  writeFileSync(join(FOLDER, file), Buffer.from(data, 'base64'));
}

/** What the page says of itself in English: its heading, and the first sentence that is one. A youth is named nowhere. */
async function wordsOf(page) {
  await page.locator('header select').selectOption('en');
  await atRest(page);
  const heading = await page.locator('main h1').innerText();
  const said = await page.locator('main p').evaluateAll((found) => found.map((each) => each.innerText));
  await page.locator('header select').selectOption('nb');
  const sentence = said.map((text) => /^[^.?!]{20,}[.?!]/.exec(text)?.[0]).find((text) => text !== undefined);
  return { heading, sentence: sentence ?? '' };
}

function pageOf(parts) {
  const lines = [
    '# The console in pictures',
    '',
    'Each page of `/console`, as the demo world shows it in bokmål. Written by `npm run screenshots`: do not edit it.',
  ];
  for (const { title, persona, pages } of parts) {
    lines.push('', `## ${title}`, '', `Here \`${persona}\`.`);
    for (const { file, path, heading, sentence } of pages) {
      lines.push(
        '',
        `### ${heading}`,
        '',
        sentence === '' ? `\`${path}\`` : `\`${path}\`: ${sentence}`,
        '',
        `![${heading}](console/${file})`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}
