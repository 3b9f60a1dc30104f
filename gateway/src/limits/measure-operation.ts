import { Kind, type DocumentNode, type FieldNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** The size of the largest operation of a document. */
export interface OperationSize {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  readonly cost: number;
}

/** A list with no size argument is taken to be so long. */
const ASSUMED_PAGE = 20;
const NOTHING: OperationSize = { depth: 0, aliases: 0, rootFields: 0, directives: 0, cost: 0 };

/** Measures before anything is validated or planned. Each fragment is measured once, however often it is spread. */
export function measureOperation(document: DocumentNode, variables: Readonly<Record<string, unknown>>): OperationSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const measured = new Map<string, OperationSize>();
  const open = new Set<string>();

  function ofFragment(name: string): OperationSize {
    const known = measured.get(name);
    const fragment = fragments.get(name);
    // A fragment that spreads itself is refused by validation; here it must only end.
    if (known !== undefined || fragment === undefined || open.has(name)) return known ?? NOTHING;
    open.add(name);
    const size = ofSelections(fragment.selectionSet);
    open.delete(name);
    measured.set(name, size);
    return size;
  }

  function ofField(node: FieldNode): OperationSize {
    const below = node.selectionSet === undefined ? NOTHING : ofSelections(node.selectionSet);
    return {
      depth: below.depth + 1,
      aliases: below.aliases + (node.alias === undefined ? 0 : 1),
      rootFields: 1,
      directives: below.directives + (node.directives?.length ?? 0),
      cost: 1 + below.cost * multiplierOf(node, variables),
    };
  }

  function ofSelections({ selections }: SelectionSetNode): OperationSize {
    return selections.reduce<OperationSize>((sum, node) => {
      const own =
        node.kind === Kind.FIELD
          ? ofField(node)
          : node.kind === Kind.INLINE_FRAGMENT
            ? ofSelections(node.selectionSet)
            : ofFragment(node.name.value);
      const directives = node.kind === Kind.FIELD ? 0 : (node.directives?.length ?? 0);
      return {
        depth: Math.max(sum.depth, own.depth),
        aliases: sum.aliases + own.aliases,
        rootFields: sum.rootFields + own.rootFields,
        directives: sum.directives + own.directives + directives,
        cost: sum.cost + own.cost,
      };
    }, NOTHING);
  }

  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  return operations.map(({ selectionSet }) => ofSelections(selectionSet)).reduce(largest, NOTHING);
}

/** How many times a field's selection may be answered: the page asked for, or the ids named. */
function multiplierOf(node: FieldNode, variables: Readonly<Record<string, unknown>>): number {
  for (const { name, value } of node.arguments ?? []) {
    const given: unknown =
      value.kind === Kind.VARIABLE
        ? variables[value.name.value]
        : value.kind === Kind.INT
          ? Number(value.value)
          : value.kind === Kind.LIST
            ? value.values
            : undefined;
    if (name.value === 'first' && typeof given === 'number') return Math.max(1, given);
    if (name.value === 'ids' && Array.isArray(given)) return Math.max(1, given.length);
  }
  return node.name.value === 'edges' ? 1 : node.name.value.endsWith('Caseload') ? ASSUMED_PAGE : 1;
}

const largest = (one: OperationSize, other: OperationSize): OperationSize => ({
  depth: Math.max(one.depth, other.depth),
  aliases: Math.max(one.aliases, other.aliases),
  rootFields: Math.max(one.rootFields, other.rootFields),
  directives: Math.max(one.directives, other.directives),
  cost: Math.max(one.cost, other.cost),
});
