import type { OperationDefinitionNode, DocumentNode } from 'graphql';
import { conditionsOf, includedWith, type IsIncluded } from './conditions';

/** The ways in which an operation is answered, one for each set of values of its conditions, each made once. */
export type Ways<Way> = (variables: Readonly<Record<string, unknown>>) => Way | null;

/** So many ways of an operation are kept; the oldest go first. */
const KEPT_WAYS = 4;

/**
 * Keeps what is made of an operation for each set of values that its conditions have had. `null` where a condition has no value and
 * where `make` has none.
 */
export function createWays<Way>(
  definition: OperationDefinitionNode,
  document: DocumentNode,
  make: (isIncluded: IsIncluded, values: ReadonlyMap<string, boolean>) => Way | null,
): Ways<Way> {
  const { valuesOf } = conditionsOf(definition, document);
  const made = new Map<string, Way | null>();
  return (variables) => {
    const values = valuesOf(variables);
    if (values === null) return null;
    const key = [...values.values()].join();
    const before = made.get(key);
    if (before !== undefined) return before;
    const way = make(includedWith(values), values);
    if (made.size >= KEPT_WAYS) made.delete(made.keys().next().value ?? '');
    made.set(key, way);
    return way;
  };
}
