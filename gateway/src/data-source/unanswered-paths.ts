import { Kind, type DocumentNode, type FieldNode, type SelectionNode } from 'graphql';

/** The paths that a fetch would have filled: each top-level field, or each field of each entity that was asked for. */
export function unansweredPaths(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): readonly (readonly (string | number)[])[] {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return fieldsOf(operation?.selectionSet.selections ?? []).flatMap((field): (string | number)[][] => {
    const key = keyOf(field);
    if (field.name.value !== '_entities') return [[key]];
    const below = fieldsOf(field.selectionSet?.selections ?? []).map(keyOf);
    return Array.from({ length: entitiesOf(field, variables) }, (_, n) => below.map((name) => [key, n, name])).flat();
  });
}

/** How many entities are asked for: some planners ask for several kinds at once, each under an alias with a variable of its own. */
function entitiesOf({ arguments: given = [] }: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  const value = given.find(({ name }) => name.value === 'representations')?.value;
  const representations = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return Array.isArray(representations) ? representations.length : 0;
}

const keyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

/** Fields, inline fragments opened; routers send no named ones. */
function fieldsOf(selections: readonly SelectionNode[]): readonly FieldNode[] {
  return selections.flatMap((node): readonly FieldNode[] => {
    if (node.kind === Kind.FIELD) return keyOf(node) === '__typename' ? [] : [node];
    return node.kind === Kind.INLINE_FRAGMENT ? fieldsOf(node.selectionSet.selections) : [];
  });
}
