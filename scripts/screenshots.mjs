// `npm run screenshots`: photographs each page of the console, as each role of the demo world has it, into `docs/console/`, and writes
// `docs/console.md`, which shows them. It starts all it needs on a port of its own, and leaves nothing behind but those.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureInstalled, ensurePages, root } from './bootstrap.mjs';

const FOLDER = join(root, 'docs', 'console');
const PAGE = join(root, 'docs', 'console.md');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

await ensureInstalled();
ensurePages();
// What these need is built by now.
const { begin } = await import('./screenshots/begun.mjs');
const { lookersOf } = await import('./screenshots/lookers.mjs');
const { pageOf } = await import('./screenshots/page.mjs');
const { photograph } = await import('./screenshots/photograph.mjs');
const { openWorld } = await import('./screenshots/world.mjs');

const { origin, stop } = await openWorld();
let browser;
try {
  const house = await begin(origin);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const [parts, taken] = [[], new Set()];
  for (const looker of lookersOf(house)) {
    parts.push({ ...looker, pages: await photograph(looker, { browser, origin, folder: FOLDER, taken }) });
  }
  writeFileSync(PAGE, pageOf(parts));
} finally {
  await browser?.close();
  await stop();
}
