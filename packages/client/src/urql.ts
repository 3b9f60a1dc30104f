import { cacheExchange, Client, fetchExchange } from '@urql/core';
import type { Asker, Endpoint } from './asker';
import { fetchAs } from './fetch-as';
import { ofOneCaller } from './one-caller';
import { onePerAsker, type OnePerAsker } from './one-per-asker';

/**
 * An urql client of one asker, whose cache is its own and in memory alone. What was asked before is asked for anew when it is shown, so
 * that what was withdrawn goes. Questions are posted: an address is written down on its way.
 */
export function createUrqlClient(endpoint: Endpoint, asker: Asker): Client {
  const { url, token, fetch } = endpoint;
  return new Client({
    url,
    fetch: fetchAs({ token: ofOneCaller(token), fetch }, asker),
    preferGetMethod: false,
    requestPolicy: 'cache-and-network',
    exchanges: [cacheExchange, fetchExchange],
  });
}

/** One urql client at a time, for who asks now. When the asker changes, the next has an empty cache, and the one before is let go. */
export const urqlClientPerAsker = (endpointOf: (asker: Asker) => Endpoint): OnePerAsker<Client> =>
  onePerAsker(
    (asker) => createUrqlClient(endpointOf(asker), asker),
    () => undefined,
  );
