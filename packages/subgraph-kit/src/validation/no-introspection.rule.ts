import { GraphQLError, type ValidationRule } from 'graphql';

/** The gateway shows the schema to those it is to be shown; no subgraph is asked for it. */
export const noIntrospection: ValidationRule = (context) => ({
  Field(node) {
    if (node.name.value !== '__schema' && node.name.value !== '__type') return;
    context.reportError(new GraphQLError('the schema cannot be asked for here', { nodes: node }));
  },
});
