import { getNamedType, isObjectType, isRequiredArgument, type GraphQLObjectType } from 'graphql';

/** What is the world's own to say by an id: who a youth or an organisation is stands elsewhere in it. */
const ENTITIES: ReadonlySet<string> = new Set(['Youth', 'Organisation']);

/** Everything below a type, as a selection: every field that needs no argument, as deep as they go. A type within itself is left out. */
export function selectAll(type: GraphQLObjectType, above: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).flatMap(({ name, args, type: of }) => {
    if (args.some(isRequiredArgument)) return [];
    const named = getNamedType(of);
    if (!isObjectType(named)) return [name];
    if (ENTITIES.has(named.name)) return [`${name} { id }`];
    return above.includes(named.name) ? [] : [`${name} ${selectAll(named, [...above, type.name])}`];
  });
  return `{ ${fields.join(' ')} }`;
}
