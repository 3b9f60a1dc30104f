import type { ApolloServerPlugin } from '@apollo/server';
import { createError } from '@brobygger/domain';
import type { RequestContext } from '../request-context';
import { costsBySchema } from './field-costs';
import { measureOperation, type OperationSize } from './measure-operation';
import type { OperationLimits } from './operation-limits';

/** Refuses an operation that is too large before it is planned. What validation sees is bounded by its tokens already. */
export function createLimitsPlugin(limits: OperationLimits): ApolloServerPlugin<RequestContext> {
  const costsOf = costsBySchema();
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ document, request, schema }) {
          const size = measureOperation(document, request.variables ?? {}, costsOf(schema));
          const fault = FAULTS.find(({ measure, limit }) => size[measure] > limits[limit]);
          if (fault !== undefined) {
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
