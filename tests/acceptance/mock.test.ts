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

async function ask(
  url: string,
  token: string,
  purpose: string | null,
  query: string,
  variables: object = {},
): Promise<Told> {
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
  return { status: response.status, json: JSON.parse(withNumbers(text)) as unknown };
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

/** Which purposes are asked of whom: the fewer, the less time; each worker asks for the own work, and for what youths have consented to. */
const PURPOSES = [Purpose.B101, Purpose.B102, Purpose.B103, Purpose.B104, OWN_CASE_HANDLING];

/** The youths whom the organisation of a persona serves or was given something by, and one more: two a request, as more are too many. */
function pairsKnownTo(persona: string): readonly (readonly string[])[] {
  const { organisationId } = mock.world.personas.find(({ name }) => name === persona) ?? {};
  const isOf = (each: { readonly organisationId?: string; readonly recipientId?: string }): boolean =>
    [each.organisationId, each.recipientId].includes(organisationId ?? '-');
  const known = mock.world.youths.filter(({ servedBy = [], consents = [] }) => [...servedBy, ...consents].some(isOf));
  const stranger = mock.world.youths.find((youth) => !known.includes(youth));
  const asked = [...known, ...(stranger === undefined ? [] : [stranger])].map(({ id }) => id);
  return asked.flatMap((_id, n) => (n % 2 === 0 ? [asked.slice(n, n + 2)] : []));
}

test.each(WORKERS)('%s is answered by the mock as by the system', async (persona) => {
  for (const pair of pairsKnownTo(persona)) {
    for (const purpose of PURPOSES) {
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
