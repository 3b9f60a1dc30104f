import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameOf, patternOf } from './patterns.mjs';
import { atRest, COUNTING } from './rest.mjs';

/** What a caseworker says that it is for, where a page asks: what is shown then, and what leads on to what is written. */
const PURPOSES = ['B102', 'B107'];

/** Logs in as the persona, if it is one, and stands where they come in. */
async function enter(context, { persona, as }) {
  await context.addInitScript(COUNTING);
  const page = await context.newPage();
  if (persona === undefined) return page;
  await page.goto(`/console/login?as=${as}`);
  await page.locator(`button[value="${persona}"]`).click();
  await page.waitForURL('**/console/**');
  await atRest(page);
  return page;
}

/** Which pages a page leads to: not to a login, and where it asks what for, no further than is gone to. */
const linksIn = async (page, where) => {
  const hrefs = await page
    .locator(`${where} a[href^="/console/"]`)
    .evaluateAll((links) => [...new Set(links.map((link) => link.pathname + link.search))]);
  return hrefs.filter((href) => {
    const purpose = new URL(href, 'http://console').searchParams.get('purpose');
    return !href.startsWith('/console/login') && (purpose === null || PURPOSES.includes(purpose));
  });
};

/** What checks receipts is of no role, and is shown where it is. */
const isOfAll = (pattern, role) => pattern === '/check-receipt' && role !== 'nobody';

/** Takes out the next address: of those of the same page, one that is about the youth who is looked at, and for the first purpose. */
function nextOf(queue, about) {
  const [first] = queue;
  const same = queue.filter((href) => patternOf(href) === patternOf(first));
  const fits = (href) => (about !== undefined && href.includes(about) ? 2 : 0) + (href.includes(PURPOSES[0]) ? 1 : 0);
  const next = same.reduce((best, href) => (fits(href) > fits(best) ? href : best));
  queue.splice(queue.indexOf(next), 1);
  return next;
}

/**
 * Photographs the pages that a looker has and that nobody of the role has shown: those of the menu, and those that links lead to from there,
 * into the folder. They are entered in `taken`, by role and page.
 */
export async function photograph(looker, { browser, origin, folder, taken }) {
  const { role, about, from, to = [], leaves = [], charts = [] } = looker;
  const context = await browser.newContext({
    baseURL: origin,
    viewport: { width: 1280, height: 800 },
    locale: 'nb-NO',
    reducedMotion: 'reduce',
  });
  const page = await enter(context, looker);
  const begins = new Set([...(from ?? []), ...to].map((path) => `/console${path}`));
  const queue = [...begins, ...(from === undefined ? await linksIn(page, 'header nav') : [])];
  const [gone, pages] = [new Set(), []];
  while (queue.length > 0) {
    const href = nextOf(queue, about);
    const pattern = patternOf(href);
    const key = pattern.includes('?') ? href.replace(/^.*\?/, '') : pattern;
    const isLeft = leaves.some((path) => pattern === path || pattern.startsWith(`${path}/`));
    // What is said is gone to once, though a page like it was.
    const isSaid = begins.delete(href);
    if ((!isSaid && (gone.has(key) || isLeft)) || isOfAll(pattern, role)) continue;
    gone.add(key);
    await page.goto(href);
    await atRest(page);
    queue.push(...(await linksIn(page, 'main')));
    if (taken.has(`${role} ${pattern}`)) continue;
    taken.add(`${role} ${pattern}`);
    if (charts.includes(pattern)) await toChart(page);
    const file = `${role}-${nameOf(pattern)}.webp`;
    await save(context, page, join(folder, file));
    pages.push({ file, path: `/console${pattern}`, ...(await wordsOf(page)) });
    process.stderr.write(`${role} ${pattern}\n`);
  }
  await context.close();
  return pages;
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
  writeFileSync(file, Buffer.from(data, 'base64'));
}

/** What the page says of itself in English: its heading, and the first sentence that is one. A youth is named nowhere. */
async function wordsOf(page) {
  await page.locator('header select').selectOption('en');
  await page.waitForSelector('html[lang="en"]');
  await atRest(page);
  const heading = await page.locator('main h1').innerText();
  const said = await page.locator('main p').evaluateAll((found) => found.map((each) => each.innerText));
  await page.locator('header select').selectOption('nb');
  const sentence = said.map((text) => /^[^.?!]{20,}[.?!]/.exec(text)?.[0]).find((text) => text !== undefined);
  return { heading, sentence: sentence ?? '' };
}
