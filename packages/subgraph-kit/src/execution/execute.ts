import { createWays, isPlain, type Ways } from '@brobygger/domain';
import {
  execute,
  getOperationAST,
  getVariableValues,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, type CompiledQuery } from './compiled-query';

/** One request for a document that is valid. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

interface Query {
  readonly definition: OperationDefinitionNode;
  readonly wayOf: Ways<CompiledQuery>;
}

/**
 * Answers operations. A query of a document with one operation is compiled when it is asked for, for as long as the document is kept;
 * mutations and what asks for the schema itself are executed by graphql-js (ADR 0052).
 */
export function createExecute(schema: GraphQLSchema): (asked: Asked) => ExecutionResult | Promise<ExecutionResult> {
  const queries = new WeakMap<DocumentNode, Query | null>();

  function of(definition: OperationDefinitionNode, document: DocumentNode): Query {
    const fragments = fragmentsOf(document);
    const wayOf = createWays(definition, document, (isIncluded) =>
      compileQuery(definition, { schema, fragments, isIncluded }),
    );
    return { definition, wayOf };
  }

  function queryOf(document: DocumentNode): Query | null {
    const before = queries.get(document);
    if (before !== undefined) return before;
    const definition = getOperationAST(document);
    const query =
      definition?.operation === OperationTypeNode.QUERY && isPlain(document) ? of(definition, document) : null;
    queries.set(document, query);
    return query;
  }

  return ({ document, operationName, variables, context }) => {
    const query = queryOf(document);
    if (query !== null && (operationName ?? query.definition.name?.value) === query.definition.name?.value) {
      const { coerced, errors } = getVariableValues(schema, query.definition.variableDefinitions ?? [], variables, {
        maxErrors: 50,
      });
      if (errors !== undefined) return { errors };
      const answer = query.wayOf(coerced);
      if (answer !== null) return answer(context, coerced);
    }
    return execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName: operationName ?? null,
    });
  };
}

const fragmentsOf = ({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> =>
  Object.fromEntries(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
