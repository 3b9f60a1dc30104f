import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { consentLabelOf, hasDirective, isOpen, roleLabelOf } from '../labels/labels';

export type Field = GraphQLField<unknown, unknown>;

/** A value that some path of the schema leads to. */
export interface ExposedValue {
  readonly type: GraphQLObjectType;
  readonly field: Field;
  /** What stands above the value on the path and lets it out; `null` where nothing does. */
  readonly cover: Cover | null;
  /** Whether the path leads through a youth. */
  readonly isOfYouth: boolean;
}

/** A data category, the roles of the value's own type, or the word of its author that it holds nothing about a youth. */
export type Cover = 'CATEGORY' | 'ROLES' | 'OPEN';

/** Where a walk stands: what it has passed is all that matters for what is below. */
interface Place {
  readonly type: GraphQLObjectType;
  readonly hasCategory: boolean;
  readonly isOfYouth: boolean;
  /** Reached by a root field or as an entity, so that its key is what the asker sent. */
  readonly isDoor: boolean;
}

/** The types that a request enters the schema by. Federation's own fields are none: what `_entities` opens is walked by itself. */
export const rootTypes = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => isObjectType(type));

/** A root type's own fields: `_service` holds the schema, and `_entities` opens the entities. */
export const rootFields = (root: GraphQLObjectType): readonly Field[] =>
  Object.values(root.getFields()).filter(({ name }) => name !== '_service' && name !== '_entities');

/** The types that other services may refer to. */
export function entitiesOf(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const union = schema.getType('_Entity');
  return isUnionType(union) ? [...union.getTypes()] : [];
}

/** The object types that a value of the type can be. */
export function objectsOf(schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type];
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [];
}

/**
 * Every value on every path from every root field and every entity, with what covers it there. A category covers all that is below it.
 * `@requiresRole` and `@open` cover the values of the type that they stand on and nothing that it leads to, or else one such type would
 * let out every record behind it. Each place is walked once, so that types that lead to each other come to an end.
 */
export function exposedValues(schema: GraphQLSchema): readonly ExposedValue[] {
  const values: ExposedValue[] = [];
  const seen = new Set<string>();

  function enter(place: Place): void {
    const { type, hasCategory, isOfYouth, isDoor } = place;
    const step = [type.name, hasCategory, isOfYouth, isDoor].join();
    if (seen.has(step)) return;
    seen.add(step);
    for (const field of Object.values(type.getFields())) visit(place, field);
  }

  function visit(place: Place, field: Field, isRoot = false): void {
    const hasCategory = place.hasCategory || consentLabelOf(field) !== null;
    const below = getNamedType(field.type);
    if (isLeafType(below)) {
      if (place.isDoor && isKey(place.type, field)) return;
      values.push({ ...place, field, cover: hasCategory ? 'CATEGORY' : coverOf(place.type, field) });
      return;
    }
    for (const type of objectsOf(schema, below)) {
      enter({ type, hasCategory, isOfYouth: place.isOfYouth || isYouth(type), isDoor: isRoot });
    }
  }

  for (const type of rootTypes(schema)) {
    const root: Place = { type, hasCategory: false, isOfYouth: false, isDoor: false };
    for (const field of rootFields(type)) visit(root, field, true);
  }
  for (const type of entitiesOf(schema)) {
    enter({ type, hasCategory: false, isOfYouth: isYouth(type), isDoor: true });
  }
  return values;
}

/** The type whose fields are about one youth, and all that they lead to. */
const isYouth = ({ name }: GraphQLObjectType): boolean => name === 'Youth';

function coverOf(type: GraphQLObjectType, field: Field): Cover | null {
  if (isOpen(field) || isOpen(type)) return 'OPEN';
  return roleLabelOf(type) === null ? null : 'ROLES';
}

/** An entity's key. At a door it says only what the asker sent; anywhere else it says whom a record is about. */
const isKey = (parent: GraphQLObjectType, field: Field): boolean => field.name === 'id' && hasDirective(parent, 'key');
