import fc from 'fast-check';
import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { askableFields, callOf, isLeaf } from './askable';

/** What every generated operation may be given. */
export interface OperationVariables {
  readonly id: string;
  readonly ids: readonly string[];
}

const DEEPEST = 6;

/**
 * Random operations over everything that the schema offers, with aliases, fragments and conditions; `without`
 * names fields to leave out.
 */
export function randomOperation(schema: GraphQLSchema, without: readonly string[] = []): fc.Arbitrary<string> {
  function selection(type: GraphQLObjectType, depth: number): fc.Arbitrary<string> {
    const fields = askableFields(type, without).filter((field) => depth < DEEPEST || isLeaf(field));
    if (fields.length === 0) return fc.constant('__typename');
    return fc
      .subarray(fields, { minLength: 1, maxLength: Math.min(fields.length, depth === 0 ? 3 : 6) })
      .chain((chosen) => fc.tuple(...chosen.map((field) => fieldOf(type, field, depth))))
      .map((parts) => parts.join(' '));
  }

  function fieldOf(
    parent: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    depth: number,
  ): fc.Arbitrary<string> {
    const type = getNamedType(field.type);
    const below = isObjectType(type) ? selection(type, depth + 1).map((inner) => ` { ${inner} }`) : fc.constant('');
    const named = callOf(field);
    return fc
      .tuple(below, fc.constantFrom(...SHAPES))
      .map(([inner, shape]) => shape(parent.name, field.name, named, inner));
  }

  const query = schema.getQueryType();
  if (query === undefined || query === null) throw new TypeError('a schema without a query');
  const youth = query.getFields()['youth'];
  // Half of them are about the youth in question and nothing else.
  const parts = youth === undefined ? selection(query, 0) : fc.oneof(selection(query, 0), fieldOf(query, youth, 0));
  return parts.map(
    (text) =>
      `query ($id: ID!, $ids: [ID!]!, $yes: Boolean = true, $no: Boolean = false) { ${text} _: __typename ` +
      '@include(if: $yes) @skip(if: $no) i: youths(ids: $ids) { id } j: youth(id: $id) { id } }',
  );
}

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
