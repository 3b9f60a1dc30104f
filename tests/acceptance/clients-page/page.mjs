// A frontend of another origin, as one writes it with Apollo Client or urql and the documents of GraphQL Code Generator. The test
// calls `ask` and reads what the page got.
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { parse } from 'graphql';
import { ClientsPictureDocument } from 'generated/graphql';

/** Not in the manifest: with persisted queries the server is asked by its hash first. */
const UNREGISTERED = parse(
  'query Unregistered($id: ID!) { youth(id: $id) { __typename id name housing { __typename rent { __typename arrearsNok } } } }',
);

const WAYS = ['POST', 'GET', 'PERSISTED', 'PERSISTED_GET', 'TRUSTED', 'TRUSTED_GET'];

const documentOf = (way) => (way.startsWith('TRUSTED') ? ClientsPictureDocument : UNREGISTERED);
const isGet = (way) => way.endsWith('GET');

async function sha256(text) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hash that the code generator laid beside the document. */
const registeredHash = (document) => document.__meta__.hash;

function apolloLink({ url, headers }, way) {
  const http = new HttpLink({ uri: url, headers, useGETForQueries: way === 'GET' });
  if (!way.startsWith('PERSISTED') && !way.startsWith('TRUSTED')) return http;
  const hashes = way.startsWith('TRUSTED') ? { generateHash: registeredHash } : { sha256 };
  return ApolloLink.from([new PersistedQueryLink({ ...hashes, useGETForHashedQueries: isGet(way) }), http]);
}

async function askWithApollo(server, way, id) {
  const client = new ApolloClient({ link: apolloLink(server, way), cache: new InMemoryCache() });
  const { data, error } = await client.query({ query: documentOf(way), variables: { id }, errorPolicy: 'all' });
  return {
    data,
    codes: error?.errors?.map(({ extensions }) => extensions.code),
    failure: error?.errors ? undefined : error?.message,
  };
}

function urqlExchanges(way) {
  if (way.startsWith('TRUSTED')) {
    const generateHash = (_text, document) => Promise.resolve(registeredHash(document));
    return [
      persistedExchange({ generateHash, enforcePersistedQueries: true, preferGetForPersistedQueries: isGet(way) }),
      fetchExchange,
    ];
  }
  return way.startsWith('PERSISTED')
    ? [persistedExchange({ preferGetForPersistedQueries: isGet(way) }), fetchExchange]
    : [fetchExchange];
}

async function askWithUrql({ url, headers }, way, id) {
  const client = new Client({
    url,
    fetchOptions: { headers },
    exchanges: urqlExchanges(way),
    preferGetMethod: isGet(way) ? 'force' : false,
  });
  const { data, error } = await client.query(documentOf(way), { id });
  return {
    data,
    codes: error?.graphQLErrors.map(({ extensions }) => extensions.code),
    failure: error?.networkError?.message,
  };
}

/** Asks in every way with both clients. */
globalThis.ask = async (server, id) => {
  const answers = {};
  for (const way of WAYS) {
    answers[`Apollo Client, ${way}`] = await askWithApollo(server, way, id);
    answers[`urql, ${way}`] = await askWithUrql(server, way, id);
  }
  return answers;
};
