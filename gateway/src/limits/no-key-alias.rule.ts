import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/** What the planner itself selects to carry an entity from one service to the next. */
const KEYS: ReadonlySet<string> = new Set(['id', '__typename']);

/** Refuses to show another field under the name of a key: the planner would take the one for the other, and answer wrongly. */
export const noKeyAlias = (context: ValidationContext): ASTVisitor => ({
  Field(node) {
    const alias = node.alias?.value;
    if (alias === undefined || alias === node.name.value || !KEYS.has(alias)) return;
    context.reportError(new GraphQLError(`\`${alias}\` cannot be the alias of another field`, { nodes: node }));
  },
});
