import { YOUTHS } from '@brobygger/demo';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye } from './eye';
import { leaves, secretsOf, type Json } from './withheld';

const PICTURE = readFileSync(join(__dirname, '../../console/src/caseworker/picture.graphql'), 'utf8');
/** The same of oneself, which nobody withholds. */
const OWN_PICTURE = PICTURE.replace(/^query Picture\(\$id: ID!\) \{\s*youth\(id: \$id\)/, 'query { me');

/** Every caseworker of the demo world who belongs to one service. */
const CASEWORKERS = [
  'child-welfare-trondheim',
  'child-welfare-bjerke',
  'child-welfare-bjerke-colleague',
  'nav-ostbyen',
  'nav-bjerke',
  'uteseksjonen',
  'uteseksjonen-psychologist',
  '22b',
  '22b-nurse',
  'housing-22b',
  'housing-em',
  'housing-futv',
];

/** All others who are no youths: they read nothing of what a service has written of a youth. */
const OTHERS = [
  ...['consent-officer', 'consent-officer-oslo', 'auditor', 'data-protection-officer', 'administrator'],
  ...['leader-uteseksjonen', 'leader-22b', 'leader-bolig22b', 'leader-nav-ostbyen', 'leader-child-welfare-bjerke'],
  ...['guardian-sindre', 'guardian-ida', 'guardian-mathias'],
];

/** Who looks: all of them in the full battery, and in the small one at least one of each service and role. */
const lookersOf = (all: readonly string[], few: readonly string[]): readonly string[] => (isBatteryFull() ? all : few);

const FEW_CASEWORKERS = ['child-welfare-bjerke', 'nav-bjerke', 'uteseksjonen-psychologist', '22b', 'housing-em'];
const FEW_OTHERS = ['consent-officer', 'auditor', 'administrator', 'leader-22b', 'guardian-sindre'];

/** A sentence, which somebody wrote of one youth: no name of a service, and no word of a list. */
const isSentence = (text: string): boolean => /^[A-ZÆØÅ].*[a-zæøå] .*[a-zæøå] .*[.!]$/.test(text);

/** Where a page could hold something: what it was answered, what it shows and what it stores; of its own memory it has no other source. */
const heldBy = async ({ page, answers }: Eye): Promise<readonly string[]> => [
  ...(await answers()),
  await page.content(),
  await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])'),
];

/** What is withheld from somebody is nowhere in their browser, whoever of the demo world they are. */
export function holdsNothingWithheld(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const owns = new Map<string, Json>();
  beforeAll(async () => {
    for (const { name, id } of Object.values(YOUTHS)) {
      const { data } = await worldOf().ask(name, OWN_PICTURE);
      owns.set(id, (data?.['me'] ?? null) as Json);
    }
  });

  let found = 0;
  test.each(lookersOf(CASEWORKERS, FEW_CASEWORKERS))(
    '%s holds nothing withheld of any youth of the own caseload',
    async (worker) => {
      const eye = eyeOf();
      await eye.become(worker, '/caseload');
      await eye.wear(PLAIN);
      const hrefs = await eye.page
        .locator('main a[href*="/console/youth/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      for (const { id, purpose } of Object.values(YOUTHS)) {
        if (!hrefs.some((href) => href.includes(id))) continue;
        eye.listen();
        await eye.open(`/youth/${id}?purpose=${purpose}`);
        const held = await heldBy(eye);
        const secrets = secretsOf(await worldOf().ask(worker, PICTURE, { id }, purpose), owns.get(id) ?? null);
        found += secrets.length;
        expect(held.join()).toContain(id);
        expect(secrets.filter((secret) => held.some((where) => where.includes(secret)))).toEqual([]);
      }
    },
  );

  test('something was withheld from caseworkers', () => expect(found).toBeGreaterThan(10));

  test.each(lookersOf(OTHERS, FEW_OTHERS))('%s holds no sentence that a service wrote of a youth', async (persona) => {
    const eye = eyeOf();
    const sentences = [...owns.values()].flatMap((own) => leaves(own)).filter(isSentence);
    expect(sentences.length).toBeGreaterThan(5);
    await eye.become(persona);
    await eye.wear(PLAIN);
    eye.listen();
    const held: string[] = [];
    const links = eye.page.locator('header nav a');
    // The first last, so that it asks anew.
    for (let n = 1, count = await links.count(); n <= count; n += 1) {
      await links.nth(n % count).click();
      await eye.settled();
      held.push(await eye.page.content());
    }
    held.push(...(await heldBy(eye)));
    expect(sentences.filter((sentence) => held.some((where) => where.includes(sentence)))).toEqual([]);
  });
}
