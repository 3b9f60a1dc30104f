import { getNamedType, isInputObjectType, type GraphQLInputType } from 'graphql';

/** The names of the places of an argument that take an id, each once. */
export function idsIn(type: GraphQLInputType, name: string): readonly string[] {
  const bare = getNamedType(type);
  if (!isInputObjectType(bare)) return bare.name === 'ID' ? [name] : [];
  return [...new Set(Object.values(bare.getFields()).flatMap((field) => idsIn(field.type, field.name)))];
}
