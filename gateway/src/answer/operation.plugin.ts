import type { ApolloServerPlugin } from '@apollo/server';
import { createError } from '@brobygger/domain';
import { isNonNullType, TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../request-context';

/** The request is at fault, not a field of the answer. */
const WHOLE_REQUEST = { http: { status: 400 } } as const;

/** Refuses a document that does not say which of its operations is meant, and a `null` where the schema has none. */
export const createOperationPlugin = (): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ document, operation, request, schema }) {
        if (operation === undefined) {
          throw createError('BAD_USER_INPUT', wrongName(request.operationName), {
            argument: 'operationName',
            ...WHOLE_REQUEST,
          });
        }
        const [argument] = misplacedNulls(schema, document, request.variables ?? {});
        if (argument !== undefined) {
          throw createError('BAD_USER_INPUT', `\`${argument}\` is not a valid value`, { argument, ...WHOLE_REQUEST });
        }
        return Promise.resolve();
      },
    }),
});

const wrongName = (name: string | undefined): string =>
  name === undefined
    ? 'the document has several operations: say which in `operationName`'
    : 'the document has no operation of the name in `operationName`';

/**
 * The variables that are `null` where no `null` may stand. Validation lets a variable there that may be `null` when it, or the
 * argument, has a default; what is sent past the default shows only now (GraphQL, § 5.8.5).
 */
function misplacedNulls(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): readonly string[] {
  const nulls = new Set(Object.keys(variables).filter((name) => variables[name] === null));
  const misplaced: string[] = [];
  if (nulls.size === 0) return misplaced;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable({ name: { value: name } }) {
        if (nulls.has(name) && isNonNullType(types.getInputType())) misplaced.push(name);
      },
    }),
  );
  return misplaced;
}
