import { continuedTrace, newId } from '@brobygger/domain';
import {
  ALLOWED_HEADERS,
  answerOf,
  beginOperation,
  EXPOSED_HEADERS,
  openRouter,
  readEnvironment,
  SAFE_HEADERS,
  type OperationUnderWay,
  type Refusal,
  type Router,
} from '@brobygger/gateway/router';
import { parse, print, type DocumentNode, type ExecutionResult, type GraphQLError } from 'graphql';
import { createDecidedDocuments } from './decided-documents';
import { requestIn, type HivePlugin, type HiveTransport } from './hive-hooks';

/** The part of the configuration of Hive Gateway that is ours: beside it stand the supergraph and the planner. */
export interface BrobyggerConfig {
  /** Errors are masked by the registry of errors. */
  readonly maskedErrors: false;
  readonly subgraphErrors: false;
  /** An answer is the asker's own: one of another is never given, however alike they ask. */
  readonly inboundInflightRequestDeduplication: false;
  readonly batching: false;
  readonly multipart: false;
  readonly landingPage: false;
  readonly graphiql: false;
  readonly requestId: false;
  /** To pages of the origins that are named, and to no others. */
  readonly cors: false | Readonly<Record<string, string[] | boolean>>;
  readonly transports: { readonly http: HiveTransport };
  plugins(): HivePlugin[];
}

/** What makes Hive Gateway a router of Brobygger, opened. */
export interface Brobygger {
  /** `createGatewayRuntime({ ...config, supergraph, unifiedGraphHandler })` */
  readonly config: BrobyggerConfig;
  /** Where the environment says to listen, as `server.listen` of Node takes it. */
  readonly address: { readonly host: string; readonly port: number };
  /** Ends what is open towards the services: once Hive Gateway has answered its last request. */
  close(): Promise<void>;
}

/**
 * Makes Hive Gateway a router of Brobygger: who asks is verified, the purpose and the limits are held, every hop is signed, and answers
 * leave as those of our gateway do. Reads the environment of our gateway (docs/configuration.md), with the key of hops in it.
 * @throws EnvironmentFault which names each variable that is wrong, and none of their values
 */
export function openBrobygger(): Brobygger {
  const environment = readEnvironment();
  const router = openRouter(environment);
  return {
    config: configOf(router),
    address: { host: environment.HOST, port: environment.PORT },
    close: router.close,
  };
}

/** The one address at which operations are answered. */
const GRAPHQL = '/graphql';

function configOf(router: Router): BrobyggerConfig {
  const underWay = new WeakMap<Request, OperationUnderWay>();
  return {
    maskedErrors: false,
    subgraphErrors: false,
    inboundInflightRequestDeduplication: false,
    batching: false,
    multipart: false,
    landingPage: false,
    graphiql: false,
    requestId: false,
    cors: corsOf(router),
    transports: { http: transportOf(router, underWay) },
    plugins: () => [pluginOf(router, underWay)],
  };
}

const corsOf = ({ corsOrigins }: Router): BrobyggerConfig['cors'] =>
  corsOrigins.length > 0 && {
    origin: [...corsOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: [...ALLOWED_HEADERS],
    exposedHeaders: [...EXPOSED_HEADERS],
    credentials: false,
  };

/** Asks each subgraph with a hop of the request's own. */
function transportOf(router: Router, underWay: WeakMap<Request, OperationUnderWay>): HiveTransport {
  const texts = new WeakMap<DocumentNode, string>();

  function textOf(document: DocumentNode): string {
    const text = texts.get(document) ?? print(document);
    texts.set(document, text);
    return text;
  }

  return {
    getSubgraphExecutor({ subgraphName }) {
      const ask = router.ask(subgraphName);
      return (asked) => {
        const { document, operationName } = asked;
        const variables = (asked.variables ?? {}) as Readonly<Record<string, unknown>>;
        const context = operationOf(requestIn(asked), underWay).judged();
        return ask(context, { query: textOf(document), variables, operationName }) as Promise<never>;
      };
    },
  };
}

function pluginOf(router: Router, underWay: WeakMap<Request, OperationUnderWay>): HivePlugin {
  const decide = createDecidedDocuments();
  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== GRAPHQL || request.method === 'OPTIONS') return;
      const requestId = newId();
      const refuse = (refusal: Refusal): void => {
        const { status, body } = answerOf(refusal);
        const headers = { 'content-type': 'application/json; charset=utf-8', 'x-request-id': requestId };
        endResponse(new fetchAPI.Response(body, { status, headers: { ...headers, ...refusal.headers } }));
      };
      if (isTooLarge(request, router.limits.maxBody)) {
        return refuse({ code: 'BODY_TOO_LARGE', message: 'the request body is too large' });
      }
      const headers = Object.fromEntries(request.headers);
      const received = await router.receive(headers, requestId, continuedTrace(headers['traceparent'], requestId));
      if ('refusal' in received) return refuse(received.refusal);
      underWay.set(request, await beginOperation(router, received, request.headers.get('accept')));
    },
    onParams({ params, setParams, setResult }) {
      try {
        setParams(router.trusted(params) as object);
      } catch (refusal) {
        setResult({ errors: [refusal as GraphQLError] });
      }
    },
    onParse: ({ setParseFn }) => setParseFn((source: string) => parse(source, { maxTokens: router.limits.maxTokens })),
    onValidate: ({ addValidationRule }) => router.validationRules.forEach(addValidationRule),
    async onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, operationName, variableValues, contextValue } = args;
      const sent = { schema, document, operationName, variables: variableValues ?? {} };
      const errors = await operationOf(contextValue.request, underWay).judge(sent);
      if (errors.length > 0) return setResultAndStopExecution({ errors });
      args.document = decide(document, operationName, sent.variables);
    },
    async onResultProcess({ request, result, setResult }) {
      const operation = underWay.get(request);
      if (operation === undefined || !isOne(result)) return;
      const { body, status, headers } = await operation.answer(result);
      const http = { status, headers: Object.fromEntries(headers) };
      setResult({ ...body, extensions: { ...body.extensions, http } });
    },
    onResponse({ request, response }) {
      for (const [name, value] of Object.entries(SAFE_HEADERS)) response.headers.set(name, value);
      const operation = underWay.get(request);
      if (operation !== undefined) response.headers.set('x-request-id', operation.context.requestId);
    },
  };
}

function operationOf(request: Request, underWay: WeakMap<Request, OperationUnderWay>): OperationUnderWay {
  const operation = underWay.get(request);
  if (operation === undefined) throw new Error('a request that was not received');
  return operation;
}

/** Above what a body may be, or of a length that is not said: nothing is read to find out. */
function isTooLarge({ method, headers }: Request, most: number): boolean {
  return method === 'POST' && !(Number(headers.get('content-length') ?? Infinity) <= most);
}

/** One answer, and neither several nor one that goes on. */
const isOne = (result: object | undefined): result is ExecutionResult =>
  result !== undefined && !Array.isArray(result) && !(Symbol.asyncIterator in result);
