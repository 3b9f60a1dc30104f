import type { Result } from 'axe-core';
import { QUICK_AXE } from './axe';
import type { Eye, Variant } from './eye';

/** WCAG 2.2 AA, as the law on universal design asks for and beyond. It is asked for what is wrong and nothing else, which takes less. */
const ASKED = `axe.run(document, {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
})`;

interface State {
  readonly window: number;
  readonly width: number;
  readonly kept: readonly string[];
  readonly headings: readonly string[];
  /** How many buttons lead away at once. */
  readonly exits: number;
  readonly language: string;
  readonly hollow: readonly string[];
  readonly text: string;
  readonly alike: readonly string[];
}

/**
 * Run in the page: how wide its window and it are, what it keeps beside the language, its headings of the first level, lists that hold
 * nothing, and names given to links that lead to several places.
 */
const STATE = `({
  window: innerWidth,
  width: document.documentElement.scrollWidth,
  kept: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie]
    .filter((key) => key !== '' && key !== 'brobygger.language'),
  headings: [...document.querySelectorAll('h1')].map((heading) => heading.textContent),
  exits: document.querySelectorAll('header button[data-color="danger"]').length,
  language: document.documentElement.lang,
  hollow: [...document.querySelectorAll('main :is(ul, ol, dl, tbody, section)')]
    .filter((list) => list.textContent.trim() === '').map((list) => list.outerHTML.slice(0, 100)),
  text: document.body.textContent,
  alike: [...Map.groupBy(document.querySelectorAll('main a[aria-label]'), ({ ariaLabel }) => ariaLabel)]
    .filter(([, links]) => new Set(links.map(({ href }) => href)).size > 1).map(([name]) => name),
})`;

/** What a field for text says of itself in bokmål, whose parts come with their own words. */
const OF_PARTS = /\d tegn igjen/;

/** What axe finds wrong with the page as it is shown. */
export async function axeFaults({ page }: Eye): Promise<readonly string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(QUICK_AXE);
  const { violations } = await page.evaluate<{ readonly violations: readonly Result[] }>(ASKED);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${String(target)}`));
}

/** What is wrong with the page as it is shown. */
export async function faultsOf(eye: Eye, { width, language }: Variant): Promise<readonly string[]> {
  const state = await eye.page.evaluate<State>(STATE);
  return [
    ...(await axeFaults(eye)),
    ...(state.window === width ? [] : [`is looked at in ${state.window}`]),
    ...(state.width > width ? [`is ${state.width} wide`] : []),
    ...(state.language === language ? [] : [`says it is in ${state.language}`]),
    ...(language !== 'nb' && OF_PARTS.test(state.text) ? ['says in bokmål how many characters are left'] : []),
    ...state.kept.map((key) => `keeps ${key}`),
    ...(state.exits === 1 ? [] : [`has ${state.exits} quick exits`]),
    ...(state.headings.length === 1 ? [] : [`has headings of the first level: ${state.headings.join(', ')}`]),
    ...state.hollow.map((list) => `has nothing in ${list}`),
    ...state.alike.map((name) => `has links to several places called ${name}`),
    ...eye.told(),
  ];
}

/** A sheet of A4 with its margins, in CSS pixels. */
const SHEET = 718;

/** Run in the page: its text, what of it is shown though it should not be, and what is cut. */
const ON_PAPER = `({
  width: document.documentElement.scrollWidth,
  widest: [...document.querySelectorAll('main *')].filter((part) => part.getBoundingClientRect().right > innerWidth)
    .slice(-1).map((part) => part.outerHTML.slice(0, 120)).join(),
  text: document.querySelector('main').innerText.replaceAll(/\\s+/g, ''),
  navigation: [...document.querySelectorAll('header, nav, .skip, main .aksel-button')]
    .filter((part) => part.checkVisibility()).map((part) => part.className),
  cut: [...document.querySelectorAll('main *')]
    .filter((part) => part.checkVisibility() && getComputedStyle(part).overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1
      && !part.matches('input, select, textarea, .aksel-sr-only'))
    .map((part) => part.className || part.tagName),
  blank: [...document.querySelectorAll('main .recharts-surface')].filter((drawn) => drawn.getBoundingClientRect().width < 100).length,
})`;

interface OnPaper {
  readonly width: number;
  readonly widest: string;
  readonly text: string;
  readonly navigation: readonly string[];
  readonly cut: readonly string[];
  /** How many charts are drawn, and seen by nobody. */
  readonly blank: number;
}

/** Run in the page: resolves when what is drawn by its own size, as a chart, is drawn anew. */
const DRAWN = `new Promise((resolve) => {
  let frames = 0;
  const next = () => (++frames > 6 ? resolve() : requestAnimationFrame(next));
  next();
})`;

/** What would be wrong with it on paper, and at 200 %: half as wide, in twice as many points. It is left as it was. */
export async function faultsOfForms({ page, context }: Eye, { width, scheme }: Variant): Promise<readonly string[]> {
  const devices = await context.newCDPSession(page);
  const emulate = (wide: number, deviceScaleFactor: number) =>
    devices.send('Emulation.setDeviceMetricsOverride', {
      width: wide,
      height: 400,
      deviceScaleFactor,
      mobile: false,
    });
  const heading = (await page.locator('h1').innerText()).replaceAll(/\s+/g, '');
  await emulate(640, 2);
  await page.evaluate(DRAWN);
  const zoomed = await page.evaluate<OnPaper>(ON_PAPER);
  await emulate(SHEET, 1);
  await page.emulateMedia({ media: 'print', colorScheme: scheme });
  const paper = await page.evaluate<OnPaper>(ON_PAPER);
  await page.emulateMedia({ media: 'screen', colorScheme: scheme });
  await devices.detach();
  await page.setViewportSize({ width: width + 1, height: 800 });
  await page.setViewportSize({ width, height: 800 });
  return [
    ...(zoomed.width > 640 ? [`at 200 % is ${zoomed.width} of 640 wide: ${zoomed.widest}`] : []),
    ...(zoomed.text.includes(heading) ? [] : ['at 200 % has lost its heading']),
    ...(paper.width > SHEET ? [`on paper is ${paper.width} of ${SHEET} wide: ${paper.widest}`] : []),
    ...paper.cut.map((part) => `on paper ${part} is cut`),
    ...(paper.blank > 0 ? [`on paper ${paper.blank} charts are blank`] : []),
    ...paper.navigation.map((part) => `on paper has ${part}`),
    ...(paper.text.includes(heading) && paper.text.length > heading.length ? [] : ['on paper has lost its content']),
  ];
}
