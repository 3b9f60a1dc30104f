import { getNamedType, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { askableFields, callOf, isLeaf } from './askable';

type Field = GraphQLField<unknown, unknown>;

/**
 * Operations that together ask for everything of the youth in question that the schema offers: one for each field of a
 * youth with something below it, and one for all the others.
 */
export function everythingOfYouth(schema: GraphQLSchema, without: readonly string[] = []): readonly string[] {
  const fields = askableFields(objectIn(schema, 'Youth'), without);
  const selections = [
    fields.filter(isLeaf).map(callOf).join(' '),
    ...fields.filter((field) => !isLeaf(field)).map((field) => whole(field, ['Youth'], without)),
  ];
  return selections.map((selection) => `query ($id: ID!) { youth(id: $id) { ${selection} } }`);
}

/** Operations that together ask every query for all that it leads to, but for youths: of them they ask who they are. */
export const everyQuery = (schema: GraphQLSchema, without: readonly string[] = []): readonly string[] =>
  askableFields(objectIn(schema, 'Query'), without).map((field) => {
    const text = whole(field, ['Youth'], without);
    const declared = [
      ['$id', 'ID!'],
      ['$ids', '[ID!]!'],
    ]
      .filter(([name = '']) => new RegExp(`\\${name}\\b`).test(text))
      .map((each) => each.join(': '));
    return `query ${declared.length === 0 ? '' : `(${declared.join(', ')}) `}{ ${text} }`;
  });

/** The field with everything below it; a type that leads to itself is asked for no more than its id. */
function whole(field: Field, above: readonly string[], without: readonly string[]): string {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return callOf(field);
  if (above.includes(type.name)) return `${callOf(field)} { ${type.name === 'Youth' ? 'id' : '__typename'} }`;
  const below = askableFields(type, without).map((each) => whole(each, [...above, type.name], without));
  return `${callOf(field)} { ${below.length === 0 ? '__typename' : below.join(' ')} }`;
}

function objectIn(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new TypeError(`a schema without \`${name}\``);
  return type;
}
