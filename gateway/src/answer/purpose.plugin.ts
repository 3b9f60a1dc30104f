import type { ApolloServerPlugin } from '@apollo/server';
import { createError, isPurpose, purposeRefusalOf } from '@brobygger/domain';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { RequestContext } from '../request-context';

/** Refuses, before anything is asked for, an operation without a purpose, or with one not open to the caller. The schema needs none. */
export const createPurposePlugin = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation, contextValue: { caller, purpose, orderId } }) {
        if (isAboutSchemaOnly(operation)) return Promise.resolve();
        if (!isPurpose(purpose)) {
          throw createError(
            'PURPOSE_REQUIRED',
            'say why you ask: send the number of a purpose that is open to you in the `behandlingsnummer` header',
          );
        }
        const refusal = purposeRefusalOf({ caller, purpose, orderId });
        if (refusal !== null) throw refusal;
        return Promise.resolve();
      },
    }),
});

const isAboutSchemaOnly = (operation: OperationDefinitionNode | undefined): boolean =>
  operation !== undefined &&
  operation.selectionSet.selections.every((node) => node.kind === Kind.FIELD && node.name.value.startsWith('__'));
