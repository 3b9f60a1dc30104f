import { YOUTHS } from '@brobygger/demo';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoConsole } from './demo-console';
import { PLAIN, type Eye } from './eye';
import { text } from './words';
import { expectedState, heapOf, secretsOf, type Json } from './withheld';

const PICTURE = readFileSync(join(__dirname, '../../console/src/caseworker/picture.graphql'), 'utf8');
/** The same of oneself, which nobody withholds. */
const OWN_PICTURE = PICTURE.replace(/^query Picture\(\$id: ID!\) \{\s*youth\(id: \$id\)/, 'query { me');

const LOG = `query($after: String) { me { disclosures(first: 50, after: $after) {
  edges { node { id at role personId act purpose emergencyId claimId agency basis consentId organisation { name } municipalUnit { name } } }
  pageInfo { hasNextPage endCursor } } } }`;
interface Entry {
  readonly at: string;
  readonly personId: string;
  readonly act: string | null;
  readonly purpose: string | null;
  readonly emergencyId: string | null;
  readonly claimId: string | null;
  readonly role: string | null;
  readonly agency: string | null;
  readonly basis: string | null;
  readonly consentId: string | null;
  readonly organisation: { readonly name: string } | null;
  readonly municipalUnit: { readonly name: string } | null;
}
interface Log {
  readonly me: {
    readonly disclosures: {
      readonly edges: readonly { readonly node: Entry | null }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  };
}

const TIME = new Intl.DateTimeFormat('nb', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });

const DAY = new Intl.DateTimeFormat('nb', { dateStyle: 'short', timeZone: 'Europe/Oslo' });
/** As they stand on the page: those of a day together, and what was deleted has none. */
const byDay = (entries: readonly (Entry | null)[]): readonly (Entry | null)[] => {
  const days = new Map<string, (Entry | null)[]>();
  for (const entry of entries) {
    const day = entry === null ? '' : DAY.format(new Date(entry.at));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days.values()].flat();
};

const OVERSEERS: readonly (string | null)[] = ['CONSENT_OFFICER', 'AUDITOR'];

/** Lines, as they stand: what one who oversees did again on a day stands with the first of it, and says each time. */
function together(entries: readonly (Entry | null)[]): readonly (readonly [Entry | null, readonly string[]])[] {
  const lines: (readonly [Entry | null, string[]])[] = [];
  const looks = new Map<string, string[]>();
  for (const entry of entries) {
    if (entry === null) {
      lines.push([null, []]);
      continue;
    }
    const { at, role, personId, act, purpose, basis, emergencyId, claimId, municipalUnit } = entry;
    const same = JSON.stringify([DAY.format(new Date(at)), role, personId, act, purpose, basis, emergencyId, claimId]);
    // Whose unit is withheld, as the address is protected, is not told in full: each such line stands by itself.
    const isLook = OVERSEERS.includes(role) && (role === 'AUDITOR' || municipalUnit !== null);
    const before = isLook ? looks.get(same) : undefined;
    const ats = before ?? [];
    ats.push(at);
    if (before === undefined) lines.push([entry, ats]);
    looks.set(same, ats);
  }
  return lines;
}

/** What one line of the log must say, whatever else it says: when, who, and the consent that it hangs on. */
const saidOf = (
  { role, agency, organisation, municipalUnit, basis, consentId }: Entry,
  ats: readonly string[],
): readonly string[] => [
  ...ats.map((at) => TIME.format(new Date(at))),
  role === 'YOUTH'
    ? text('seen.you')
    : (organisation?.name ??
      (agency === null ? (municipalUnit?.name ?? text(`term.role.${role}`)) : text(`term.agency.${agency}`))),
  role !== 'YOUTH' && basis === 'CONSENT' ? (consentId ?? '') : '',
];

/** All lines of the log, as the page shows them. */
async function linesShown(eye: Eye): Promise<readonly string[]> {
  await eye.open('/seen');
  const more = eye.page.getByRole('button', { name: text('state.more'), exact: true });
  while ((await more.count()) > 0) {
    await more.click();
    await eye.settled();
  }
  return eye.page
    .locator('main .seen-line')
    .evaluateAll((found) => found.map((line) => String((line as unknown as { innerHTML: string }).innerHTML)));
}

const CASEWORKERS = ['uteseksjonen', 'nav-bjerke', 'child-welfare-bjerke', 'housing-22b', 'nav-ostbyen'];

/** Of each agency a day that something happened on. */
const DATED = [
  ['CHILD_WELFARE', 'childWelfare.case.openedOn'],
  ['NAV', 'nav.case.openedOn'],
  ['OUTREACH', 'outreach.contact.since'],
  ['HOUSING', 'housing.residency.validFrom'],
] as const;

/** What the matrix on the page says is open, as `kind: organisation`, in order. Of whom nothing is open of there is no table. */
async function shownInMatrix(eye: Eye): Promise<readonly string[]> {
  const [heads = [], ...kinds] = await eye.page
    .locator('main section table')
    .first()
    .locator('tr')
    .evaluateAll((found) =>
      found.map((row) =>
        [...(row as unknown as { children: Iterable<{ textContent: string }> }).children].map(
          (cell) => cell.textContent,
        ),
      ),
    );
  const open = kinds.flatMap(([kind, ...cells]) =>
    cells.flatMap((cell, at) => (cell === text('access.no') ? [] : [`${kind}: ${heads[at + 1]}`])),
  );
  return open.toSorted();
}

/** The child below 12 of the demo world. */
const CHILD = { name: 'vilde', id: '00000000-0000-4000-8000-000000000010' };

const WHO_CAN_SEE =
  'query($id: ID!) { whoCanSeeWhat(youthId: $id) { organisation { name } agency categories categoriesInPart } }';
interface Access {
  readonly organisation: { readonly name: string } | null;
  readonly agency: string;
  readonly categories: readonly string[];
  readonly categoriesInPart: readonly string[];
}

/** What the console shows of consent and log is what the API says to the same person, by one source; and nothing of what is withheld. */
export function saysWhatTheApiSays(eyeOf: () => Eye, worldOf: () => DemoConsole): void {
  const me = async <Data>(persona: string, query: string, variables = {}): Promise<Data> =>
    (await worldOf().ask(persona, query, variables)).data as Data;

  const logOf = async (youth: string): Promise<readonly (Entry | null)[]> => {
    const entries: (Entry | null)[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo }: Log['me']['disclosures'] = (await me<Log>(youth, LOG, { after })).me.disclosures;
      entries.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return entries;
      after = pageInfo.endCursor;
    }
  };

  test.each(Object.keys(YOUTHS))('%s reads the same log and the same consents', async (youth) => {
    const eye = eyeOf();
    const { consents } = (
      await me<{ readonly me: { readonly consents: readonly { readonly id: string; readonly state: string }[] } }>(
        youth,
        '{ me { consents { id state } } }',
      )
    ).me;
    await eye.become(youth);
    await eye.wear(PLAIN);
    // What stands above is that one looked, since the API was asked; what others did before may be told after it, and it is asked anew.
    let [expected, lines]: [ReturnType<typeof together>, readonly string[]] = [[], []];
    const above = () => lines.slice(0, lines.length - expected.length);
    const isOthers = (line: string): boolean => !line.includes(text('seen.you'));
    for (let asked = 0; asked < 3 && (asked === 0 || above().some(isOthers)); asked += 1) {
      expected = together(byDay(await logOf(youth)));
      lines = await linesShown(eye);
    }
    const since = lines.length - expected.length;
    expect(since).toBeGreaterThanOrEqual(0);
    expect(above().filter(isOthers)).toEqual([]);
    const wrong = expected.flatMap(([entry, ats], index) =>
      entry === null ? [] : saidOf(entry, ats).filter((said) => lines[since + index]?.includes(said) !== true),
    );
    expect(wrong).toEqual([]);

    await eye.turnTo('/consents');
    const ids = (what: string) =>
      eye.page
        .locator(`main a[href*="/consents/"]${what}`)
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? ''))
        .then((names) => names.filter((name) => name !== 'permissions'));
    const standing = consents.filter(({ state }) => ['ACTIVE', 'NOT_YET_VALID'].includes(state));
    expect((await ids('')).toSorted()).toEqual(consents.map(({ id }) => id).toSorted());
    expect((await ids('[role="link"]')).toSorted()).toEqual(standing.map(({ id }) => id).toSorted());
  });

  const reached = new Set<string>();
  test.each(['consent-officer', 'consent-officer-oslo'])(
    '%s sees in the matrix of each youth whom they reach what opens, and nothing else',
    async (officer) => {
      const eye = eyeOf();
      await eye.become(officer);
      await eye.wear(PLAIN);
      let isFirst = true;
      for (const { name, id } of [...Object.values(YOUTHS), CHILD]) {
        const { data, errors = [] } = await worldOf().ask(officer, WHO_CAN_SEE, { id });
        if (errors.some(({ extensions }) => extensions?.['code'] === 'YOUTH_NOT_FOUND')) continue;
        reached.add(name);
        const { whoCanSeeWhat } = data as { readonly whoCanSeeWhat: readonly Access[] };
        await (isFirst ? eye.open : eye.turnTo)(`/youth/${id}/access`);
        isFirst = false;
        const opened = whoCanSeeWhat.flatMap(({ organisation, agency, categories, categoriesInPart }) => {
          const who =
            organisation?.name ?? text('organisation.withheld').replace('{kind}', text(`term.agency.${agency}`));
          return [...categories, ...categoriesInPart].map((each) => `${text(`term.category.${each}`)}: ${who}`);
        });
        const expected = [...new Set(opened)].toSorted();
        let shown = await shownInMatrix(eye);
        // The page before stands until React has turned to this one.
        for (let looks = 0; looks < 50 && shown.join() !== expected.join(); looks += 1) {
          await eye.settled();
          shown = await shownInMatrix(eye);
        }
        expect([name, shown]).toEqual([name, expected]);
        if (opened.length === 0) expect(await eye.page.locator('main').innerText()).toContain(text('access.none'));
      }
    },
  );

  test('no youth was passed by', () =>
    expect([...reached].toSorted()).toEqual([...Object.keys(YOUTHS), CHILD.name].toSorted()));

  let found = 0;
  test.each(CASEWORKERS)(
    '%s sees each field as the API answers it, and nothing of what is withheld',
    async (worker) => {
      const eye = eyeOf();
      await eye.become(worker, '/caseload');
      await eye.wear(PLAIN);
      const ids = await eye.page
        .locator('main a[href*="/console/youth/"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-1)));
      const [youth] = Object.values(YOUTHS).filter(({ id }) => ids.includes(id));
      if (youth === undefined) throw new Error('nobody in the caseload');
      eye.listen();
      await eye.turnTo(`/youth/${youth.id}?purpose=${youth.purpose}`);
      const shown = await eye.page.locator('[data-field]').evaluateAll((fields) =>
        fields.map((field) => [
          field.getAttribute('data-field') ?? '',
          [
            ...(
              field as unknown as { querySelectorAll(what: string): Iterable<{ className: string }> }
            ).querySelectorAll('.sign'),
          ]
            .map((sign) => sign.className.replace('sign ', ''))
            .filter((sign, at, all) => all.indexOf(sign) === at)
            .join(' '),
        ]),
      );
      const answer = await worldOf().ask(worker, PICTURE, { id: youth.id }, youth.purpose);
      expect(shown.length).toBeGreaterThan(20);
      expect(shown.filter(([path = '', state = '']) => !expectedState(answer, path).includes(state))).toEqual([]);

      const timeline = eye.page.locator('section:has(> .timeline)');
      const lines = (where: string, agency: string) =>
        timeline.locator(where, { hasText: `${text(`term.agency.${agency}`)}: ` }).count();
      for (const [agency, path] of DATED) {
        const [state] = expectedState(answer, path);
        const said = [(await lines('li', agency)) > 0, (await lines('.sign.withheld', agency)) > 0];
        if (state === 'shown') expect([agency, said[0]]).toEqual([agency, true]);
        if (state === 'withheld') expect([agency, said[1]]).toEqual([agency, true]);
      }

      const own = await me<{ readonly me: Json }>(youth.name, OWN_PICTURE);
      const secrets = secretsOf(answer, own.me);
      found += secrets.length;
      // All of a browser's memory takes seconds to look through: not for nothing.
      if (secrets.length === 0) return;
      const heap = await heapOf(eye);
      // What is shown is found there: so would be what is not.
      expect(heap).toContain((answer.data as { readonly youth: { readonly birthDate: string } }).youth.birthDate);
      const held = [
        ...(await eye.answers()),
        await eye.page.content(),
        await eye.page.evaluate<string>(
          'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
        ),
        heap,
      ];
      expect(secrets.filter((secret) => held.some((where) => where.includes(secret)))).toEqual([]);
    },
  );

  test('something was withheld from them', () => expect(found).toBeGreaterThan(4));
}
