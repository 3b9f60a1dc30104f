import type { Page } from 'playwright-core';

/** What a caseworker saw of a youth: each answer that the page was given, and the lines that it shows as there. */
export interface Seen {
  readonly answers: readonly string[];
  readonly lines: readonly string[];
}

/** Shows a caseworker the picture of a youth, for the own case handling. The browser is one that others have used: only its cookies go. */
export async function lookAt(
  page: Page,
  origin: string,
  { persona, id }: { readonly persona: string; readonly id: string },
): Promise<Seen> {
  await page.context().clearCookies();
  const path = `/console/youth/${id}?purpose=B107`;
  await page.goto(`${origin}/console/login?as=entra`);
  await page.locator(`button[value="${persona}"]`).click();
  await page.locator('.youths').waitFor();
  const answers: Promise<string>[] = [];
  const keep = (response: { url(): string; text(): Promise<string> }): void => {
    if (response.url().includes('/console/api/')) answers.push(response.text());
  };
  page.on('response', keep);
  await page.goto(`${origin}${path}`);
  await page.locator('.agencies').waitFor();
  await page.waitForLoadState('networkidle');
  page.off('response', keep);
  return { answers: await Promise.all(answers), lines: await page.locator('.sign.shown span').allTextContents() };
}

/** What the one saw that the other did not: as it was answered, and as it was shown. */
export function secretsOf(one: Seen, other: Seen): readonly string[] {
  const open = new Set([...other.answers.flatMap(wordsOf), ...other.lines]);
  return [...new Set([...pictureOf(one).flatMap(wordsOf), ...one.lines])].filter((word) => !open.has(word));
}

/** The answer that the picture is made of, and not who is logged in. */
const pictureOf = ({ answers }: Seen): readonly string[] => answers.filter((answer) => answer.includes('"youth":{'));

/** Every text and day of an answer that is long enough not to stand anywhere by chance. */
const wordsOf = (answer: string): readonly string[] =>
  [...answer.matchAll(/:\s*"([^"\\]{6,})"/g)].map(([, word = '']) => word);

/** Run in the page: all that a browser keeps. */
const KEPT = `(async () => JSON.stringify([
  document.documentElement.outerHTML, { ...localStorage }, { ...sessionStorage }, history.state, window.name,
  await indexedDB.databases(), await caches.keys(),
]))()`;

/** All that is in the browser of what somebody was shown: the page, its stores, the answers. */
export async function traceOf(page: Page, { answers }: Seen): Promise<string> {
  return [await page.evaluate<string>(KEPT), await page.locator('body').innerText(), ...answers].join('\n');
}
