import type { ApolloServerPlugin } from '@apollo/server';
import { createError } from '@brobygger/domain';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../request-context';

/** Refuses a worker's operation that says no purpose. Reading the schema needs none. */
export const createPurposePlugin = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation, contextValue: { purpose } }) {
        if (purpose === null && !isAboutSchemaOnly(operation)) {
          throw createError(
            'PURPOSE_REQUIRED',
            'say why you ask: send the number of a purpose that is open to you in the `behandlingsnummer` header',
          );
        }
        return Promise.resolve();
      },
    }),
});

const isAboutSchemaOnly = (operation: OperationDefinitionNode | undefined): boolean =>
  operation !== undefined &&
  operation.selectionSet.selections.every((node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'));
