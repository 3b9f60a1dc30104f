import type { ApolloServerPlugin } from '@apollo/server';
import { createError } from '@brobygger/domain';
import type { RequestContext } from '../request-context';
import { Kind } from 'graphql';
import type { OperationSize } from './measure-operation';
import type { OperationLimits } from './operation-limits';
import type { SizeOf } from './size-of';

/** Refuses a document of which an operation is too large before it is planned. What validation sees is bounded by its tokens already. */
export function createLimitsPlugin(limits: OperationLimits, sizeOf: SizeOf): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, request, schema }) {
          for (const operation of document.definitions) {
            if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
            const size = sizeOf(schema, document, operation, request.variables ?? {});
            const fault = FAULTS.find(({ measure, limit }) => size[measure] > limits[limit]);
            if (fault === undefined) continue;
            const { measure, limit } = fault;
            throw createError(
              'OPERATION_TOO_LARGE',
              `the operation is too large: \`${measure}\` above ${limits[limit]}`,
              { limit },
            );
          }
          return Promise.resolve();
        },
      }),
  };
}

const FAULTS: readonly { readonly measure: keyof OperationSize; readonly limit: keyof OperationLimits }[] = [
  { measure: 'depth', limit: 'maxDepth' },
  { measure: 'aliases', limit: 'maxAliases' },
  { measure: 'rootFields', limit: 'maxRootFields' },
  { measure: 'directives', limit: 'maxDirectives' },
  { measure: 'cost', limit: 'maxCost' },
];
