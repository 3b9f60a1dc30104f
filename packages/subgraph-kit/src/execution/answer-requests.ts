import { createKeptByText, purposeRefusalOf } from '@brobygger/domain';
import type { Hop } from '@brobygger/hop-token';
import {
  GraphQLError,
  Kind,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { asOutage, faultsIn, type OnFault } from '../faults/fault';
import type { SubgraphContext } from '../subgraph-context';
import { isOfLiteral } from '../validation/is-of-literal';
import { noIntrospection } from '../validation/no-introspection.rule';
import { createExecute } from './execute';

/** One operation of the gateway to a subgraph. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** Answers operations on verified hops; `hopToken` is what one came with from another process. */
export type AnswerRequest = (hop: Hop, request: SubgraphRequest, hopToken: string | null) => Promise<ExecutionResult>;

/** So long are the operations together of which documents are kept; what is kept is some hundred bytes for each character. */
const KEPT_CHARACTERS = 150_000;

/** Answers the operations of a schema whose labels are enforced, each in a context of its own. */
export function createAnswerRequest(deps: {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly contextOf: (hop: Hop, hopToken: string | null) => SubgraphContext;
  /** Told of each cause by which fields of an answer failed; where nobody listens, nobody is told. */
  readonly onFault?: OnFault | undefined;
}): AnswerRequest {
  const { name, schema } = deps;
  const onFault = deps.onFault ?? ((): void => undefined);
  const execute = createExecute(schema);
  const prepared = createKeptByText<DocumentNode | readonly GraphQLError[]>(KEPT_CHARACTERS);

  function prepare(query: string): DocumentNode | readonly GraphQLError[] {
    const known = prepared.get(query);
    if (known !== undefined) return known;
    const result = checked(query);
    prepared.set(query, query.length, result);
    return result;
  }

  function checked(query: string): DocumentNode | readonly GraphQLError[] {
    try {
      const document = parse(query, { noLocation: true });
      const errors = validate(schema, document, [...specifiedRules, noIntrospection]).map(withLiteralCode);
      return errors.length > 0 ? errors : document;
    } catch (cause) {
      if (cause instanceof GraphQLError) return [cause];
      throw cause;
    }
  }

  return async (hop, { query, variables, operationName }, hopToken) => {
    const refusal = purposeRefusalOf(hop);
    if (refusal !== null) return { errors: [refusal] };
    const document = prepare(query);
    if (!('kind' in document)) return { errors: document };
    const context = deps.contextOf(hop, hopToken);
    const result = await execute({ document, operationName, variables: variables ?? {}, context });
    if (result.errors === undefined) return result;
    faultsIn(name, result.errors, hop, document, operationName).forEach(onFault);
    return { ...result, errors: result.errors.map((error) => asOutage(name, withInputCode(error))) };
  };
}

/** A variable that is none of its type is the asker's fault. Over HTTP the server says so by itself. */
function withInputCode(error: GraphQLError): GraphQLError {
  const isOfVariable = error.nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION && error.path === undefined;
  if (!isOfVariable || error.extensions['code'] !== undefined) return error;
  return new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_USER_INPUT' } });
}

/** A literal that is none of its scalar, which the gateway cannot tell, is the asker's fault; all else would be the gateway's. */
function withLiteralCode(error: GraphQLError): GraphQLError {
  if (error.extensions['code'] !== undefined || !isOfLiteral(error)) return error;
  return new GraphQLError(error.message, { nodes: error.nodes ?? null, extensions: { code: 'BAD_USER_INPUT' } });
}
