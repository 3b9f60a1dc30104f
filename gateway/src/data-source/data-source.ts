import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLDataSourceRequestKind } from '@apollo/gateway/dist/datasources/types';
import { createError } from '@brobygger/domain';
import { beginSpan, SpanName, type LiveSpan } from '@brobygger/telemetry';
import { parse, type ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { causeCode } from '../cause-code';
import type { SubgraphMetrics } from '../metrics/metrics';
import type { RequestContext } from '../request-context';
import {
  Unanswered,
  type AskSubgraph,
  type CallSubgraph,
  type Deadline,
  type SubgraphOperation,
} from './call-subgraph';
import { createCircuitBreaker } from './circuit-breaker';
import { unansweredPaths } from './unanswered-paths';

type ProcessOptions = Parameters<GraphQLDataSource<RequestContext & Record<string, unknown>>['process']>[0];
type Response = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** Asks a subgraph within a time limit. One that is down, slow or broken leaves an error at each field that it owed. */
export function createAskSubgraph(deps: {
  readonly name: string;
  readonly call: CallSubgraph;
  readonly timeoutMs: number;
  readonly metrics: SubgraphMetrics;
  readonly log: Pick<Logger, 'warn'>;
}): AskSubgraph {
  const { name, log, metrics } = deps;
  const breaker = createCircuitBreaker({
    onChange(isOpen) {
      metrics.breakers.set({ subgraph: name }, isOpen ? 1 : 0);
      log.warn({ subgraph: name }, isOpen ? 'a subgraph is given a rest' : 'a subgraph answers again');
    },
  });
  metrics.breakers.set({ subgraph: name }, 0);
  // In one process what it does is part of what is waited for.
  const call = (span: LiveSpan | null, ...asked: Parameters<CallSubgraph>): Promise<ExecutionResult> =>
    span === null ? deps.call(...asked) : span.within(() => deps.call(...asked));
  return async (context, operation) => {
    const { caller, purpose, requestId, traceparent, orderId, statedReason, endsAt } = context;
    const span = beginSpan(SpanName.FETCH, { parent: traceparent, attributes: { 'brobygger.service': name } });
    const hop = {
      caller,
      purpose,
      requestId,
      traceparent: span?.traceparent ?? traceparent,
      orderId,
      ...(statedReason === undefined ? {} : { statedReason }),
      audience: deps.name,
    };
    const stop = deps.metrics.start(deps.name);
    try {
      const result = await breaker.run(() =>
        within(Math.min(deps.timeoutMs, endsAt - performance.now()), (deadline) =>
          call(span, hop, operation, deadline),
        ),
      );
      stop('answered');
      span?.end();
      return result;
    } catch (cause) {
      stop('unavailable');
      span?.end(cause);
      log.warn({ requestId, traceparent, subgraph: name, code: causeCode(cause) }, 'a subgraph did not answer');
      return unavailable(deps.name, operation);
    }
  };
}

/** What was asked of a subgraph before, and may be taken once. */
export type Asked = (
  service: string,
  context: RequestContext,
  operation: SubgraphOperation,
) => Promise<ExecutionResult> | undefined;

/** A subgraph as the gateway's library asks it; what was asked ahead is not asked again. */
export const createDataSource = (name: string, ask: AskSubgraph, asked: Asked): GraphQLDataSource => ({
  process(options) {
    if (options.kind !== GraphQLDataSourceRequestKind.INCOMING_OPERATION) {
      throw new TypeError('the supergraph is static: nothing is asked of a subgraph at start');
    }
    const { request } = options as unknown as ProcessOptions;
    const context = options.context as unknown as RequestContext;
    const operation = {
      query: request.query ?? '',
      variables: request.variables ?? {},
      operationName: request.operationName,
    };
    return (asked(name, context, operation) ?? ask(context, operation)) as Promise<Response>;
  },
});

/** Rejects, and tells the work to stop, when it has not ended in time. */
async function within<Result>(ms: number, work: (deadline: Deadline) => Promise<Result>): Promise<Result> {
  let controller: AbortController | undefined;
  let isLate = false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      controller?.abort();
      reject(new Unanswered('NO_ANSWER_IN_TIME'));
    }, ms);
  });
  const deadline: Deadline = {
    get signal() {
      if (isLate) return AbortSignal.abort();
      controller ??= new AbortController();
      return controller.signal;
    },
  };
  try {
    return await Promise.race([work(deadline), late]);
  } finally {
    clearTimeout(timer);
  }
}

function unavailable(
  name: string,
  { query, variables }: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
): ExecutionResult {
  const { message, extensions } = createError(
    'SUBGRAPH_UNAVAILABLE',
    'this part could not be fetched: the service did not answer',
    { service: name },
  );
  // The gateway hands over no parsed document; without the paths the client would see nulls and no error.
  return {
    data: null,
    errors: unansweredPaths(parse(query), variables).map((path) => ({ message, extensions, path })) as never,
  };
}
