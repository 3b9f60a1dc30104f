import fc from 'fast-check';
import { getNamedType, isEnumType, isObjectType, isScalarType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** What every generated operation may be given. */
export interface OperationVariables {
  readonly id: string;
  readonly ids: readonly string[];
}

/** Ids and moments that two worlds cannot share, because each made its own; and the log, which is the readers' own. */
const NEVER = (type: string, field: string): boolean =>
  (field === 'id' && type !== 'Youth' && type !== 'Organisation') || field === 'consentId' || `${type}.${field}` === 'Youth.disclosures';

const DEEPEST = 6;
const ARGUMENTS: Readonly<Record<string, string>> = { id: 'id: $id', ids: 'ids: $ids', first: 'first: 50', days: 'days: 366' };

/** Random operations over everything that the schema offers, with aliases, fragments and conditions; `without` names fields to leave out. */
export function randomOperation(schema: GraphQLSchema, without: readonly string[] = []): fc.Arbitrary<string> {
  const isAskable = (type: GraphQLObjectType, { name }: GraphQLField<unknown, unknown>): boolean => !NEVER(type.name, name) && !without.includes(`${type.name}.${name}`);

  function selection(type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
    const fields = Object.values(type.getFields()).filter((field) => isAskable(type, field) && (depth < DEEPEST || isLeaf(field)));
    if (fields.length === 0) return fc.constant('__typename');
    return fc
      .subarray(fields, { minLength: 1, maxLength: Math.min(fields.length, depth === 0 ? 3 : 6) })
      .chain((chosen) => fc.tuple(...chosen.map((field) => fieldOf(type, field, depth))))
      .map((parts) => parts.join(' '));
  }

  function fieldOf(parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number): fc.Arbitrary<string> {
    const type = getNamedType(field.type);
    const below = isObjectType(type) ? selection(type, depth + 1).map((inner) => ` { ${inner} }`) : fc.constant('');
    const given = field.args.flatMap(({ name }) => ARGUMENTS[name] ?? []).join(', ');
    const named = `${field.name}${given === '' ? '' : `(${given})`}`;
    return fc.tuple(below, fc.constantFrom(...SHAPES)).map(([inner, shape]) => shape(parent.name, field.name, named, inner));
  }

  const query = schema.getQueryType();
  if (query === undefined || query === null) throw new TypeError('a schema without a query');
  const youth = query.getFields()['youth'];
  // Half of them are about the youth in question and nothing else.
  const parts = youth === undefined ? selection(query, 0) : fc.oneof(selection(query, 0), fieldOf(query, youth, 0));
  return parts.map((text) => `query ($id: ID!, $ids: [ID!]!, $yes: Boolean = true, $no: Boolean = false) { ${text} _: __typename @include(if: $yes) @skip(if: $no) i: youths(ids: $ids) { id } j: youth(id: $id) { id } }`);
}

const isLeaf = ({ type }: GraphQLField<unknown, unknown>): boolean => isScalarType(getNamedType(type)) || isEnumType(getNamedType(type));

type Shape = (parent: string, name: string, named: string, below: string) => string;

/** The ways to write one field. */
const SHAPES: readonly Shape[] = [
  (_parent, _name, named, below) => `${named}${below}`,
  (_parent, name, named, below) => `a_${name}: ${named}${below}`,
  (parent, _name, named, below) => `... on ${parent} { ${named}${below} }`,
  (parent, name, named, below) => `... @include(if: $yes) { ... on ${parent} { b_${name}: ${named}${below} } }`,
  (_parent, _name, named, below) => `${named} @include(if: $yes)${below}`,
  (_parent, name, named, below) => `${named} @skip(if: $no)${below} c_${name}: ${named} @include(if: $no)${below}`,
];
