import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { cacheExchange, Client as UrqlClient, fetchExchange } from '@urql/core';
import { fieldState, keyOf, type Asker, type Endpoint, type Purpose } from '@brobygger/client';
import { apolloClientPerAsker, createApolloClient } from '@brobygger/client/apollo';
import { PictureDocument, type ResultOf } from '@brobygger/client/documents';
import { createUrqlClient, urqlClientPerAsker } from '@brobygger/client/urql';
import { YOUTHS } from '@brobygger/demo';
import type { DemoWorld } from './demo-world';
import { sharedDemoWorld } from './shared-demo-world';

type Picture = ResultOf<typeof PictureDocument>;
interface Answered {
  readonly data?: Picture | null | undefined;
  readonly error?: unknown;
}

let world: DemoWorld;
/** The headers of each question that reached the API. */
let sent: Headers[];
beforeAll(async () => {
  world = await sharedDemoWorld('2026-03-02');
});
beforeEach(() => void (sent = []));
afterAll(() => world?.stop());

const NAV: Asker = { caller: 'nav-bjerke', purpose: 'B101' };
const NAV_ALONE: Asker = { ...NAV, purpose: 'B107' };
const HOUSING: Asker = { caller: 'housing-futv', purpose: 'B101' };
const variables = { id: YOUTHS.leila.id };

/** The real `fetch`, which writes down what was sent. */
const counting: typeof fetch = (url, init) => {
  sent.push(new Headers(init?.headers));
  return fetch(url, init);
};
const endpointOf = ({ caller }: Asker): Endpoint => ({ url: `${world.url}/graphql`, token: caller, fetch: counting });

/** A way to ask with a cache: once over the wire, and once of what is kept. */
interface Way {
  ask(asker: Asker): Promise<Answered>;
  kept(asker: Asker): Promise<Picture | null>;
}

function apolloWay(clientOf: (asker: Asker) => ApolloClient): Way {
  const query = PictureDocument;
  return {
    ask: (asker) => clientOf(asker).query({ query, variables, context: { asker } }) as Promise<Answered>,
    kept: (asker) => Promise.resolve(clientOf(asker).readQuery({ query, variables }) as Picture | null),
  };
}

function urqlWay(clientOf: (asker: Asker) => UrqlClient): Way {
  const run = (asker: Asker, requestPolicy: 'cache-first' | 'cache-only') =>
    clientOf(asker)
      .query(PictureDocument, variables, { requestPolicy, fetchOptions: headersIn(asker) })
      .toPromise();
  return {
    ask: (asker) => run(asker, 'cache-first'),
    kept: async (asker) => (await run(asker, 'cache-only')).data ?? null,
  };
}

const headersIn = ({ caller, purpose }: Asker) => ({
  headers: { authorization: `Bearer ${caller}`, behandlingsnummer: purpose as Purpose },
});

/** As Apollo's documentation has it: one client and one cache, the headers by the context of the question. */
function plainApollo(): Way {
  const asAsker = new SetContextLink(({ headers, asker }) => ({
    headers: { ...headers, ...headersIn(asker as Asker).headers },
  }));
  const http = new HttpLink({ uri: `${world.url}/graphql`, fetch: counting });
  const client = new ApolloClient({
    link: ApolloLink.from([asAsker, http]),
    cache: new InMemoryCache(),
    defaultOptions: { query: { errorPolicy: 'all' } },
  });
  return apolloWay(() => client);
}

/** As urql's documentation has it. */
function plainUrql(): Way {
  const exchanges = [cacheExchange, fetchExchange];
  const client = new UrqlClient({ url: `${world.url}/graphql`, fetch: counting, preferGetMethod: false, exchanges });
  return urqlWay(() => client);
}

/** A client for each asker, all of them at once. */
function ofEach<Client>(make: (endpoint: Endpoint, asker: Asker) => Client): (asker: Asker) => Client {
  const made = new Map<string, Client>();
  return (asker) => {
    const client = made.get(keyOf(asker)) ?? make(endpointOf(asker), asker);
    made.set(keyOf(asker), client);
    return client;
  };
}

const WAYS = {
  'Apollo Client': { own: () => apolloWay(ofEach(createApolloClient)), plain: plainApollo },
  urql: { own: () => urqlWay(ofEach(createUrqlClient)), plain: plainUrql },
} as const;

const OTHERS = [
  ['another purpose', NAV_ALONE],
  ['another person', HOUSING],
  ['another reason', { ...NAV, reason: 'ON_DUTY' }],
  ['another membership', { ...NAV, membership: '00000000-0000-4000-8000-000000000001' }],
] as const satisfies readonly (readonly [string, Asker])[];

describe.each(Object.entries(WAYS))('the cache of %s', (_name, { own, plain }) => {
  test('answers the asker who filled it, with what was withheld beside what was not', async () => {
    const way = own();
    const answer = await way.ask(NAV);
    expect(answer.data?.youth?.name).toBe('Leila Fjord');
    expect(fieldState(answer, 'youth.nav.section17')).toMatchObject({ is: 'released' });
    expect(fieldState(answer, 'youth.housing.rent')).toMatchObject({
      why: 'withheld',
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
      consent: { category: 'HOUSING_RENT', owner: 'HOUSING' },
    });
    expect(await way.kept(NAV)).toEqual(answer.data);
    expect(sent).toHaveLength(1);
  });

  test.each(OTHERS)('answers nothing for %s', async (_what, other) => {
    const way = own();
    await way.ask(NAV);
    expect(await way.kept(other)).toBeNull();
    const answer = await way.ask(other);
    expect(sent.map((headers) => headers.get('behandlingsnummer'))).toEqual([NAV.purpose, other.purpose]);
    expect(sent[1]?.get('authorization')).toBe(`Bearer ${other.caller}`);
    expect(answer.data).not.toBeUndefined();
  });

  test('is shared by purposes and persons with the policies that come with it, so that one reads what another was answered', async () => {
    const way = plain();
    const { data } = await way.ask(NAV);
    for (const other of [NAV_ALONE, HOUSING]) {
      expect(await way.kept(other)).toEqual(data);
      expect((await way.ask(other)).data).toEqual(data);
    }
    expect(sent).toHaveLength(1);
    // What they would have been answered is something else.
    expect((await own().ask(NAV_ALONE)).data).not.toEqual(data);
  });
});

test('one client at a time is emptied when the asker changes, and asks anew when the first comes back', async () => {
  const clients = apolloClientPerAsker(endpointOf);
  const query = PictureDocument;
  const first = clients.of(NAV);
  await first.query({ query, variables });
  expect(clients.of({ ...NAV })).toBe(first);
  const second = clients.of(NAV_ALONE);
  expect(second.readQuery({ query, variables })).toBeNull();
  expect(first.extract()).toEqual({});
  expect(clients.of(NAV).readQuery({ query, variables })).toBeNull();
  clients.leave();
  expect(clients.of(NAV).extract()).toEqual({});

  const urql = urqlClientPerAsker(endpointOf);
  const before = urql.of(NAV);
  expect(urql.of({ ...NAV })).toBe(before);
  expect([urql.of(NAV_ALONE), urql.of(NAV)]).not.toContain(before);
});
