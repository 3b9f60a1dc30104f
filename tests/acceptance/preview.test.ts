import {
  CATEGORIES,
  isCovered,
  offeredFor,
  OWNER_NAMES,
  Purpose,
  SERVICES,
  type Agency,
  type DataCategory,
} from '@brobygger/domain';
import fc from 'fast-check';
import { copyOf, fieldsOfYouth, partOf, type Part } from './copies';
import type { Answer, DemoWorld } from './demo-world';
import { sharedDemoWorld } from './shared-demo-world';
import { YOUTHS } from '@brobygger/demo';

let world: DemoWorld;
let organisations: ReadonlyMap<string, string>;
beforeAll(async () => {
  world = await sharedDemoWorld('2026-03-02');
  const { data } = await world.ask('consent-officer', null, '{ organisations { id name } }');
  const listed = data?.['organisations'] as readonly { readonly id: string; readonly name: string }[];
  organisations = new Map(listed.map(({ id, name }) => [name, id]));
});
afterAll(() => world.stop());

const WORKERS = {
  'nav-ostbyen': ['NAV', 'NAV Østbyen'],
  'child-welfare-bjerke': ['CHILD_WELFARE', 'Barneverntjenesten i Bydel Bjerke'],
  uteseksjonen: ['OUTREACH', 'Uteseksjonen'],
  'housing-22b': ['HOUSING', '22B Bolig'],
} as const satisfies Readonly<Record<string, readonly [Agency, string]>>;
type Worker = keyof typeof WORKERS;

const READERS = ['leila', 'farid', 'noor', 'jonas', 'amir'] as const;
const BY_CONSENT = [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104, Purpose.B105] as const;

/** What may be consented to at once: all of one owner that may stand together, or one category alone. */
function mayBeNamed(purpose: (typeof BY_CONSENT)[number], agency: Agency): readonly (readonly DataCategory[])[] {
  const open = coveredBy(purpose, agency);
  const owners = [...OWNER_NAMES.map((name) => SERVICES[name].agency), 'CONSENT'] as const;
  const bundles = owners.map((owner) =>
    open.filter((category) => CATEGORIES[category].owner === owner && CATEGORIES[category].bundleable),
  );
  const alone = open.filter((category) => !CATEGORIES[category].bundleable).map((category) => [category]);
  return [...bundles, ...alone].filter(({ length }) => length > 0);
}

const coveredBy = (purpose: (typeof BY_CONSENT)[number], agency: Agency): readonly DataCategory[] =>
  offeredFor(purpose).filter((category) => isCovered(purpose, category, agency));

const PREVIEW = `query ($input: PreviewConsentInput!) { previewConsent(input: $input) {
  recipientAgency role signers opens { path field rowsOf } isOpenAlready { path } staysWithheld { path field reason } operation } }`;

interface Preview {
  readonly opens: readonly { readonly path: string; readonly field: string; readonly rowsOf: string | null }[];
  readonly isOpenAlready: readonly { readonly path: string }[];
  readonly staysWithheld: readonly { readonly field: string; readonly reason: string }[];
  readonly operation: string | null;
}

async function mustAsk(...asked: Parameters<DemoWorld['ask']>): Promise<NonNullable<Answer['data']>> {
  const { data, errors } = await world.ask(...asked);
  if (data === null) throw new Error(JSON.stringify(errors));
  return data;
}

/** A draft that may be given: a youth, a worker, a purpose and categories. */
const draft = fc
  .record({
    youth: fc.constantFrom(...READERS),
    worker: fc.constantFrom(...(Object.keys(WORKERS) as Worker[])),
    purpose: fc.constantFrom(...BY_CONSENT),
    which: fc.nat(1000),
  })
  .map(({ which, ...rest }) => {
    const [agency, name] = WORKERS[rest.worker];
    const options = mayBeNamed(rest.purpose, agency);
    return { ...rest, recipientId: organisations.get(name) ?? name, categories: options[which % options.length] ?? [] };
  })
  .filter(({ categories }) => categories.length > 0);

test('what a preview says is what is then released, entered, and shown to the youth before', async () => {
  const met = { opened: 0, alreadyOpen: 0, withheld: 0 };
  await fc.assert(
    fc.asyncProperty(draft, async ({ youth, worker, purpose, categories, recipientId }) => {
      const input = { recipientId, purpose, categories };
      const { previewConsent } = (await mustAsk(youth, null, PREVIEW, { input })) as unknown as {
        previewConsent: Preview;
      };
      const { opens, isOpenAlready, staysWithheld, operation } = previewConsent;
      const given = (await mustAsk(
        youth,
        null,
        'mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { id } }',
        { input },
      )) as unknown as { giveConsent: { id: string } };
      const fields = new Set(opens.map(({ field }) => field));
      if (operation !== null) {
        const own = await world.ask(youth, null, operation);
        expect(own.errors).toEqual([]);
        const read = operation.replace('me {', `youth(id: "${YOUTHS[youth].id}") {`);
        const shown = await world.ask(worker, purpose, read);
        expect(shown.errors).toEqual([]);
        const [theirs, mine] = [shown.data?.['youth'], own.data?.['me']];
        // Of a list whose rows are of several categories the youth reads all.
        if (opens.every(({ rowsOf }) => rowsOf === null)) expect(theirs).toEqual(mine);
        else expect(isPartOf(theirs, mine)).toBe(true);
      }
      const entered = (await logWith(youth, given.giveConsent.id)).flatMap((entry) => entry.fields);
      // To a youth with a protected address it says what the consent opens by itself; who serves them reads the name without.
      const isOtherwise = (field: string): boolean => youth === 'amir' && /^Youth\.(name|birthDate)$/.test(field);
      expect([...fields].filter((field) => !entered.includes(field) && !isOtherwise(field))).toEqual([]);
      const hidden = new Set(staysWithheld.map(({ field }) => field).filter((field) => !fields.has(field)));
      expect(entered.filter((field) => hidden.has(field))).toEqual([]);
      await mustAsk(youth, null, 'mutation ($id: ID!) { withdrawConsent(id: $id) { id } }', {
        id: given.giveConsent.id,
      });
      met.opened += opens.length;
      met.alreadyOpen += isOpenAlready.length;
      met.withheld += staysWithheld.length;
    }),
    { numRuns: 30, seed: 11 },
  );
  expect(Math.min(met.opened, met.alreadyOpen, met.withheld)).toBeGreaterThan(0);
  expect(world.failures).toEqual([]);
});

async function logWith(youth: string, consentId: string): Promise<readonly { readonly fields: readonly string[] }[]> {
  const { data } = await world.ask(
    youth,
    null,
    '{ me { disclosures(first: 100) { edges { node { consentId fields } } } } }',
  );
  const { disclosures } = data?.['me'] as {
    readonly disclosures: {
      readonly edges: readonly { readonly node: { consentId: string | null; fields: readonly string[] } }[];
    };
  };
  return disclosures.edges.map(({ node }) => node).filter((node) => node.consentId === consentId);
}

/** Whether it is the same but for rows that are left out. */
function isPartOf(part: unknown, whole: unknown): boolean {
  if (Array.isArray(part) && Array.isArray(whole)) {
    const rows = whole as readonly unknown[];
    return (part as readonly unknown[]).every((row) => rows.some((each) => isPartOf(row, each)));
  }
  if (typeof part !== 'object' || part === null || typeof whole !== 'object' || whole === null) return part === whole;
  const values = whole as Readonly<Record<string, unknown>>;
  return Object.entries(part).every(([name, value]) => isPartOf(value, values[name]));
}

describe('a copy of everything', () => {
  const plain = new Set(['id', 'name', 'birthDate']);
  const all = ({ parts }: { readonly parts: readonly Part[] }): readonly Part[] =>
    parts.flatMap((part) => [part, ...(part.parts ?? [])]);

  test.each(['nb', 'nn', 'en'])(
    'has every field that a youth may read, each under a heading in %s',
    async (language) => {
      const copy = await copyOf(world, 'leila', language);
      const [identity, ...parts] = copy.parts;
      const told = parts.flatMap(({ field = '', parts: below = [] }) => [
        field,
        ...below.map((each) => `${field}.${each.field}`),
      ]);
      const named = Object.keys(identity?.content as object);
      expect([...named, ...told].sort()).toEqual([...fieldsOfYouth()].sort());
      expect(new Set(named)).toEqual(plain);
      expect(all(copy).filter(({ heading, field }) => heading === field)).toEqual([]);
      expect([copy.isWhole, copy.notAnswered]).toEqual([true, []]);
    },
  );

  test('says what the youth reads field by field, the oldest first, and stands in the log as the own readings', async () => {
    const before = new Set((await world.logOf('leila')).map(({ id }) => id));
    const copy = await copyOf(world, 'leila', 'nb');
    const { data } = await world.ask(
      'leila',
      null,
      '{ me { consents { id validFrom } nav { case { id office } } housing { rent { monthNok } } } }',
    );
    const me = data?.['me'] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    const consents = partOf(copy, 'consents').content as readonly { readonly id: string; readonly validFrom: string }[];
    expect(consents.map(({ validFrom }) => validFrom)).toEqual(consents.map(({ validFrom }) => validFrom).sort());
    expect(consents).toEqual(
      expect.arrayContaining(
        (me['consents'] as unknown as readonly object[]).map((each) => expect.objectContaining(each)),
      ),
    );
    expect(consents).toHaveLength((me['consents'] as unknown as readonly object[]).length);
    expect(partOf(copy, 'nav.case').content).toMatchObject(me['nav']?.['case'] as object);
    expect(partOf(copy, 'housing.rent').content).toMatchObject(me['housing']?.['rent'] as object);

    const entered = (await world.logOf('leila')).filter(({ id }) => !before.has(id));
    expect(new Set(entered.map(({ basis, personId, purpose }) => `${basis} ${personId} ${purpose}`))).toEqual(
      new Set([`SELF ${YOUTHS.leila.id} B108`]),
    );
    expect(entered.flatMap(({ fields }) => fields)).toEqual(
      expect.arrayContaining(['NavCase.office', 'RentMonth.monthNok', 'ChildWelfareRecords.case', 'Youth.name']),
    );
  });

  test('follows the log to its end', async () => {
    for (let n = 0; n < 5; n += 1) {
      await Promise.all(Array.from({ length: 20 }, () => world.ask('leila', null, '{ me { name } }')));
    }
    const pages: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data }: Answer = await world.ask(
        'leila',
        null,
        `query ($after: String) { me { disclosures(first: 50, after: $after) {
          edges { node { id } } pageInfo { hasNextPage endCursor } } } }`,
        { after },
      );
      const { edges, pageInfo } = (data?.['me'] as { readonly disclosures: Log }).disclosures;
      pages.push(...edges.map(({ node }) => node.id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(pages.length).toBeGreaterThan(100);
    const { content } = partOf(await copyOf(world, 'leila', 'en'), 'disclosures');
    const copied = (content as readonly { readonly id: string; readonly at: string }[]).map(({ id }) => id);
    expect(copied).toEqual(expect.arrayContaining(pages));
    expect(new Set(copied).size).toBe(copied.length);
  });

  test('hides of a protected address what the youth is not shown elsewhere either, and says so', async () => {
    const copy = await copyOf(world, 'amir', 'nb');
    expect(partOf(copy, 'serviceRelations').withheld).toEqual(['serviceRelations.organisation']);
    expect(partOf(copy, 'housing.residency')).toMatchObject({ state: 'WITHHELD', heading: 'Hvor du bor' });
    expect(JSON.stringify(copy)).not.toMatch(/Uteseksjonen/);
  });

  test('names who did not answer, and tells nobody’s silence as nothing', async () => {
    world.away.add('nav');
    const copy = await copyOf(world, 'leila', 'en').finally(() => world.away.clear());
    expect([copy.isWhole, copy.notAnswered]).toEqual([false, ['NAV']]);
    const { state, content, notAnswered } = partOf(copy, 'nav');
    expect([state, content, notAnswered]).toEqual(['NOT_ANSWERED', undefined, ['NAV']]);
    expect(partOf(copy, 'housing').state).toBe('TOLD');
  });
});

interface Log {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
