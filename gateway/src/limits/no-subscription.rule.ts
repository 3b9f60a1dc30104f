import { GraphQLError, OperationTypeNode, type ASTVisitor, type ValidationContext } from 'graphql';

/** Refuses subscriptions, which the schema has none of; the rules of the specification let fields of a type that is not there pass. */
export const noSubscription = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    if (node.operation !== OperationTypeNode.SUBSCRIPTION) return;
    context.reportError(new GraphQLError('there are no subscriptions here: ask again instead', { nodes: node }));
  },
});
