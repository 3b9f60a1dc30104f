import { createWays, type Ways } from '@brobygger/domain';
import {
  getOperationAST,
  parse,
  visit,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The document without what `@include` and `@skip` leave out, and without either. */
export type DecidedDocuments = (
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Readonly<Record<string, unknown>>,
) => DocumentNode;

/**
 * Decides conditions before anything is planned, once for each set of values: the planner of Hive asks services for fields that their
 * conditions leave out, and a service enters in the log what it is asked for.
 */
export function createDecidedDocuments(): DecidedDocuments {
  const known = new WeakMap<DocumentNode, Map<string, Ways<DocumentNode>>>();
  return (document, operationName, variables) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return document;
    const ways = known.get(document) ?? new Map<string, Ways<DocumentNode>>();
    known.set(document, ways);
    const name = operation.name?.value ?? '';
    const way = ways.get(name) ?? createWays(operation, document, (isIncluded) => decided(document, isIncluded));
    ways.set(name, way);
    return way(variables) ?? document;
  };
}

type IsIncluded = Parameters<Parameters<typeof createWays>[2]>[0];

function decided(document: DocumentNode, isIncluded: IsIncluded): DocumentNode {
  return visit(document, {
    Directive: ({ name }) => (CONDITIONS.has(name.value) ? null : undefined),
    SelectionSet: {
      enter(node: SelectionSetNode) {
        const selections = node.selections.filter(({ directives }) => isIncluded(directives));
        return { ...node, selections };
      },
      leave: (node: SelectionSetNode) => (node.selections.length === 0 ? NOTHING : undefined),
    },
  });
}

const CONDITIONS: ReadonlySet<string> = new Set(['include', 'skip']);

/** GraphQL has no way to write a selection of nothing but this one, and it asks no service for anything. */
const NOTHING = (parse('{ __typename @include(if: false) }').definitions[0] as OperationDefinitionNode).selectionSet;
