import { newId } from '@brobygger/domain';
import type { CallSubgraph, SubgraphOperation } from '../data-source/call-subgraph';
import type { Gateway } from '../gateway';
import { aGateway, request, type Reply } from '../gateway.test-setup';

const ID = newId();
const OTHER = newId();
const YOUTH = '00000000-0000-4000-8000-000000000001';
const PICTURE = 'nav { income { monthlyNok } } housing { residency { state } }';
const INCOME = { income: { monthlyNok: 9000 } };
const RESIDENCY = { residency: { state: 'LIVING' } };

interface Call {
  readonly service: string;
  readonly operation: SubgraphOperation;
  /** Whether the registry had answered by then. */
  readonly isAfterwards: boolean;
}

interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly token?: string;
}

/** What the services of the test say, and what they were asked. */
let world: {
  readonly registryAnswers: unknown;
  readonly isNavAway: boolean;
  readonly calls: Call[];
  hasAnswered: boolean;
};

const callOf =
  (service: string): CallSubgraph =>
  async (_hop, operation) => {
    world.calls.push({ service, operation, isAfterwards: world.hasAnswered });
    if (service === 'consent') {
      // Not before everything else that was going to be called was.
      await new Promise((resolve) => setImmediate(resolve));
      world.hasAnswered = true;
      return { data: structuredClone(world.registryAnswers) as never };
    }
    if (world.isNavAway && service === 'nav') throw new Error('away');
    const { representations } = operation.variables as { readonly representations?: readonly { id: string }[] };
    const of = service === 'nav' ? { nav: INCOME } : { housing: RESIDENCY };
    if (representations === undefined) return { data: { navYouth: { __typename: 'Youth', id: ID, ...of } } };
    return { data: { _entities: representations.map(() => ({ ...of })) } };
  };

let gateway: Gateway;
beforeAll(async () => {
  gateway = await aGateway({ callOf });
});
afterAll(() => gateway.stop());

const PURPOSES: Readonly<Record<string, string>> = { 'child-welfare': 'B101', leader: 'B107' };

async function ask(
  registryAnswers: unknown,
  { query, variables = {}, token = 'child-welfare' }: Asked,
  isNavAway = false,
) {
  const calls: Call[] = [];
  world = { registryAnswers, isNavAway, calls, hasAnswered: false };
  const purpose = PURPOSES[token];
  const reply: Reply = await request(gateway, {
    headers: { authorization: `Bearer ${token}`, ...(purpose === undefined ? {} : { behandlingsnummer: purpose }) },
    body: { query, variables },
  });
  return { reply, calls };
}

const youth = (id: string, key = 'youth') => ({ [key]: { __typename: 'Youth', id } });
const owners = (calls: readonly Call[]) =>
  calls
    .filter(({ service }) => service !== 'consent')
    .map(({ service, isAfterwards }) => `${service} ${isAfterwards ? 'afterwards' : 'ahead'}`)
    .sort();

test.each<[string, unknown, Asked]>([
  ['by a variable', youth(ID), { query: `query ($id: ID!) { youth(id: $id) { ${PICTURE} } }`, variables: { id: ID } }],
  ['by its id', youth(ID), { query: `{ youth(id: "${ID}") { ${PICTURE} } }` }],
  ['under another name', youth(ID, 'who'), { query: `{ who: youth(id: "${ID}") { ${PICTURE} } }` }],
  ['as oneself', youth(YOUTH, 'me'), { query: `{ me { ${PICTURE} } }`, token: 'youth' }],
])('owners of a youth who is asked for %s are asked with the registry, each once', async (_how, answer, asked) => {
  const { reply, calls } = await ask(answer, asked);
  expect(owners(calls)).toEqual(['housing ahead', 'nav ahead']);
  const [shown] = Object.values(reply.json.data as object) as unknown[];
  expect([shown, reply.json.errors]).toEqual([{ nav: INCOME, housing: RESIDENCY }, undefined]);
});

test('two youths at once are asked for apart, with the variables that each takes', async () => {
  const { reply, calls } = await ask(
    { ...youth(ID, 'one'), ...youth(OTHER, 'other') },
    {
      query: `query ($id: ID!, $with: Boolean!) { one: youth(id: $id) { nav { income { monthlyNok @include(if: $with) source } } }
        other: youth(id: "${OTHER}") { nav { income { source } } } }`,
      variables: { id: ID, with: false },
    },
  );
  expect(owners(calls)).toEqual(['nav ahead', 'nav ahead']);
  const given = calls.filter(({ service }) => service === 'nav').map(({ operation }) => operation.variables);
  const of = (id: string) => ({ representations: [{ __typename: 'Youth', id }] });
  expect(given).toEqual(expect.arrayContaining([{ with: false, ...of(ID) }, of(OTHER)]));
  expect(Object.keys(reply.json.data as object)).toEqual(['one', 'other']);
});

test('a variable that was not given is not given on, whatever it is called', async () => {
  const query = `query ($constructor: Boolean = true) { youth(id: "${ID}") { nav { income { monthlyNok @include(if: $constructor) } } } }`;
  const { calls } = await ask(youth(ID), { query });
  expect(owners(calls)).toEqual(['nav ahead']);
  const [given] = calls
    .filter(({ service }) => service === 'nav')
    .map(({ operation }) => Object.keys(operation.variables));
  expect(given).toEqual(['representations']);
});

test('where the registry knows no such youth, what owners said is dropped', async () => {
  const { reply, calls } = await ask({ youth: null }, { query: `{ youth(id: "${ID}") { ${PICTURE} } }` });
  expect(reply.json).toEqual({ data: { youth: null }, extensions: expect.any(Object) });
  expect(owners(calls)).toEqual(['housing ahead', 'nav ahead']);
});

test('an owner that is away leaves its error where it would without', async () => {
  const { reply, calls } = await ask(youth(ID), { query: `{ youth(id: "${ID}") { ${PICTURE} } }` }, true);
  expect(owners(calls)).toEqual(['housing ahead', 'nav ahead']);
  expect(reply.json.data).toEqual({ youth: { nav: null, housing: RESIDENCY } });
  expect(reply.json.errors).toMatchObject([{ path: ['youth', 'nav'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }]);
});

test.each<[string, unknown, Asked]>([
  [
    'an id that the registry may write otherwise',
    youth(ID),
    { query: `{ youth(id: "${ID.toUpperCase()}") { ${PICTURE} } }` },
  ],
  [
    'what may be left out',
    youth(ID),
    {
      query: `query ($with: Boolean!) { youth(id: "${ID}") @include(if: $with) { ${PICTURE} } }`,
      variables: { with: true },
    },
  ],
  [
    'several, of whom some may be nobody',
    { youths: [youth(ID).youth] },
    { query: `{ youths(ids: ["${ID}"]) { ${PICTURE} } }` },
  ],
  [
    'an asker of whom owners have nothing to say',
    youth(ID),
    { query: `{ youth(id: "${ID}") { ${PICTURE} } }`, token: 'leader' },
  ],
])('%s is asked of owners once the registry has answered', async (_what, answer, asked) => {
  const { reply, calls } = await ask(answer, asked);
  expect(owners(calls)).toEqual(['housing afterwards', 'nav afterwards']);
  expect(reply.json.errors).toBeUndefined();
});

test('what an owner resolves itself is asked of others after it', async () => {
  const { calls } = await ask({}, { query: `{ navYouth(id: "${ID}") { ${PICTURE} } }` });
  expect(calls.map(({ service }) => service)).toEqual(['nav', 'housing']);
});
