import {
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';
import { consentLabelOf, openersOf, type ConsentLabel } from '../labels/labels';
import { wantKey, type SelectionWant } from './want';

type Operation = Pick<GraphQLResolveInfo, 'fragments' | 'schema' | 'variableValues'>;

/**
 * What the selection below a field asks for, by category: aliases, fragments and variables resolved.
 * `startsAt` is the type that the selection is on.
 */
export function gather(
  fields: readonly FieldNode[],
  startsAt: GraphQLObjectType | null,
  operation: Operation,
  inherited: ConsentLabel | null = null,
): readonly SelectionWant[] {
  const found = new Map<string, Omit<SelectionWant, 'fields'> & { readonly fields: Set<string> }>();

  function want(key: Omit<SelectionWant, 'fields'>, name: string): void {
    const known = found.get(wantKey(key)) ?? { ...key, fields: new Set<string>() };
    known.fields.add(name);
    found.set(wantKey(key), known);
  }

  function visitField(node: FieldNode, parent: GraphQLObjectType, above: ConsentLabel | null): void {
    const field = parent.getFields()[node.name.value];
    if (field === undefined) return;
    const label = consentLabelOf(field);
    const name = `${parent.name}.${field.name}`;
    const applied = label ?? above;
    if (applied !== null) {
      for (const category of openersOf(applied)) want({ category, placesYouth: applied.placesYouth }, name);
    }
    if (label !== null && !label.eachAlone) {
      for (const category of label.perRow) want({ category, placesYouth: false, gate: label.category }, name);
    }
    visitSelections(node.selectionSet?.selections ?? [], getNamedType(field.type), applied);
  }

  function visitSelections(selections: readonly SelectionNode[], type: unknown, above: ConsentLabel | null): void {
    for (const node of selections) {
      if (!isIncluded(node, operation)) continue;
      if (node.kind === Kind.FIELD) visitOn(type, (object) => visitField(node, object, above));
      else visitSelections(fragmentOf(node, operation.fragments), conditionOf(node, operation) ?? type, above);
    }
  }

  function visitOn(type: unknown, visit: (object: GraphQLObjectType) => void): void {
    if (isObjectType(type)) visit(type);
    else if (isAbstractType(type)) operation.schema.getPossibleTypes(type).forEach(visit);
  }

  for (const field of fields) visitSelections(field.selectionSet?.selections ?? [], startsAt, inherited);
  return [...found.values()].map((each) => ({ ...each, fields: [...each.fields] }));
}

function isIncluded(node: SelectionNode, { variableValues }: Operation): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false
  );
}

function fragmentOf(
  node: Exclude<SelectionNode, FieldNode>,
  fragments: Record<string, FragmentDefinitionNode>,
): readonly SelectionNode[] {
  const source = node.kind === Kind.INLINE_FRAGMENT ? node : fragments[node.name.value];
  return source?.selectionSet.selections ?? [];
}

function conditionOf(node: Exclude<SelectionNode, FieldNode>, { schema, fragments }: Operation): unknown {
  const condition = node.kind === Kind.INLINE_FRAGMENT ? node.typeCondition : fragments[node.name.value]?.typeCondition;
  return condition === undefined ? undefined : schema.getType(condition.name.value);
}
