import { captureWorld, MOCK_DAY } from '../../tools/generate/src/mock-world/capture-world';
import { selectAll } from '../../tools/generate/src/mock-world/select-all';
import { PICTURE, YOUTHS } from '@brobygger/demo';
import { OWN_CASE_HANDLING, Purpose } from '@brobygger/domain';
import { startMock, type Mock } from '@brobygger/mock';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDemoWorld, type DemoWorld } from './demo-world';

const ROOT = join(__dirname, '..', '..');
const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

let real: DemoWorld;
let mock: Mock;

beforeAll(async () => {
  [real, mock] = await Promise.all([startDemoWorld(MOCK_DAY), startMock()]);
});

afterAll(async () => {
  await Promise.all([real.stop(), mock.stop()]);
});

/** What came back, but for what each request has of its own. */
interface Told {
  readonly status: number;
  readonly json: unknown;
}

async function askRaw(
  url: string,
  token: string,
  purpose: string | null,
  query: string,
  variables: object = {},
): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(purpose === null ? {} : { behandlingsnummer: purpose }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = (await response.text()).replace(response.headers.get('x-request-id') ?? '-', 'of this request');
  return { status: response.status, text };
}

async function ask(...asked: Parameters<typeof askRaw>): Promise<Told> {
  const { status, text } = await askRaw(...asked);
  return { status, json: JSON.parse(withNumbers(text)) as unknown };
}

/** The ids that each loading makes anew, numbered as they come. */
function withNumbers(text: string): string {
  const known: string[] = [];
  return text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g, (id) => {
    if (/^[0-3]0000000-/.test(id)) return id;
    if (!known.includes(id)) known.push(id);
    return `#${known.indexOf(id)}`;
  });
}

const both = (persona: string, purpose: string | null, query: string, variables: object = {}) =>
  Promise.all([
    ask(mock.url, `mock:${persona}`, purpose, query, variables),
    ask(real.url, persona, purpose, query, variables),
  ]);

const API = buildSchema(read('schema', 'api.graphql'));
const typeOf = (name: string): string => selectAll(API.getType(name) as GraphQLObjectType);

/** Everything that an agency holds, of each youth, with what is open, given and said. */
const EVERYTHING = `query Everything($ids: [ID!]!) {
  youths(ids: $ids) {
    id name birthDate
    access ${typeOf('AccessDecision')}
    consents ${typeOf('Consent')}
    selfPresentation ${typeOf('SelfPresentation')}
    childWelfare ${typeOf('ChildWelfareRecords')}
    nav ${typeOf('NavRecords')}
    outreach ${typeOf('OutreachRecords')}
    housing ${typeOf('HousingRecords')}
  }
}`;

const WORKERS = [
  'child-welfare-trondheim',
  'child-welfare-bjerke',
  'child-welfare-bjerke-colleague',
  'nav-ostbyen',
  'nav-bjerke',
  'uteseksjonen',
  '22b',
  '22b-nurse',
  'uteseksjonen-psychologist',
  'housing-22b',
  'housing-em',
  'housing-futv',
];

test('the world of the mock is what the demo world holds', async () => {
  expect(await captureWorld({ ...real, sdlOf: (name) => read('schema', `${name}.graphql`) })).toBe(
    read('packages', 'mock', 'demo-world.json'),
  );
});

const organisationOf = (persona: string): string | null =>
  mock.world.personas.find(({ name }) => name === persona)?.organisationId ?? null;

/** The purposes that something hangs on: those that the organisation was given something for, one that it was not, and its own work. */
function purposesOf(persona: string): readonly string[] {
  const consents = mock.world.youths.flatMap(({ consents: given = [] }) => given);
  const given = consents.filter(({ recipientId }) => recipientId === organisationOf(persona));
  return [...new Set([...given.map(({ purpose }) => purpose), Purpose.B102, OWN_CASE_HANDLING])];
}

/** The youths whom the organisation of a persona serves or was given something by, and one more: two a request, as more are too many. */
function pairsKnownTo(persona: string): readonly (readonly string[])[] {
  const organisationId = organisationOf(persona);
  const isOf = (each: { readonly organisationId?: string; readonly recipientId?: string }): boolean =>
    [each.organisationId, each.recipientId].includes(organisationId ?? '-');
  const known = mock.world.youths.filter(({ servedBy = [], consents = [] }) => [...servedBy, ...consents].some(isOf));
  const stranger = mock.world.youths.find((youth) => !known.includes(youth));
  const asked = [...known, ...(stranger === undefined ? [] : [stranger])].map(({ id }) => id);
  return asked.flatMap((_id, n) => (n % 2 === 0 ? [asked.slice(n, n + 2)] : []));
}

test.each(WORKERS)('%s is answered by the mock as by the system', async (persona) => {
  for (const pair of pairsKnownTo(persona)) {
    for (const purpose of purposesOf(persona)) {
      const [mocked, told] = await both(persona, purpose, EVERYTHING, { ids: pair });
      expect([purpose, mocked]).toEqual([purpose, told]);
      expect(mocked.json).toHaveProperty('data.youths.0');
    }
  }
});

test.each(Object.entries(YOUTHS))('%s reads of themself as in the system', async (youth, { id }) => {
  const [mocked, told] = await both(youth, null, EVERYTHING, { ids: [id, YOUTHS.leila.id] });
  expect(mocked).toEqual(told);
});

const OTHERS = ['consent-officer', 'consent-officer-oslo', 'auditor', 'leader-22b', 'administrator', 'guardian-ida'];

test.each(OTHERS)('%s is refused by the mock as by the system', async (persona) => {
  for (const query of [EVERYTHING, '{ organisations { id name } }']) {
    const [mocked, told] = await both(persona, null, query, query === EVERYTHING ? { ids: [YOUTHS.leila.id] } : {});
    expect(mocked).toEqual(told);
  }
});

test.each([
  ['no purpose', 'nav-bjerke', null],
  ['a purpose that is none', 'nav-bjerke', 'B999'],
  ['a purpose that is not the caller’s', 'nav-bjerke', 'B103'],
  ['a purpose that an order opens', 'child-welfare-bjerke', 'B106'],
  ['a persona who is none', 'nobody', 'B101'],
])('%s is refused by the mock as by the system', async (_what, persona, purpose) => {
  const [mocked, told] = await both(persona, purpose, PICTURE, { id: YOUTHS.leila.id });
  expect(mocked).toEqual(told);
});

const AGENCIES = ['childWelfare', 'nav', 'outreach', 'housing'];
const DOORS = `query Doors($id: ID!) { ${AGENCIES.map((name) => `${name}Youth(id: $id) { id }`).join(' ')}
  ${AGENCIES.map((name) => `${name}Caseload { edges { node { id } } pageInfo { hasNextPage } }`).join(' ')} }`;

test.each(['child-welfare-bjerke', 'child-welfare-bjerke-colleague', 'nav-ostbyen', '22b', 'leader-22b'])(
  'the doors of the agencies are open to %s as in the system',
  async (persona) => {
    const [mocked, told] = await both(persona, OWN_CASE_HANDLING, DOORS, { id: YOUTHS.leila.id });
    expect(mocked).toEqual(told);
  },
);

test('an agency that is away is told of as in the system', async () => {
  mock.setAway('nav', true);
  real.away.add('nav');
  const [mocked, told] = await both('child-welfare-bjerke', 'B101', PICTURE, { id: YOUTHS.leila.id });
  mock.setAway('nav', false);
  real.away.delete('nav');
  expect(mocked).toEqual(told);
  expect(JSON.stringify(mocked)).toContain('SUBGRAPH_UNAVAILABLE');
});

const ACCESS = `query Access($id: ID!, $organisationId: ID, $purpose: Purpose) {
  youth(id: $id) { access(organisationId: $organisationId, purpose: $purpose) ${typeOf('AccessDecision')} } }`;

test.each([
  ['leila', YOUTHS.leila.id],
  ['consent-officer-oslo', YOUTHS.leila.id],
  ['amir', YOUTHS.amir.id],
  ['nav-bjerke', YOUTHS.leila.id],
])('%s is told what is open to an organisation as in the system', async (persona, id) => {
  const purpose = persona === 'nav-bjerke' ? 'B101' : null;
  for (const organisationId of ['10000000-0000-4000-8000-000000000004', '10000000-0000-4000-8000-000000000099']) {
    const [mocked, told] = await both(persona, purpose, ACCESS, { id, organisationId, purpose: 'B101' });
    expect(mocked).toEqual(told);
  }
});

interface GivenConsents {
  readonly data: {
    readonly me: {
      readonly consents: readonly {
        readonly id: string;
        readonly state: string;
        readonly categories: readonly string[];
      }[];
    };
  };
}

const CONSENT = typeOf('Consent');
const GIVE = `mutation Give($input: GiveConsentInput!) { giveConsent(input: $input) ${CONSENT} }`;
const WITHDRAW = `mutation Withdraw($id: ID!) { withdrawConsent(id: $id) ${CONSENT} }`;
const NAV_BJERKE = '10000000-0000-4000-8000-000000000004';
const RENT_TO_NAV = { recipientId: NAV_BJERKE, purpose: 'B101', categories: ['HOUSING_RENT'] };
const HOUSING_TO_NAV = ['HOUSING_RESIDENCY', 'HOUSING_FOLLOW_UP'];

test.each<[string, string, object]>([
  ['two owners', 'leila', { ...RENT_TO_NAV, categories: ['HOUSING_RENT', 'NAV_CASE'] }],
  ['a special category among others', 'leila', { ...RENT_TO_NAV, categories: ['OUTREACH_HEALTH', 'OUTREACH_HAP'] }],
  ['nothing', 'leila', { ...RENT_TO_NAV, categories: [] }],
  ['a purpose that no consent opens', 'leila', { ...RENT_TO_NAV, purpose: OWN_CASE_HANDLING }],
  ['an end before the beginning', 'leila', { ...RENT_TO_NAV, validTo: '2026-08-01T00:00:00Z' }],
  ['a beginning in the past', 'leila', { ...RENT_TO_NAV, validFrom: '2026-08-01T00:00:00Z' }],
  ['more than twelve months', 'leila', { ...RENT_TO_NAV, validTo: '2028-08-01T00:00:00Z' }],
  ['nobody', 'leila', { ...RENT_TO_NAV, recipientId: '10000000-0000-4000-8000-000000000099' }],
  ['another youth', 'leila', { ...RENT_TO_NAV, youthId: YOUTHS.noor.id }],
  ['a text that never was', 'leila', { ...RENT_TO_NAV, textVersion: 99 }],
  ['what overlaps a part', 'leila', { ...RENT_TO_NAV, categories: ['HOUSING_RESIDENCY'] }],
  ['a version that is none of those that stand', 'leila', { ...RENT_TO_NAV, categories: HOUSING_TO_NAV, replaces: [] }],
  ['a signature that is missing', 'ida', { ...RENT_TO_NAV, categories: ['NAV_PLAN'] }],
])('a consent to %s is refused by the mock as by the system', async (_what, youth, input) => {
  const [mocked, told] = await both(youth, null, GIVE, { input });
  expect(mocked).toEqual(told);
  expect(JSON.stringify(mocked.json)).toContain('"errors"');
});

test('what a youth gives and takes back changes the same in the mock as in the system', async () => {
  const step = async (persona: string, purpose: string | null, query: string, of: (at: 'mock' | 'real') => object) => {
    const mocked = await ask(mock.url, `mock:${persona}`, purpose, query, of('mock'));
    const told = await ask(real.url, persona, purpose, query, of('real'));
    expect(mocked).toEqual(told);
    expect(JSON.stringify(mocked)).not.toContain('"mutation"');
  };
  const look = async (): Promise<void> => {
    await step('nav-bjerke', 'B101', EVERYTHING, () => ({ ids: [YOUTHS.leila.id] }));
    await step('leila', null, EVERYTHING, () => ({ ids: [YOUTHS.leila.id] }));
  };
  const standing = async (url: string, token: string): Promise<string> => {
    const { text } = await askRaw(url, token, null, '{ me { consents { id state categories } } }');
    const { consents } = (JSON.parse(text) as GivenConsents).data.me;
    return (
      consents.find(({ state, categories }) => state === 'ACTIVE' && categories.includes('HOUSING_RENT'))?.id ?? ''
    );
  };
  await step('leila', null, GIVE, () => ({ input: RENT_TO_NAV }));
  await look();
  await step('leila', null, GIVE, () => ({ input: { ...RENT_TO_NAV, language: 'en' } }));
  await look();
  const ids = { mock: await standing(mock.url, 'mock:leila'), real: await standing(real.url, 'leila') };
  await step('leila', null, WITHDRAW, (at) => ({ id: ids[at] }));
  await step('leila', null, WITHDRAW, (at) => ({ id: ids[at] }));
  await look();
});

const TEXTS = `query Texts($input: ConsentTextInput!) {
  consentText(input: $input) ${typeOf('ConsentText')}
  consentCatalogue(language: "nn") ${typeOf('ConsentCataloguePurpose')}
  consentFlowTexts(language: "nn") ${typeOf('ConsentFlowText')}
}`;

test.each([['HOUSING_RENT'], ['HOUSING_RENT', 'NAV_CASE']])(
  'what is read before a consent to %s … is the same',
  async (...of) => {
    const input = { recipientId: NAV_BJERKE, purpose: 'B101', categories: of, language: 'nn' };
    const [mocked, told] = await both('leila', null, TEXTS, { input });
    expect(mocked).toEqual(told);
  },
);
