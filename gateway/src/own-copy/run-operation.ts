import type { ApolloServer } from '@apollo/server';
import type { RequestContext } from '../request-context';
import type { RunOperation } from './ask-as';

/** Runs operations in the server that clients ask over HTTP, with the same rules, limits and masking. */
export const createRunOperation =
  (apollo: ApolloServer<RequestContext>): RunOperation =>
  async ({ query, variables }, contextValue) => {
    const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind !== 'single') throw new TypeError('an operation was answered in pieces');
    return body.singleResult;
  };
