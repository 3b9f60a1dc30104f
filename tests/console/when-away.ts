import { YOUTHS } from '@brobygger/demo';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye } from './eye';
import { text } from './words';

/** One of each role that has pages, and of each agency that has pages of its own. */
const LOOKERS = [
  ...['leila', 'guardian-sindre', 'leader-uteseksjonen', 'consent-officer', 'auditor'],
  ...['data-protection-officer', 'administrator', 'uteseksjonen', 'child-welfare-bjerke', 'housing-22b'],
];

const OFFLINE = 'Du er uten nett';
/** How it is said that something is away, whichever page says it. */
const AWAY = /(?:kunne|kan) ikke hentes|ikke kontakt|ikke nås|prøv igjen|får ikke|ikke vist/i;

/**
 * Pages of what an agency keeps by itself: what a house asks its residents, the courses, and concerns while nobody is linked to them. Of no
 * group and of an empty board there is nobody to ask the registry for.
 */
const OF_OWNER = /\/(?:wellbeing|qualification|courses|concerns|board)$/;

/** Of nobody. */
const ANY = '00000000-0000-4000-8000-00000000ffff';

/** Pages that would call something empty which could not be had, and how they would. */
const CALLED_EMPTY = [
  {
    away: 'housing',
    persona: 'housing-futv',
    pages: [
      ['/houses', 'houses.noneAtAll'],
      ['/houses/surveys', 'figures.noSurvey'],
      [`/mapping/${YOUTHS.leila.id}`, 'mapping.none'],
      [`/independence/${YOUTHS.leila.id}`, 'independence.none'],
      [`/orders/${YOUTHS.leila.id}`, 'orders.notWritten'],
      ['/today', 'today.noDeadlines'],
    ],
  },
  { away: 'housing', persona: 'leader-bolig22b', pages: [['/houses', 'figures.noSurvey']] },
  {
    away: 'nav',
    persona: 'nav-bjerke',
    pages: [
      ['/today', 'today.noDeadlines', 'today.nothingWaits'],
      ['/economy-courses', 'economy.none'],
    ],
  },
  { away: 'consent', persona: 'nav-bjerke', pages: [['/today', 'today.nothingWaits']] },
  { away: 'consent', persona: '22b', pages: [['/today', 'today.nothingWaits']] },
  {
    away: 'consent',
    persona: 'ida',
    pages: [
      ['/consents', 'consents.askedNone', 'consents.holdsNone', 'consents.endedNone'],
      [`/consents/${ANY}`, 'consents.unknown'],
      [`/consents/requests/${ANY}`, 'consents.unknown'],
      [`/consents/signings/${ANY}`, 'signing.unknown'],
      [`/consents/permissions/${ANY}`, 'signing.unknown'],
      ['/words/wishes', 'words.unknown'],
    ],
  },
  { away: 'consent', persona: 'guardian-ida', pages: [['/permissions', 'guardian.permissionsNone']] },
] as const;

/** What is shown where something cannot be had: never nothing, and never what is said of what is empty. */
export function saysWhatIsAway(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  /** Each page of the menu, gone to by the menu; the first last, so that it is asked anew. */
  async function walk(eye: Eye, look: (path: string, said: string, hasAsked: boolean) => void): Promise<void> {
    const links = eye.page.locator('header nav a');
    const count = await links.count();
    for (let n = 1; n <= count; n += 1) {
      let hasAsked = false;
      const onAsked = (request: { url(): string }): void => void (hasAsked ||= request.url().endsWith('/api/graphql'));
      eye.page.on('request', onAsked);
      await links.nth(n % count).click();
      await eye.settled();
      eye.page.off('request', onAsked);
      look(
        (await links.nth(n % count).getAttribute('href')) ?? '',
        await eye.page.locator('main').innerText(),
        hasAsked,
      );
    }
  }

  test.each(LOOKERS)('%s is told on each page of the menu that there is no net', async (persona) => {
    const eye = eyeOf();
    await eye.become(persona);
    await eye.wear(PLAIN);
    const wrong: unknown[] = [];
    await eye.context.setOffline(true);
    try {
      await walk(eye, (path, said, hasAsked) => {
        if (hasAsked ? !said.includes(OFFLINE) : said.length < 40) wrong.push({ path, said });
      });
    } finally {
      await eye.context.setOffline(false);
    }
    await eye.open('/');
    expect(await eye.page.locator('main').innerText()).not.toContain(OFFLINE);
    eye.told();
    expect(wrong).toEqual([]);
  });

  test('an agency that is away is said to be, where it would stand and nowhere else', async () => {
    const eye = eyeOf();
    const states = (agency: number, is: string) =>
      eye.page.locator('.agencies .agency').nth(agency).locator(`.sign.${is}`).count();
    await eye.become('nav-bjerke');
    await eye.wear(PLAIN);
    await worldOf().away('nav', true);
    try {
      await eye.open(`/youth/${YOUTHS.leila.id}?purpose=B101`);
      const headings = await eye.page.locator('.agencies h2').allInnerTexts();
      const nav = headings.findIndex((heading) => heading.includes('NAV'));
      expect([await states(nav, 'away'), await states(nav, 'shown'), await states(nav, 'empty')]).toEqual([
        expect.any(Number) as number,
        0,
        0,
      ]);
      expect(await states(nav, 'away')).toBeGreaterThan(0);
      for (const other of headings.keys()) if (other !== nav) expect(await states(other, 'away')).toBe(0);
      await eye.become('leila', '/held');
      expect(await eye.page.locator('main').innerText()).toMatch(AWAY);
    } finally {
      await worldOf().away('nav', false);
    }
    eye.told();
  });

  test.each(CALLED_EMPTY)('where $away is away pages of $persona say so, and call nothing empty', async (of) => {
    const eye = eyeOf();
    await eye.become(of.persona);
    await eye.wear(PLAIN);
    const wrong: unknown[] = [];
    await worldOf().away(of.away, true);
    try {
      for (const [path, ...empty] of of.pages) {
        await eye.open(path);
        const said = await eye.page.locator('main').innerText();
        if (!AWAY.test(said) || empty.some((key) => said.includes(text(key)))) wrong.push({ path, said });
      }
    } finally {
      await worldOf().away(of.away, false);
    }
    eye.told();
    expect(wrong).toEqual([]);
  });

  test('where the registry is away each page says so, and shows nothing that hangs on consent', async () => {
    const eye = eyeOf();
    const wrong: unknown[] = [];
    // What a leader reads is counted by the own agency.
    for (const persona of LOOKERS.filter((each) => !each.startsWith('leader'))) {
      await eye.become(persona);
      await eye.wear(PLAIN);
      await worldOf().away('consent', true);
      try {
        await walk(eye, (path, said, hasAsked) => {
          const isOfOwner = OF_OWNER.test(path);
          if (hasAsked && !isOfOwner ? !AWAY.test(said) : said.length < 40) wrong.push({ persona, path, said });
        });
      } finally {
        await worldOf().away('consent', false);
      }
    }
    eye.told();
    expect(wrong).toEqual([]);
  });
}
