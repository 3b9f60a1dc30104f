import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import type { Asker, Endpoint } from './asker';
import { fetchAs } from './fetch-as';
import { ofOneCaller } from './one-caller';
import { onePerAsker, type OnePerAsker } from './one-per-asker';

declare module '@apollo/client' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- so it is declared
  namespace ApolloClient {
    // eslint-disable-next-line @typescript-eslint/no-namespace
    namespace DeclareDefaultOptions {
      /** What is withheld stands beside the rest, so that data comes with an error or without. Another client may do otherwise. */
      interface Query {
        errorPolicy?: 'all';
      }
      /** The same of mutations. */
      interface Mutate {
        errorPolicy?: 'all';
      }
      /** The same of what is watched. */
      interface WatchQuery {
        errorPolicy?: 'all';
      }
    }
  }
}

/**
 * An Apollo Client of one asker, whose cache is its own and in memory alone. What is withheld does not throw the rest away
 * (`errorPolicy: 'all'`), and what is watched is asked for anew when it is shown, so that what was withdrawn goes.
 */
export function createApolloClient(endpoint: Endpoint, asker: Asker): ApolloClient {
  const { url, token, fetch } = endpoint;
  return new ApolloClient({
    link: new HttpLink({ uri: url, fetch: fetchAs({ token: ofOneCaller(token), fetch }, asker) }),
    cache: new InMemoryCache(),
    defaultOptions: {
      query: { errorPolicy: 'all' },
      mutate: { errorPolicy: 'all' },
      watchQuery: { errorPolicy: 'all', fetchPolicy: 'cache-and-network' },
    },
  });
}

/** One Apollo Client at a time, for who asks now. When the asker changes, the one before is stopped and its cache emptied. */
export const apolloClientPerAsker = (endpointOf: (asker: Asker) => Endpoint): OnePerAsker<ApolloClient> =>
  onePerAsker(
    (asker) => createApolloClient(endpointOf(asker), asker),
    (client) => {
      client.stop();
      void client.cache.reset();
    },
  );
