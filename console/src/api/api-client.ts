import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { askOwn } from './ask-own';

/**
 * What an operation says beside its variables: for what the asker asks (`behandlingsnummer`), why of whom others are assigned to, and under
 * which order for information.
 */
export interface AskedFor {
  readonly purpose?: string | undefined;
  readonly reason?: string | undefined;
  readonly order?: string | undefined;
}

/** Operations go by the id that they were registered under when the pages were built; the gateway answers no other. */
const byId = new ApolloLink(
  ({ query, variables, operationName, getContext }) =>
    new Observable((observer) => {
      const { __meta__: meta } = query as { readonly __meta__?: { readonly hash: string } };
      const { purpose, reason, order } = getContext() as AskedFor;
      const headers = {
        ...(purpose === undefined ? {} : { behandlingsnummer: purpose }),
        ...(reason === undefined ? {} : { 'x-access-reason': reason }),
        ...(order === undefined ? {} : { 'x-information-order': order }),
      };
      askOwn('graphql', { method: 'POST', headers, body: { documentId: meta?.hash, variables, operationName } })
        .then((response) => response.json())
        .then((answer) => {
          observer.next(answer as never);
          observer.complete();
        })
        .catch((cause: unknown) => observer.error(cause));
    }),
);

/**
 * Asks through the gateway. Nothing is kept: what one purpose was answered with must never be shown under another, and what was seen
 * before a withdrawal not after it.
 */
export const apiClient = new ApolloClient({ link: byId, cache: new InMemoryCache() });

/** Every question is asked so. */
export const KEEP_NOTHING = { fetchPolicy: 'no-cache', errorPolicy: 'all' } as const;
