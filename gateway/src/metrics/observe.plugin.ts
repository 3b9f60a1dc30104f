import type { ApolloServerPlugin } from '@apollo/server';
import { beginSpan, SpanName } from '@brobygger/telemetry';
import type { Logger } from 'pino';
import type { RequestContext } from '../request-context';
import type { GatewayMetrics } from './metrics';

/** Measures each request and writes one log line of it: who by role, never whom. */
export const createObservePlugin = (deps: {
  readonly metrics: GatewayMetrics;
  readonly log: Logger;
}): ApolloServerPlugin<RequestContext> => ({
  requestDidStart({ contextValue }) {
    const stop = deps.metrics.requests.startTimer();
    const { requestId, traceparent, purpose, caller } = contextValue;
    const span = beginSpan(SpanName.OPERATION, {
      parent: traceparent,
      attributes: { 'brobygger.role': caller.role, ...(purpose === null ? {} : { 'brobygger.purpose': purpose }) },
    });
    return Promise.resolve({
      willSendResponse({ response, operation }) {
        const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
        const outcome =
          errors.length === 0
            ? 'complete'
            : response.body.kind === 'single' && response.body.singleResult.data
              ? 'partial'
              : 'refused';
        const seconds = stop({ outcome });
        span?.set({
          'brobygger.outcome': outcome,
          ...(operation === undefined ? {} : { 'graphql.operation.type': operation.operation }),
        });
        span?.end();
        for (const { extensions } of errors) {
          const category = (extensions?.['consent'] as { category?: string } | undefined)?.category;
          if (category !== undefined) deps.metrics.withheld.inc({ category });
        }
        const codes = [...new Set(errors.map(({ extensions }) => String(extensions?.['code'])))];
        deps.log.info(
          {
            requestId,
            traceparent,
            purpose,
            role: caller.role,
            agency: caller.agency,
            operation: operation?.operation,
            outcome,
            codes,
            ms: Math.round(seconds * 1000),
          },
          'answered',
        );
        return Promise.resolve();
      },
    });
  },
});
