import {
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The size of the largest operation of a document. */
export interface OperationSize {
  readonly depth: number;
  readonly aliases: number;
  readonly rootFields: number;
  readonly directives: number;
  readonly cost: number;
  /** How often fields that work is dear for may be answered; what is skipped is not. */
  readonly dear: number;
}

/** What the schema says of a field's name, wherever it stands. */
export interface FieldCosts {
  /** How many rows a field with a page gives when no page is asked for. */
  readonly pageOf: (field: string) => number | undefined;
  /** The fields that are dear, with what one answer costs in plain fields. */
  readonly dearFields: Readonly<Record<string, number>>;
}

type Variables = Readonly<Record<string, unknown>>;

const NOTHING: OperationSize = { depth: 0, aliases: 0, rootFields: 0, directives: 0, cost: 0, dear: 0 };

/** Measures before anything is planned. Each fragment is measured once for an operation, however often it is spread. */
export function measureOperation(document: DocumentNode, given: Variables, costs: FieldCosts): OperationSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => measure(operation, fragments, { ...defaultsOf(operation), ...stated(given) }, costs))
    .reduce(largest, NOTHING);
}

function measure(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
  costs: FieldCosts,
): OperationSize {
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
    const times = multiplierOf(node, variables, costs);
    const name = node.name.value;
    const dearness = Object.hasOwn(costs.dearFields, name) ? (costs.dearFields[name] ?? 0) : null;
    return {
      depth: below.depth + 1,
      aliases: below.aliases + (node.alias === undefined ? 0 : 1),
      rootFields: 1,
      directives: below.directives + (node.directives?.length ?? 0),
      cost: (dearness ?? 1) + below.cost * times,
      dear: (dearness === null ? 0 : 1) + below.dear * times,
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
        dear: sum.dear + (isSkipped(node, variables) ? 0 : own.dear),
      };
    }, NOTHING);
  }

  return ofSelections(operation.selectionSet);
}

/** What the operation says that its variables are where the request leaves them out. */
const defaultsOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables =>
  Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)]],
    ),
  );

/** A variable that is said to be `undefined` is left out. */
const stated = (given: Variables): Variables =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** Whether `@skip` or `@include` leaves it out. */
const isSkipped = ({ directives = [] }: SelectionNode, variables: Variables): boolean =>
  directives.some(({ name, arguments: [argument] = [] }) => {
    const condition: unknown = argument === undefined ? undefined : valueFromASTUntyped(argument.value, variables);
    return (name.value === 'skip' && condition === true) || (name.value === 'include' && condition === false);
  });

/** How many times a field's selection may be answered: the page asked for or that of the schema, or the ids named. */
function multiplierOf(node: FieldNode, variables: Variables, { pageOf }: FieldCosts): number {
  let times = pageOf(node.name.value) ?? 1;
  for (const { name, value } of node.arguments ?? []) {
    const given: unknown = valueFromASTUntyped(value, variables);
    if (name.value === 'first' && typeof given === 'number') times = Math.max(1, given);
    // One value stands for a list of one.
    if (name.value === 'ids' && Array.isArray(given)) times = Math.max(1, given.length);
  }
  return times;
}

const largest = (one: OperationSize, other: OperationSize): OperationSize => ({
  depth: Math.max(one.depth, other.depth),
  aliases: Math.max(one.aliases, other.aliases),
  rootFields: Math.max(one.rootFields, other.rootFields),
  directives: Math.max(one.directives, other.directives),
  cost: Math.max(one.cost, other.cost),
  dear: Math.max(one.dear, other.dear),
});
