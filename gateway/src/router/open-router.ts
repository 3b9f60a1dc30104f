import type { ApolloServerPlugin } from '@apollo/server';
import type { ValidationRule } from 'graphql';
import { createLog } from '../create-log';
import type { AskSubgraph } from '../data-source/call-subgraph';
import { createAskSubgraph } from '../data-source/data-source';
import { limitsOf, readTrustedDocuments, type GatewayEnvironment } from '../environment';
import { createReceive, type Receive } from '../http/receive';
import { withTrustedDocument } from '../http/trusted-documents';
import { createHourlyBudget } from '../limits/hourly-budget';
import type { OperationLimits } from '../limits/operation-limits';
import { VALIDATION_RULES } from '../limits/validation-rules';
import { createMetrics, type GatewayMetrics } from '../metrics/metrics';
import { openParts } from '../open-parts';
import { createOperationPlugins } from '../operation-plugins';
import type { RequestContext } from '../request-context';
import { noIntrospection } from './no-introspection.rule';

/** What our gateway does to a request and its answer, for a router that plans and joins by itself (docs/other-routers.md). */
export interface Router {
  readonly limits: OperationLimits;
  readonly isIntrospectionOpen: boolean;
  readonly metrics: GatewayMetrics;
  /** Who asks, why, and until when, as the headers say; or what is wrong with them. */
  readonly receive: Receive;
  /**
   * The request with the text of the trusted document that it names.
   * @throws DOCUMENT_NOT_TRUSTED
   */
  readonly trusted: (request: unknown) => unknown;
  /** Beside those of the specification. */
  readonly validationRules: readonly ValidationRule[];
  /** What judges an operation and puts its answer in order, one after another. */
  readonly plugins: readonly ApolloServerPlugin<RequestContext>[];
  /**
   * Asks a subgraph with a hop that is signed, within its time. One that is down leaves an error at each field that it owed.
   * @throws TypeError for a name that no service has
   */
  ask(subgraph: string): AskSubgraph;
  close(): Promise<void>;
}

/** Opens it from the environment of the gateway: the same variables, and the same key. */
export function openRouter(environment: GatewayEnvironment): Router {
  const log = createLog(environment);
  const limits = limitsOf(environment);
  const metrics = createMetrics();
  const parts = openParts(environment, { log });
  const documents = readTrustedDocuments(environment);
  const isIntrospectionOpen = environment.NODE_ENV !== 'production';
  const asks = new Map<string, AskSubgraph>();
  return {
    limits,
    isIntrospectionOpen,
    metrics,
    receive: createReceive({
      authenticator: parts.authenticator,
      requestTimeoutMs: environment.REQUEST_TIMEOUT_MS,
      log,
      onRefusedToken(reason, requestId) {
        log.info({ requestId, reason }, 'a bearer token was refused');
        metrics.refusedTokens.inc({ reason });
      },
    }),
    trusted: (request) => withTrustedDocument(request, documents),
    validationRules: [...VALIDATION_RULES, ...(isIntrospectionOpen ? [] : [noIntrospection])],
    plugins: createOperationPlugins({ limits, budget: createHourlyBudget(limits.dearPerHour), metrics, log }),
    ask(name) {
      const known = asks.get(name);
      if (known !== undefined) return known;
      const { SUBGRAPH_TIMEOUT_MS: timeoutMs } = environment;
      const ask = createAskSubgraph({ name, call: parts.callOf(name), timeoutMs, metrics, log });
      asks.set(name, ask);
      return ask;
    },
    close: parts.close,
  };
}
