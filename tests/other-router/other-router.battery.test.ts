import { Purpose } from '@brobygger/domain';
import { YOUTHS } from '@brobygger/demo';
import { runsEveryBlockAt } from '@brobygger/testkit';
import fc from 'fast-check';
import { buildSchema, parse, print, visit } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBatteryFull } from '../../packages/testkit/src/environment';
import { everyQuery, everythingOfYouth } from '../leakage/every-field';
import { randomOperation } from '../leakage/random-operation';
import { PROGRAM } from './hive-process';
import { PAGE, startTwoRouters, type Question, type TwoRouters } from './two-routers';

const SCHEMA = buildSchema(readFileSync(join(__dirname, '..', '..', 'schema', 'api.graphql'), 'utf8'));
const IDS = { id: YOUTHS.sindre.id, ids: [YOUTHS.aksel.id, YOUTHS.leila.id] };
const WORKER = { persona: 'nav-ostbyen', purpose: Purpose.B102 } as const;

const [program] = runsEveryBlockAt('docs/other-routers.md', 'js');

let routers: TwoRouters;
beforeAll(async () => {
  routers = await startTwoRouters();
});
afterAll(() => routers?.stop());

type Read = (text: string) => unknown;

/** Both are asked one after the other, so that what one answer changes is there for both or for neither. */
async function expectSame(question: Question, read: Read): Promise<string> {
  const { requestId: _ours, text, ...ours } = await routers.ours(question);
  const { requestId: _theirs, text: told, ...theirs } = await routers.hive(question);
  expect({ question, ...theirs, told: read(told) }).toEqual({ question, ...ours, told: read(text) });
  return text;
}

const expectSameBytes = (question: Question): Promise<string> => expectSame(question, (text) => text);

/** How many of a full list are asked in the small form: the first, and others at equal distances. */
const some = <Each>(all: readonly Each[], most: number): readonly Each[] => {
  const step = isBatteryFull() ? 1 : Math.ceil(all.length / most);
  return all.filter((_each, n) => n % step === 0);
};

/** To read the log is entered in it, so that it says more whenever it is read: each asks for all else. */
const withoutLog = (query: string): string =>
  print(visit(parse(query), { Field: ({ name }) => (name.value === 'disclosures' ? null : undefined) }));

test('every persona is answered the same, for whatever purpose, to their own question', async () => {
  const own = routers.personas.flatMap(({ name, query, variables, purpose }) =>
    some([purpose, null, ...Object.values(Purpose)], 3).map((why) => ({ name, query, variables, purpose: why })),
  );
  let withheld = 0;
  for (const { name, query, variables, purpose } of own) {
    const text = await expectSameBytes({
      persona: name,
      purpose,
      query: withoutLog(query),
      variables: JSON.parse(variables),
    });
    if (text.includes('UNAUTHORIZED_FIELD_OR_TYPE')) withheld += 1;
  }
  expect(withheld).toBeGreaterThan(5);
});

test('every persona is answered the same to the questions of the others', async () => {
  const questions = [...new Map(routers.personas.map((persona) => [persona.query, persona])).values()];
  const asked = routers.personas.flatMap((by) => questions.map((of) => [by, of] as const));
  for (const [{ name, purpose }, { query, variables }] of some(asked, 40)) {
    await expectSameBytes({ persona: name, purpose, query: withoutLog(query), variables: JSON.parse(variables) });
  }
});

test('everything that the schema has of a youth, and every query, is answered the same', async () => {
  const documents = [...everythingOfYouth(SCHEMA), ...everyQuery(SCHEMA)];
  const personas = routers.personas.filter(({ name }) =>
    /^(nav-ostbyen|uteseksjonen|sindre|consent-officer)$/.test(name),
  );
  const asked = personas.flatMap((by) => documents.map((query) => [by, query] as const));
  for (const [{ name, purpose }, query] of some(asked, 60)) {
    await expectSameBytes({ persona: name, purpose, query, variables: variablesIn(query) });
  }
});

test('operations that nobody would write are answered the same', async () => {
  const workers = routers.personas.filter(({ purpose }) => purpose !== null);
  const operation = fc.tuple(fc.constantFrom(...workers), randomOperation(SCHEMA));
  await fc.assert(
    fc.asyncProperty(operation, async ([{ name, purpose }, query]) => {
      // Of an object that is selected on in several places, the two put its keys in another order.
      await expectSame({ persona: name, purpose, query, variables: IDS }, (text) => JSON.parse(text));
    }),
    { numRuns: isBatteryFull() ? 2000 : 20, seed: 18 },
  );
});

const CONDITIONS =
  'query ($yes: Boolean!, $no: Boolean = false) { organisations @include(if: $yes) { id @skip(if: $yes) } ' +
  'a: organisations @skip(if: $no) { name } ' +
  'outreachCaseload(first: 5) @skip(if: $no) { edges { node { name @skip(if: $no) c: name @include(if: $no) } } } ' +
  'b: outreachCaseload(first: 5) @include(if: $no) { edges { node { name @skip(if: $no) c: name @include(if: $no) } } } }';

test.each([true, false])('what conditions leave out is asked of nobody, and answered the same (%s)', async (yes) => {
  const text = await expectSameBytes({ ...WORKER, query: CONDITIONS, variables: { yes } });
  expect(text).toContain(yes ? '"organisations":[{},' : '"data":{"a":[{"name"');
  const none = 'query ($no: Boolean!) { organisations @include(if: $no) { id } }';
  expect(await expectSameBytes({ ...WORKER, query: none, variables: { no: false } })).toContain('"data":{}');
});

const YOUTH = 'query ($id: ID!) { youth(id: $id) { id name } }';

test.each<readonly [string, Question]>([
  ['no token', { persona: '', query: YOUTH, variables: IDS }],
  ['a token of nobody', { persona: 'Bearer a.b.c', query: YOUTH, variables: IDS }],
  ['no purpose', { ...WORKER, purpose: null, query: YOUTH, variables: IDS }],
  ['a purpose that is not theirs', { ...WORKER, purpose: Purpose.B109, query: YOUTH, variables: IDS }],
  ['an order that nobody gave', { ...WORKER, purpose: Purpose.B106, query: YOUTH, variables: IDS }],
  ['a reason of no catalogue', { ...WORKER, query: YOUTH, variables: IDS, headers: { 'x-access-reason': 'CURIOUS' } }],
  ['a membership of others', { ...WORKER, query: YOUTH, variables: IDS, headers: { 'x-membership': IDS.id } }],
  ['an id that is none', { ...WORKER, query: YOUTH, variables: { id: 'nobody' } }],
  ['an id of nobody', { ...WORKER, query: YOUTH, variables: { id: '11111111-1111-4111-8111-111111111111' } }],
  ['a variable that is left out', { ...WORKER, query: YOUTH }],
  ['two variables that are wrong', { ...WORKER, query: 'query ($a: ID!, $b: Int!) { youth(id: $a) { id } }' }],
  ['a field that there is not', { ...WORKER, query: '{ organisations { nam } }' }],
  ['many that there are not', { ...WORKER, query: `{ ${Array.from({ length: 30 }, (_, n) => `a${n}`).join(' ')} }` }],
  ['half a document', { ...WORKER, query: '{ organisations {' }],
  ['a text in half a document', { ...WORKER, query: '{ youth(id: "17057012345" }' }],
  ['a literal that is no value', { ...WORKER, query: '{ youth(id: 1.5) { id } }' }],
  ['a subscription', { ...WORKER, query: 'subscription { organisations { id } }' }],
  ['an alias of a key', { ...WORKER, query: '{ organisations { id: name } }' }],
  ['what the schema is', { ...WORKER, query: '{ __schema { types { name } } }' }],
  ['what stands outside of the schema', { ...WORKER, query: '{ __typename }' }],
  ['it from the page of an origin that may', { ...WORKER, query: '{ __typename }', headers: { origin: PAGE } }],
  ['too deep an operation', { ...WORKER, query: deep(16) }],
  ['too many tokens', { ...WORKER, query: `{ ${'organisations { id } '.repeat(900)} }` }],
  [
    'too many aliases',
    { ...WORKER, query: `{ ${Array.from({ length: 61 }, (_, n) => `a${n}: __typename`).join(' ')} }` },
  ],
  [
    'too large a page',
    { ...WORKER, query: '{ navCaseload(first: 100) { edges { node { a: nav { orders { status need } } } } } }' },
  ],
  [
    'too large a body',
    { ...WORKER, body: JSON.stringify({ query: `{ organisations { id } } #${'x'.repeat(300_000)}` }) },
  ],
  [
    'a change that is not theirs',
    { ...WORKER, query: 'mutation { discardSelfPresentationDraft(version: 1, section: ABOUT_ME) { version } }' },
  ],
])('who sends %s is refused the same', async (_what, question) => {
  await expectSameBytes(question);
});

function deep(levels: number): string {
  const inner = (left: number): string => (left === 0 ? 'id' : `node { ${inner(left - 1)} }`);
  return `{ navCaseload { edges { ${inner(levels)} } } }`;
}

const variablesIn = (query: string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(IDS).filter(([name]) => new RegExp(`\\$${name}\\b`).test(query)));

test('what is released through Hive Gateway is in the log of the youth, under its request', async () => {
  const { requestId } = await routers.hive({ ...WORKER, query: YOUTH, variables: IDS });
  const log = '{ me { disclosures(first: 5) { edges { node { requestId personId } } } } }';
  const { text } = await routers.ours({ persona: 'sindre', query: log });
  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  expect(text).toContain(`"requestId":"${requestId}","personId":"Z990003"`);
});

test('what is written through Hive Gateway is written, once', async () => {
  const input = { section: 'NETWORK', text: 'Søstera mi.', expectedVersion: 0 };
  const query = `mutation ($input: WriteSelfPresentationInput!) { writeSelfPresentation(input: $input) { section version } }`;
  const write = { persona: 'sindre', query, variables: { input } };
  expect((await routers.hive(write)).text).toContain(
    '{"data":{"writeSelfPresentation":{"section":"NETWORK","version":1}}',
  );
  expect(await expectSameBytes(write)).toContain('"CONFLICT"');
});

test('a page of another origin is told by neither that it may read', async () => {
  const headers = { origin: 'https://other.example.org' };
  const { headers: said } = await routers.hive({ ...WORKER, query: '{ __typename }', headers });
  expect(said['access-control-allow-origin']).not.toBe(headers.origin);
});

test('the page shows the program that these tests run', () => {
  expect(program?.use()).toBe(readFileSync(PROGRAM, 'utf8'));
});

test('a service that is away leaves the same errors at the same fields', async () => {
  await routers.distributed.stopService('housing');
  await routers.distributed.stopService('outreach');
  const [{ query = '', variables = '' } = {}] = routers.personas.filter(({ name }) => name === WORKER.persona);
  const text = await expectSameBytes({ ...WORKER, query, variables: JSON.parse(variables) });
  expect(text).toContain('SUBGRAPH_UNAVAILABLE');
  for (const document of some(everyQuery(SCHEMA), 15)) {
    await expectSameBytes({ ...WORKER, query: document, variables: variablesIn(document) });
  }
});
