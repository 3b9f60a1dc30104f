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
import type { Answer, DemoWorld } from './demo-world';
import { startDemoWorld } from './demo-world';
import { YOUTHS } from '@brobygger/demo';

let world: DemoWorld;
let organisations: ReadonlyMap<string, string>;
beforeAll(async () => {
  world = await startDemoWorld('2026-03-02');
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
      expect([...fields].filter((field) => !entered.includes(field))).toEqual([]);
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
