import type { ApolloServerPlugin } from '@apollo/server';
import type { OperationLimits } from '../limits/operation-limits';
import type { SizeOf } from '../limits/size-of';
import type { RequestContext } from '../request-context';

/**
 * Says with each answer the id of its request, by which an operator finds it, and what the operation cost of what one may cost
 * (`extensions.requestId`, `extensions.cost`): `asked` and `allowed` in plain fields, as `OPERATION_TOO_LARGE` counts them. It is of the
 * operation and its variables alone, and so the same whatever was found.
 */
export const createExtensionsPlugin = (
  limits: OperationLimits,
  sizeOf: SizeOf,
): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body }, contextValue: { requestId }, document, operation, request, schema }) {
        if (body.kind !== 'single') return Promise.resolve();
        const isMeasurable = document !== undefined && operation !== undefined;
        const cost = isMeasurable
          ? { asked: sizeOf(schema, document, operation, request.variables ?? {}).cost, allowed: limits.maxCost }
          : null;
        body.singleResult.extensions = {
          ...body.singleResult.extensions,
          requestId,
          ...(cost === null ? {} : { cost }),
        };
        return Promise.resolve();
      },
    }),
});
