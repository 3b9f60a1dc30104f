import type { ApolloServerPlugin } from '@apollo/server';
import { createError, Role } from '@brobygger/domain';
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

/** The purpose that a token implies where the caller need not say one. */
export const impliedPurpose = (role: Role): string | null =>
  role === Role.YOUTH || role === Role.GUARDIAN || role === Role.CONSENT_OFFICER || role === Role.AUDITOR
    ? 'B108'
    : null;
