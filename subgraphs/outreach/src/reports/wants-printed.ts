import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** The fields of a report that need what was printed. */
const PRINTED_FIELDS: ReadonlySet<string> = new Set([
  'source',
  'warnings',
  'printedRows',
  'printedTotal',
  'printedYears',
]);

/** Whether a report is asked for with a field that needs what was printed. A field that a directive takes out counts as asked for. */
export function wantsPrinted({ fieldNodes, fragments }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): boolean {
  const below = ({ selections }: SelectionSetNode): boolean =>
    selections.some((node) => {
      if (node.kind === Kind.FIELD) return PRINTED_FIELDS.has(node.name.value);
      const spread = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
      return spread !== undefined && below(spread.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => selectionSet !== undefined && below(selectionSet));
}
