import type { Experimental_DidResolveQueryPlanCallback } from '@apollo/gateway';
import { REGISTRY } from '@brobygger/domain';
import { Kind, OperationTypeNode, parse, type FieldNode, type SelectionNode } from 'graphql';

/** A plan as `@apollo/gateway` made it; the same object for the same operation. */
export type QueryPlan = Parameters<Experimental_DidResolveQueryPlanCallback>[0]['queryPlan'];
export type PlanNode = Exclude<NonNullable<QueryPlan['node']>, { readonly kind: 'Subscription' }>;
export type FetchNode = Extract<PlanNode, { readonly kind: 'Fetch' }>;

/** Where the id of a youth comes from, before anybody has been asked. */
export type YouthFrom =
  | { readonly of: 'CALLER' }
  | { readonly of: 'VARIABLE'; readonly name: string }
  | { readonly of: 'LITERAL'; readonly id: string };

/** A fetch of a plan that needs nothing of the registry's answer but that there is the youth. */
export interface Ahead {
  readonly service: string;
  readonly operation: string;
  readonly operationName: string | undefined;
  readonly variableUsages: readonly string[];
  readonly youth: YouthFrom;
}

/**
 * What of a plan may be asked of owners together with the registry: what follows its `youth` or `me` at once, and takes the youth’s id
 * alone. Whoever is permitted a value of a youth resolves the youth, so that what is entered is shown. Not so for the roots of
 * owners (`navYouth` and its like), whom the registry may permit more than they resolve, nor for `youths`, of whom some may be nobody.
 */
export function aheadOf({ node }: QueryPlan): readonly Ahead[] {
  return node === undefined || node.kind === 'Subscription' ? [] : aheadIn(node);
}

function aheadIn(node: PlanNode): readonly Ahead[] {
  if (node.kind === 'Parallel') return node.nodes.flatMap(aheadIn);
  if (node.kind !== 'Sequence') return [];
  const [first, next] = node.nodes;
  if (first?.kind !== 'Fetch' || next === undefined) return [];
  const youths = youthsOf(first);
  const following = next.kind === 'Parallel' ? next.nodes : [next];
  return following.flatMap((each): readonly Ahead[] => {
    if (each.kind !== 'Flatten' || each.node.kind !== 'Fetch' || each.path.length !== 1) return [];
    const youth = youths.get(each.path[0]);
    return youth === undefined || !takesIdAlone(each.node) ? [] : [aheadFrom(each.node, youth)];
  });
}

const aheadFrom = ({ serviceName, operation, operationName, variableUsages }: FetchNode, youth: YouthFrom): Ahead => ({
  service: serviceName,
  operation,
  operationName,
  variableUsages: variableUsages ?? [],
  youth,
});

/** The youths that the registry is asked for, by their key in the answer. */
function youthsOf({ serviceName, operationKind, operation }: FetchNode): ReadonlyMap<unknown, YouthFrom> {
  if (serviceName !== REGISTRY || operationKind !== OperationTypeNode.QUERY) return new Map();
  const [definition] = parse(operation, { noLocation: true }).definitions;
  const selections = definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
  return new Map(selections.flatMap(youthIn));
}

function youthIn(selection: SelectionNode): readonly (readonly [string, YouthFrom])[] {
  // What a directive may leave out is not asked for yet.
  if (selection.kind !== Kind.FIELD || selection.directives?.length !== 0) return [];
  const from = youthFrom(selection);
  return from === null ? [] : [[selection.alias?.value ?? selection.name.value, from]];
}

function youthFrom({ name, arguments: args = [] }: FieldNode): YouthFrom | null {
  if (name.value === 'me') return { of: 'CALLER' };
  const value = name.value === 'youth' ? args.find((argument) => argument.name.value === 'id')?.value : undefined;
  if (value?.kind === Kind.VARIABLE) return { of: 'VARIABLE', name: value.name.value };
  return value?.kind === Kind.STRING ? { of: 'LITERAL', id: value.value } : null;
}

const REQUIRED = ['__typename', 'id'];

function takesIdAlone({ requires, inputRewrites = [] }: FetchNode): boolean {
  const [first, ...others] = requires ?? [];
  return (
    inputRewrites.length === 0 &&
    others.length === 0 &&
    first?.kind === 'InlineFragment' &&
    first.typeCondition === 'Youth' &&
    first.selections.length === REQUIRED.length &&
    first.selections.every((each, n) => each.kind === 'Field' && each.alias === undefined && each.name === REQUIRED[n])
  );
}
