import type { Browser, BrowserContext, Cookie, Page } from 'playwright-core';

/** How a page is looked at. */
export interface Variant {
  readonly language: 'nb' | 'nn' | 'en';
  readonly width: 320 | 768 | 1280;
  readonly scheme: 'light' | 'dark';
}

const LANGUAGES = ['nb', 'nn', 'en'] as const;
const WIDTHS = [320, 768, 1280] as const;

/** All of them, and those by which each two of language, width and scheme meet once. */
export const ALL: readonly Variant[] = LANGUAGES.flatMap((language) =>
  WIDTHS.flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ language, width, scheme }))),
);
export const PAIRWISE: readonly Variant[] = LANGUAGES.flatMap((language, l) =>
  WIDTHS.map((width, w) => ({ language, width, scheme: (l + w) % 2 === 0 ? ('light' as const) : ('dark' as const) })),
);
export const PLAIN: Variant = { language: 'nb', width: 1280, scheme: 'light' };

/** Run in each page before its own scripts: counts what is being fetched, and says whether its window has got another width. */
const COUNTING = `{
  const [before, state] = [window.fetch, { fetching: 0, isResized: false }];
  window.fetching = state;
  addEventListener('resize', () => { state.isResized = true; });
  window.fetch = (...words) => {
    state.fetching += 1;
    return before(...words).finally(() => { state.fetching -= 1; });
  };
}`;

/** Run in a page: resolves when it has a heading, waits for nothing and has stood so for some frames; else with what it still does. */
const SETTLED = `new Promise((resolve) => {
  let [frames, still] = [0, 0];
  const look = () => {
    // What is gone to stands in the address at once, and is shown when it is here.
    const [here] = [...document.querySelectorAll('header nav a')]
      .filter(({ pathname }) => (location.pathname + '/').startsWith(pathname + '/'));
    const isThere = document.querySelector('main h1') !== null && window.fetching.fetching === 0 &&
      (here === undefined || here.ariaCurrent === 'page') &&
      document.querySelector('[aria-busy="true"], .aksel-loader') === null;
    still = isThere ? still + 1 : 0;
    frames += 1;
    // What grows with its text is measured anew some frames after the window has got another width.
    if (still > (window.fetching.isResized && document.querySelector('textarea') !== null ? 20 : 3)) {
      window.fetching.isResized = false;
      resolve('');
    } else if (frames > 1800) resolve('waits: ' + document.body.innerText);
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Run in a page: turns to an address with another path, and resolves when what stands there is to be read from its top. */
const turned = (address: string): string => `new Promise((resolve) => {
  document.activeElement.blur();
  history.pushState(null, '', ${JSON.stringify(address)});
  dispatchEvent(new PopStateEvent('popstate'));
  setTimeout(() => resolve('has not turned'), 60_000);
  addEventListener('focusin', ({ target }) => { if (target.id === 'content') resolve(''); });
})`;

/** The page that asks nothing, whoever it is shown to. */
const ELSEWHERE = '/statement';

/** Whether it is the same session, of which nothing has ended or begun since. */
const isSame = (kept: readonly Cookie[], now: readonly Cookie[]): boolean => {
  const valuesOf = (cookies: readonly Cookie[]) => cookies.map(({ name, value }) => `${name}=${value}`).toSorted();
  return valuesOf(kept).join() === valuesOf(now).join();
};

/** One page of one browser, which looks as anybody and in any way: nothing is opened anew that can be kept. */
export interface Eye {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong since it was last asked: errors, and requests to other hosts. */
  told(): readonly string[];
  /** Each operation that the page has asked, by name and as often, since the browser was opened. */
  readonly asked: readonly string[];
  /** Keeps what the page is answered from now on. */
  listen(): void;
  /** What the page was answered since then, as text; no more of it is kept. */
  answers(): Promise<readonly string[]>;
  /** Becomes the persona, who has logged in before or does it now, and stands at the address, which is else where they come in. */
  become(persona: string, path?: string): Promise<void>;
  /** Becomes nobody. */
  forget(): Promise<void>;
  /** Says that the persona's session is over: they log in anew when they are next. */
  logOut(persona: string): void;
  wear(variant: Variant): Promise<void>;
  /** Loads an address under `/console`, as it is gone to from elsewhere. */
  load(path: string): Promise<void>;
  /** Stands at an address under `/console`, whose page begins anew and asks anew: in the program that is loaded, where it is. */
  open(path: string): Promise<void>;
  /** Goes to an address under `/console` as a link does: the program that is loaded stays, where the path is another. */
  turnTo(path: string): Promise<void>;
  /** Waits until the page has come to rest. */
  settled(): Promise<void>;
}

/** Who logs in as citizens do; all others are employees. */
export const CITIZENS = [
  'leila',
  'sindre',
  'noor',
  'emil',
  'ida',
  'amir',
  'aksel',
  'farid',
  'jonas',
  'guardian-sindre',
  'guardian-ida',
  'guardian-mathias',
];

export async function openEye(browser: Browser, origin: string): Promise<Eye> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await context.addInitScript(COUNTING);
  const page = await context.newPage();
  let told: string[] = [];
  let answers: Promise<string>[] | null = null;
  let isAway = false;
  let worn: Variant['scheme'] = 'light';
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url() === `${origin}/console/api/graphql`) {
      asked.push((request.postDataJSON() as { readonly operationName: string }).operationName);
    }
    if (new URL(request.url()).origin !== origin) told.push(`asks ${request.url()}`);
  });
  page.on('pageerror', (error) => told.push(error.message));
  page.on('console', (message) => {
    // Who is not logged in learns it by this answer.
    const isExpected = isAway || message.location().url.includes('/api/session');
    if (message.type() === 'error' && !isExpected) told.push(message.text());
  });
  page.on('response', (response) => {
    if (response.url().startsWith(`${origin}/console/api/`)) answers?.push(response.text().catch(() => ''));
  });
  context.on('close', () => (isAway = true));

  const sessions = new Map<string, Cookie[]>();
  /** Whose page it is that was loaded last. */
  let loadedBy: string | null = null;
  const pathOf = (path: string): string => new URL(path.replace(/^\//, `${origin}/console/`)).pathname;
  const kindOf = (path: string): string | undefined => pathOf(path).split('/')[2];
  const turn = async (path: string): Promise<void> => {
    const said = await page.evaluate<string>(turned(`${origin}/console${path}`));
    if (said !== '') throw new Error(`${page.url()} ${said}`);
  };
  const eye: Eye = {
    page,
    context,
    asked,
    told() {
      const said = told;
      told = [];
      return said;
    },
    listen() {
      answers = [];
    },
    async answers() {
      const said = await Promise.all(answers ?? []);
      answers = null;
      return said;
    },
    async become(persona, path = '/') {
      const kept = sessions.get(persona);
      if (kept !== undefined && loadedBy === persona && isSame(kept, await context.cookies())) return eye.open(path);
      loadedBy = persona;
      await context.clearCookies();
      if (kept !== undefined) {
        await context.addCookies(kept);
        await eye.load(path);
        // The page that was left had something of somebody else to keep, and was told no.
        told = told.filter((said) => !said.includes('the server responded with a status of 401'));
        return;
      }
      const login = new URLSearchParams({
        as: CITIZENS.includes(persona) ? 'idporten' : 'entra',
        to: `/console${path}`,
      });
      await page.goto(`${origin}/console/login?${login}`);
      await page.locator(`button[value="${persona}"]`).click();
      await page.waitForURL(`${origin}/console/**`);
      await eye.settled();
      sessions.set(persona, await context.cookies());
    },
    async forget() {
      loadedBy = null;
      await context.clearCookies();
    },
    logOut: (persona) => void sessions.delete(persona),
    async wear({ language, width, scheme }) {
      if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 });
      if (scheme !== worn) await page.emulateMedia({ colorScheme: scheme });
      worn = scheme;
      if (!page.url().startsWith(`${origin}/console`)) return;
      const languages = page.locator('header select');
      if ((await languages.inputValue()) !== language) await languages.selectOption(language);
    },
    async load(path) {
      await page.goto(`${origin}/console${path}`);
      await eye.settled();
    },
    async open(path) {
      if (loadedBy === null || !page.url().startsWith(`${origin}/console`)) return eye.load(path);
      // A page that is left for another of its own kind may be kept, with what it was answered.
      if (kindOf(path) === kindOf(page.url())) await turn(ELSEWHERE);
      return eye.turnTo(path);
    },
    async turnTo(path) {
      if (pathOf(path) === pathOf(page.url())) return eye.open(path);
      await turn(path);
      await eye.settled();
    },
    async settled() {
      const said = await page.evaluate<string>(SETTLED);
      if (said !== '') throw new Error(`${page.url()} ${said}`);
    },
  };
  return eye;
}
