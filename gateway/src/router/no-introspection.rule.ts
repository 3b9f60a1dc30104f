import { ApolloServerValidationErrorCode } from '@apollo/server/errors';
import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

const OF_THE_SCHEMA: ReadonlySet<string> = new Set(['__schema', '__type']);

/** Refuses what asks for the schema itself, as Apollo Server does where introspection is closed. */
export const noIntrospection = (context: ValidationContext): ASTVisitor => ({
  Field(node) {
    if (!OF_THE_SCHEMA.has(node.name.value)) return;
    const extensions = { validationErrorCode: ApolloServerValidationErrorCode.INTROSPECTION_DISABLED };
    context.reportError(new GraphQLError('the schema cannot be asked for here', { nodes: node, extensions }));
  },
});
