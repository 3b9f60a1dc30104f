import { getOperationAST, Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';

/**
 * The path of an error in the words of the schema, `navCaseload.edges.0.node`, for a log. The path that the answer has is in the words of
 * the asker: an alias may be anybody's name or number.
 */
export function fieldPathOf(
  document: DocumentNode,
  operationName: string | undefined,
  path: readonly (string | number)[],
): string {
  let selections = [getOperationAST(document, operationName)?.selectionSet];
  return path
    .map((key) => {
      if (typeof key === 'number') return String(key);
      const fields = selections.flatMap((each) => fieldsIn(document, each)).filter((field) => keyOf(field) === key);
      selections = fields.map(({ selectionSet }) => selectionSet);
      return fields[0]?.name.value ?? '?';
    })
    .join('.');
}

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** The fields of a selection with its fragments opened. */
function fieldsIn(document: DocumentNode, selection: SelectionSetNode | undefined): readonly FieldNode[] {
  return (selection?.selections ?? []).flatMap((node): readonly FieldNode[] => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) return fieldsIn(document, node.selectionSet);
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
    );
    return fieldsIn(document, fragment?.kind === Kind.FRAGMENT_DEFINITION ? fragment.selectionSet : undefined);
  });
}
