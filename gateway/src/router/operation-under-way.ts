import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import {
  executeSync,
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values';
import { formatError } from '../answer/format-error';
import type { RequestContext } from '../request-context';
import type { Router } from './open-router';

/** An operation that was parsed and is valid, as it was sent. */
export interface Sent {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An answer as it leaves: what is in its body, and what is said beside it. */
export interface Leaving {
  readonly body: ExecutionResult;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
}

/** One operation of a request, from what it is judged by to what it is answered with. */
export interface OperationUnderWay {
  readonly context: RequestContext;
  /** What it is refused with before anything is asked for; empty where nothing objects. */
  judge(sent: Sent): Promise<readonly GraphQLError[]>;
  /** The answer as clients are given it: errors in order, and none that is not in the registry of errors. */
  answer(result: ExecutionResult): Promise<Leaving>;
}

type Plugin = ApolloServerPlugin<RequestContext>;
type Started = Parameters<NonNullable<Plugin['requestDidStart']>>[0];
type Listener = GraphQLRequestListener<RequestContext>;
type Stage<Name extends keyof Listener> = Parameters<NonNullable<Listener[Name]>>[0];

/**
 * Follows the gateway's own plugins at the moments at which Apollo Server calls them, so that another server judges and answers as it does.
 * `accept` is the header of that name.
 */
export async function beginOperation(
  { plugins, metrics, isIntrospectionOpen }: Router,
  context: RequestContext,
  accept: string | null,
): Promise<OperationUnderWay> {
  const headers = new Map<string, string>();
  const told = {
    contextValue: context,
    request: { http: { headers: new Map(accept === null ? [] : [['accept', accept]]) } },
    response: { http: { headers, status: undefined as number | undefined }, body: {} },
    // That there was a document at all.
    source: '',
  };
  const started = await Promise.all(plugins.map((plugin) => plugin.requestDidStart?.(told as unknown as Started)));
  const listeners = started.filter((listener): listener is Listener => listener !== undefined);

  let run: Sent | null = null;

  return {
    context,
    async judge({ schema, document, operationName, variables }) {
      const operation = getOperationAST(document, operationName) ?? undefined;
      const request = { ...told.request, variables, operationName: operationName ?? undefined };
      Object.assign(told, { schema, document, operation, request });
      try {
        const resolved = told as unknown as Stage<'didResolveOperation'>;
        await Promise.all(listeners.map((listener) => listener.didResolveOperation?.(resolved)));
      } catch (cause) {
        return [cause instanceof GraphQLError ? cause : new GraphQLError('', { originalError: cause as Error })];
      }
      const { errors = [] } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
      if (errors.length === 0) run = { schema, document, operationName, variables };
      return errors.map((error) => coded(error, 'BAD_USER_INPUT'));
    },
    async answer({ data: joined, errors }) {
      // Some routers leave out all of it where nothing came.
      const data = joined === undefined && run !== null ? nothingOf(run) : joined;
      const shown = errors?.map((error) => {
        const { message, ...place } = 'toJSON' in error ? error.toJSON() : (error as GraphQLError);
        const said = isIntrospectionOpen ? message : message.replace(/ ?Did you mean(.+?)\?$/, '');
        return formatError({ ...place, message: said }, () => metrics.surprises.inc());
      });
      told.response.http.status = statusOf(errors, data);
      const singleResult = {
        ...(shown === undefined ? {} : { errors: shown }),
        ...(data === undefined ? {} : { data }),
      };
      told.response.body = { kind: 'single', singleResult };
      const sending = told as unknown as Stage<'willSendResponse'>;
      for (const listener of listeners) await listener.willSendResponse?.(sending);
      return { body: singleResult as ExecutionResult, status: told.response.http.status ?? 200, headers };
    },
  };
}

/** The shape that was asked for, with nothing in it. */
const nothingOf = ({ schema, document, operationName, variables }: Sent): ExecutionResult['data'] =>
  executeSync({ schema, document, operationName: operationName ?? null, variableValues: variables, rootValue: {} })
    .data;

const coded = ({ message, nodes, extensions }: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(message, { nodes: nodes ?? null, extensions: { ...extensions, code } });

/** Of what was not run, that of its errors; 400 where they name none, since the request is at fault. */
function statusOf(errors: readonly GraphQLError[] | undefined, data: unknown): number | undefined {
  const named = (errors ?? []).flatMap(({ extensions }) => {
    const { status } = (extensions?.['http'] ?? {}) as { readonly status?: number };
    return status === undefined ? [] : [status];
  });
  return named.at(-1) ?? (errors !== undefined && data === undefined ? 400 : undefined);
}
