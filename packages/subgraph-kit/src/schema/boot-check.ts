import { CATEGORIES, type Owner } from '@brobygger/domain';
import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { consentLabelOf, isOpen, roleLabelOf, type ConsentLabel } from '../labels/labels';
import { placementFaults } from './placement-faults';

type Field = GraphQLField<unknown, unknown>;

/** A schema that must not be served. Lists every fault by name. */
export class LabelFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`the schema must not be served:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
    this.name = 'LabelFault';
  }
}

/**
 * Walks every path from every root field and every entity, and refuses a schema in which a forgotten or misplaced label
 * would let a value out. The subgraph does not start with a fault.
 * @throws LabelFault naming all faults
 */
export function checkLabels(schema: GraphQLSchema, owner: Owner): void {
  const faults = new Set<string>();
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of root ? rootFields(root) : []) {
      checkRoot(field, faults);
      if (root) walk(schema, root, field, null, new Set(), faults);
    }
  }
  for (const entity of entities(schema)) {
    for (const field of Object.values(entity.getFields())) walk(schema, entity, field, null, new Set(), faults);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) checkField(type, field, owner, faults);
    checkInterfaces(type, faults);
  }
  for (const fault of placementFaults(schema)) faults.add(fault);
  if (faults.size > 0) throw new LabelFault([...faults].sort());
}

/** Federation's own doors: `_service` holds the schema, and what `_entities` opens is walked from the entities. */
const rootFields = (root: GraphQLObjectType): readonly Field[] =>
  Object.values(root.getFields()).filter(({ name }) => name !== '_service' && name !== '_entities');

function entities(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const union = schema.getType('_Entity');
  return isUnionType(union) ? [...union.getTypes()] : [];
}

function checkRoot(field: Field, faults: Set<string>): void {
  if (roleLabelOf(field) === null) faults.add(`root field \`${field.name}\` has no @requiresRole`);
}

function walk(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  field: Field,
  above: ConsentLabel | null,
  seen: Set<string>,
  faults: Set<string>,
): void {
  const type = getNamedType(field.type);
  const label = consentLabelOf(field) ?? above;
  if (isOpen(field) || isKey(parent, field) || (isObjectType(type) && (isOpen(type) || roleLabelOf(type) !== null))) {
    return;
  }
  if (isLeafType(type)) {
    if (label === null && !isOpen(parent)) faults.add(`\`${parent.name}.${field.name}\` has no label on its path`);
    return;
  }
  const step = `${type.name}:${label?.category ?? ''}`;
  if (seen.has(step)) return;
  for (const object of objectsOf(schema, type)) {
    for (const each of Object.values(object.getFields())) {
      walk(schema, object, each, label, new Set([...seen, step]), faults);
    }
  }
}

/** An entity's key says only what the asker sent; whether it resolves is decided where it is resolved. */
const isKey = (parent: GraphQLObjectType, field: Field): boolean => field.name === 'id' && hasDirective(parent, 'key');

function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isInterfaceType(type) || isUnionType(type) ? schema.getPossibleTypes(type) : [];
}

function checkField(parent: GraphQLObjectType, field: Field, owner: Owner, faults: Set<string>): void {
  const name = `${parent.name}.${field.name}`;
  const label = consentLabelOf(field);
  if (hasDirective(field, 'requires')) {
    faults.add(`\`${name}\` reads fields of another subgraph with @requires, past their labels`);
  }
  if (label === null) return;
  if (isNonNullType(field.type)) {
    faults.add(`\`${name}\` is labelled but not nullable, so that it could not be withheld`);
  }
  if (isOpen(field)) faults.add(`\`${name}\` is labelled and open at once`);
  for (const category of [label.category, ...label.perRow]) {
    if (CATEGORIES[category].owner !== owner) faults.add(`\`${name}\` has category \`${category}\` of another owner`);
  }
}

/** A field read through its interface must be guarded as it is on the type itself. */
function checkInterfaces(type: GraphQLObjectType, faults: Set<string>): void {
  for (const face of type.getInterfaces()) {
    for (const field of Object.values(face.getFields())) {
      const own = type.getFields()[field.name];
      const isSame = own !== undefined && JSON.stringify(consentLabelOf(own)) === JSON.stringify(consentLabelOf(field));
      if (!isSame) {
        faults.add(
          `interface \`${face.name}.${field.name}\` is labelled otherwise than \`${type.name}.${field.name}\`, and would widen access`,
        );
      }
    }
  }
}

function hasDirective(element: GraphQLObjectType | Field, name: string): boolean {
  const nodes = [element.astNode, ...('extensionASTNodes' in element ? element.extensionASTNodes : [])];
  return nodes.some((node) => node?.directives?.some((directive) => directive.name.value === name) === true);
}
