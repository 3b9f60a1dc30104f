import {
  BREAK,
  Kind,
  visit,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { costsBySchema } from './field-costs';
import { measureOperation, type OperationSize } from './measure-operation';

/** The size of an operation of a document. */
export type SizeOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) => OperationSize;

/**
 * Measures operations. One whose size rests on no variable is measured once for each parsed document, and any other once for each set of
 * variables, which are of one request and changed by nobody.
 */
export function createSizeOf(): SizeOf {
  const costsOf = costsBySchema();
  const known = new WeakMap<OperationDefinitionNode, OperationSize>();
  const knownOf = new WeakMap<Readonly<Record<string, unknown>>, WeakMap<OperationDefinitionNode, OperationSize>>();
  const varying = new WeakMap<DocumentNode, boolean>();

  function varies(document: DocumentNode): boolean {
    const before = varying.get(document);
    if (before !== undefined) return before;
    const found = restsOnVariables(document);
    varying.set(document, found);
    return found;
  }

  return (schema, document, operation, variables) => {
    const before = known.get(operation) ?? knownOf.get(variables)?.get(operation);
    if (before !== undefined) return before;
    const size = measureOperation(only(document, operation), variables, costsOf(schema));
    if (varies(document)) knownOf.set(variables, (knownOf.get(variables) ?? new WeakMap()).set(operation, size));
    else known.set(operation, size);
    return size;
  };
}

/** Pages, lists of ids and conditions are what a size rests on. */
const SIZING: ReadonlySet<string> = new Set(['first', 'ids']);

function restsOnVariables(document: DocumentNode): boolean {
  let found = false;
  const look = (node: ASTNode): false | undefined => {
    found ||= hasVariable(node);
    return false;
  };
  visit(document, {
    Directive: look,
    Argument: (node) => (SIZING.has(node.name.value) ? look(node) : false),
  });
  return found;
}

function hasVariable(node: ASTNode): boolean {
  let found = false;
  visit(node, {
    Variable() {
      found = true;
      return BREAK;
    },
  });
  return found;
}

/** The document without its other operations. */
const only = (document: DocumentNode, operation: OperationDefinitionNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.filter(
    (definition) => definition.kind === Kind.FRAGMENT_DEFINITION || definition === operation,
  ),
});
