import { Kind, type DocumentNode, type SelectionNode } from 'graphql';

/** The paths that a fetch would have filled: each top-level field, or each field of each entity that was asked for. */
export function unansweredPaths(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): readonly (readonly (string | number)[])[] {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const { representations } = variables;
  const entities = Array.isArray(representations) ? representations.length : 0;
  return keysOf(operation?.selectionSet.selections ?? []).flatMap(([key, below]): (string | number)[][] => {
    if (key !== '_entities') return [[key]];
    return Array.from({ length: entities }, (_, n) => keysOf(below).map(([field]) => ['_entities', n, field])).flat();
  });
}

/** Response keys with what is selected below each, inline fragments opened; the gateway sends no named ones. */
function keysOf(selections: readonly SelectionNode[]): readonly (readonly [string, readonly SelectionNode[]])[] {
  return selections.flatMap((node): (readonly [string, readonly SelectionNode[]])[] => {
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value;
      return key === '__typename' ? [] : [[key, node.selectionSet?.selections ?? []]];
    }
    return node.kind === Kind.INLINE_FRAGMENT ? [...keysOf(node.selectionSet.selections)] : [];
  });
}
