import { createSubgraphSchema, type SubgraphSchema, type SubgraphSchemaDeps } from './build-subgraph-schema';

/**
 * Makes a schema once for all subgraphs of one definition that run in a process: it is of classes alone, and takes longer
 * to make than everything else of a start.
 */
export function schemaOnce(): (deps: SubgraphSchemaDeps) => SubgraphSchema {
  let made: { readonly of: readonly unknown[]; readonly schema: SubgraphSchema } | undefined;
  return (deps) => {
    const of = partsOf(deps);
    if (made === undefined || !areSame(made.of, of)) made = { of, schema: createSubgraphSchema(deps) };
    return made.schema;
  };
}

/** Everything that a schema depends on, one thing after the other. */
const partsOf = ({ owner, resolvers, orphanedTypes, youthRecords, references = {} }: SubgraphSchemaDeps): unknown[] => [
  owner,
  ...[
    resolvers.map((resolver) => resolver.constructor),
    orphanedTypes,
    [...(youthRecords ?? [])],
    Object.entries(references).flat(),
  ].flatMap((each) => [each.length, ...each]),
];

const areSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, n) => each === other[n]);
