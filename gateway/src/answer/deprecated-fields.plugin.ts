import type { ApolloServerPlugin } from '@apollo/server';
import { TypeInfo, visit, visitWithTypeInfo, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../request-context';

/** The header in which an answer names what the operation used that is to go. */
export const DEPRECATED_FIELDS = 'deprecated-fields';

/** Names in a header what the document uses of the schema that is to go: fields, arguments and values, by their coordinates. */
export function createDeprecatedFieldsPlugin(): ApolloServerPlugin<RequestContext> {
  const known = new WeakMap<DocumentNode, string>();
  const namedOf = (schema: GraphQLSchema, document: DocumentNode): string => {
    const before = known.get(document);
    if (before !== undefined) return before;
    const found = deprecatedIn(schema, document).join(', ');
    known.set(document, found);
    return found;
  };
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation({ schema, document, response }) {
          const named = namedOf(schema, document);
          if (named !== '') response.http.headers.set(DEPRECATED_FIELDS, named);
          return Promise.resolve();
        },
      }),
  };
}

function deprecatedIn(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const found = new Set<string>();
  const types = new TypeInfo(schema);
  const note = (
    of: { readonly deprecationReason?: string | null | undefined } | null | undefined,
    name: string,
  ): void => {
    if (typeof of?.deprecationReason === 'string') found.add(name);
  };
  const field = (): string => `${types.getParentType()?.name ?? ''}.${types.getFieldDef()?.name ?? ''}`;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => note(types.getFieldDef(), field()),
      Argument: ({ name }) => note(types.getArgument(), `${field()}(${name.value}:)`),
      EnumValue: ({ value }) =>
        note(types.getEnumValue(), `${String(types.getInputType()).replace(/[[\]!]/g, '')}.${value}`),
    }),
  );
  return [...found].sort();
}
