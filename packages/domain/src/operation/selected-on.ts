import {
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import type { IsIncluded } from './conditions';

/** What an operation is read with, once its conditions are decided. */
export interface DecidedOperation {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly isIncluded: IsIncluded;
}

/** What is selected under one key of an object. */
export interface Selected {
  readonly key: string;
  /** The type that it was selected on first: the object's, or one that a fragment names. */
  readonly on: GraphQLCompositeType;
  readonly nodes: readonly FieldNode[];
}

/** The fields that are selected on objects of a type, in the order of the answer (CollectFields of the GraphQL specification, 6.3.2). */
export function selectedOn(
  type: GraphQLCompositeType,
  selections: readonly SelectionNode[],
  { schema, fragments, isIncluded }: DecidedOperation,
): readonly Selected[] {
  const found = new Map<string, Selected & { readonly nodes: FieldNode[] }>();
  // Spread once and for all: a document of a few lines may spread fragments within one another any number of times.
  const spread = new Set<string>();

  function add(nodes: readonly SelectionNode[], on: GraphQLCompositeType): void {
    for (const node of nodes) {
      if (!isIncluded(node.directives)) continue;
      if (node.kind === Kind.FIELD) {
        const key = (node.alias ?? node.name).value;
        const known = found.get(key);
        if (known === undefined) found.set(key, { key, on, nodes: [node] });
        else known.nodes.push(node);
      } else {
        if (node.kind === Kind.FRAGMENT_SPREAD) {
          if (spread.has(node.name.value)) continue;
          spread.add(node.name.value);
        }
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
        const name = fragment?.typeCondition?.name.value;
        const condition = name === undefined ? on : schema.getType(name);
        if (fragment === undefined || !isCompositeType(condition)) continue;
        if (name === undefined || applies(condition)) add(fragment.selectionSet.selections, condition);
      }
    }
  }

  const applies = (condition: GraphQLCompositeType): boolean =>
    condition === type || (isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type));

  add(selections, type);
  return [...found.values()];
}

/** What is selected below a key. */
export const selectedBelow = ({ nodes }: Selected): readonly SelectionNode[] =>
  nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
